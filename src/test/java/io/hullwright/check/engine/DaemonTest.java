package io.hullwright.check.engine;

import static io.hullwright.facts.EngineFixture.desktop;
import static io.hullwright.facts.EngineFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Fix;
import io.hullwright.facts.Engine;
import org.junit.jupiter.api.Test;

class DaemonTest {

    private static String fix(Engine engine) {
        return ((Fix.RunYourself) Daemon.set(engine, "\"icc\": false")).command();
    }

    @Test
    void namesTheFileThatThisEngineReads() {
        assertEquals(
                "sudoedit /etc/docker/daemon.json   # set \"icc\": false, then: sudo systemctl"
                        + " restart docker",
                fix(hardened().securityOptions().build()));
        assertEquals(
                "vi ~/.config/docker/daemon.json   # set \"icc\": false, then: systemctl --user"
                        + " restart docker",
                fix(hardened().securityOptions("name=rootless").build()));
        assertEquals(
                "# in Docker Desktop: Settings, Docker Engine, set \"icc\": false",
                fix(hardened().traits(desktop()).build()));
    }
}
