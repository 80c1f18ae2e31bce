package io.hullwright.check.image;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.facts.ImageFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import org.junit.jupiter.api.Test;

class ExposesNoSshPortTest {

    private final ExposesNoSshPort check = new ExposesNoSshPort();

    @Test
    void passesOnOtherPorts() {
        assertPasses(check, hardened().exposed("2222/tcp", "22/udp").build());
    }

    @Test
    void failsOnTheSshPort() {
        assertEquals(
                Verdict.fail(
                        "EXPOSE 22/tcp, expected no SSH port",
                        new Origin.Image(
                                "registry.example.com/shop/web:1.2.0", "Config.ExposedPorts")),
                check.inspect(hardened().exposed("80/tcp", "22/tcp").build()));
    }
}
