package io.hullwright.check.engine;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Engine;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Limits;
import io.hullwright.facts.Origin;
import java.util.Map;

@CheckInfo(
        id = "ENG-008",
        title = "Default ulimits are set for containers",
        severity = Severity.LOW,
        checklist = "after-deployment/3",
        references = {"cis-docker-1.6.0/2.8", "owasp-docker-top-10/D07"},
        why =
                """
                Without them a container inherits the engine's own limits, which are as good as \
                none: one leaking program can use up the host's open files or processes for \
                everybody.\
                """,
        remedy =
                """
                Set default-ulimits in daemon.json, at least nofile; a container that needs more \
                asks for it.\
                """)
final class SetsDefaultUlimits implements EngineCheck {

    @Override
    public Verdict inspect(Engine engine) {
        if (Daemon.isPodman(engine)) {
            return Verdict.unknown(
                    "Podman's API does not tell; look for default_ulimits in"
                            + " /etc/containers/containers.conf");
        }
        if (Daemon.isWindows(engine)) {
            return Daemon.onWindows();
        }
        return switch (engine.defaultUlimits()) {
            case Fact.Unknown<Map<String, Limits.Ulimit>>(var why) -> Verdict.unknown(why);
            case Fact.Known<Map<String, Limits.Ulimit>>(var ulimits) ->
                    ulimits.isEmpty()
                            ? Verdict.fail(
                                    "default-ulimits is empty, expected at least nofile",
                                    new Origin.Engine("default-ulimits"),
                                    Daemon.set(
                                            engine,
                                            "\"default-ulimits\": {\"nofile\": {\"Name\":"
                                                    + " \"nofile\", \"Soft\": 1024, \"Hard\":"
                                                    + " 65536}}"))
                            : Verdict.pass();
        };
    }
}
