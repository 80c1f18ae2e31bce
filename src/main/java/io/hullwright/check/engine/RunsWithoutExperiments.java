package io.hullwright.check.engine;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Engine;
import io.hullwright.facts.Origin;

@CheckInfo(
        id = "ENG-017",
        title = "Experimental features are off",
        severity = Severity.LOW,
        checklist = "environment-variables/7",
        references = {"cis-docker-1.6.0/2.18"},
        why =
                """
                Experimental features are not tested like the rest, change without notice, and \
                widen what can be asked of the engine.\
                """,
        remedy = "Take experimental out of daemon.json and out of the engine's arguments.")
final class RunsWithoutExperiments implements EngineCheck {

    @Override
    public Verdict inspect(Engine engine) {
        if (Daemon.isPodman(engine)) {
            return Verdict.notApplicable("Podman always answers that it is experimental");
        }
        return engine.experimental()
                ? Verdict.fail(
                        "experimental is true, expected false",
                        new Origin.Engine("experimental"),
                        Daemon.set(engine, "\"experimental\": false"))
                : Verdict.pass();
    }
}
