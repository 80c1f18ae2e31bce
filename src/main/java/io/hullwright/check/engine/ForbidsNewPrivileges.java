package io.hullwright.check.engine;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Engine;
import io.hullwright.facts.Origin;

@CheckInfo(
        id = "ENG-013",
        title = "Containers gain no new privileges unless they ask for it",
        severity = Severity.LOW,
        checklist = "access-control/4",
        references = {"cis-docker-1.6.0/2.14", "owasp-docker-top-10/D04"},
        why =
                """
                With it a setuid program inside a container cannot lift its caller to root. As \
                the engine's default it also covers the container where somebody forgets it. \
                Low, because each container is judged by itself too.\
                """,
        remedy =
                """
                Set no-new-privileges to true in daemon.json; a container that needs sudo or \
                ping with setuid says no-new-privileges:false.\
                """)
final class ForbidsNewPrivileges implements EngineCheck {

    @Override
    public Verdict inspect(Engine engine) {
        if (engine.hasSecurityOption("no-new-privileges")) {
            return Verdict.pass();
        }
        if (Daemon.isPodman(engine)) {
            return Verdict.notApplicable("Podman's API has no such default: judge each container");
        }
        if (Daemon.isWindows(engine)) {
            return Daemon.onWindows();
        }
        return Verdict.fail(
                "no-new-privileges is not the engine's default, expected true",
                new Origin.Engine("no-new-privileges"),
                Daemon.set(engine, "\"no-new-privileges\": true"));
    }
}
