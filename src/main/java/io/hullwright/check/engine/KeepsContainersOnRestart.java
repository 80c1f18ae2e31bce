package io.hullwright.check.engine;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Engine;
import io.hullwright.facts.Origin;

@CheckInfo(
        id = "ENG-014",
        title = "Containers go on while the engine restarts",
        severity = Severity.LOW,
        checklist = "image-security/8",
        references = {"cis-docker-1.6.0/2.15"},
        why =
                """
                Without live restore every update of the engine stops every container, so \
                updates are put off.\
                """,
        remedy = "Set live-restore to true in daemon.json.")
final class KeepsContainersOnRestart implements EngineCheck {

    @Override
    public Verdict inspect(Engine engine) {
        if (Daemon.isPodman(engine)) {
            return Verdict.notApplicable(
                    "Podman's containers do not hang on its service and go on without it");
        }
        if (engine.swarmActive()) {
            return Verdict.notApplicable("Swarm does not allow it: tasks move to other nodes");
        }
        if (Daemon.isWindows(engine)) {
            return Daemon.onWindows();
        }
        return engine.liveRestore()
                ? Verdict.pass()
                : Verdict.fail(
                        "live-restore is false, expected true",
                        new Origin.Engine("live-restore"),
                        Daemon.set(engine, "\"live-restore\": true"));
    }
}
