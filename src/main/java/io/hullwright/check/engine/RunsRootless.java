package io.hullwright.check.engine;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Fix;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Engine;
import io.hullwright.facts.Origin;

@CheckInfo(
        id = "ENG-002",
        title = "The engine runs without root",
        severity = Severity.LOW,
        checklist = "access-control/4",
        references = {"cis-docker-1.6.0/2.1", "owasp-docker-top-10/D01"},
        why =
                """
                Whoever breaks out of a container, or may open the engine's socket, becomes the \
                user that the engine runs as. Rootless mode makes that an ordinary user. It is \
                low because some workloads (privileged ports, overlay networks, AppArmor) cannot \
                do without root.\
                """,
        remedy =
                """
                Where the workloads allow it, install the engine in rootless mode for the user \
                that owns them.\
                """)
final class RunsRootless implements EngineCheck {

    @Override
    public Verdict inspect(Engine engine) {
        if (Daemon.isRootless(engine)) {
            return Verdict.pass();
        }
        if (Daemon.isWindows(engine)) {
            return Daemon.onWindows();
        }
        if (Daemon.isDesktop(engine)) {
            return Verdict.notApplicable(
                    "the engine runs in a virtual machine of its own, where its root is not the"
                            + " host's");
        }
        return Verdict.fail(
                "the engine runs as root, expected an ordinary user",
                new Origin.Inspect("SecurityOptions"),
                new Fix.RunYourself(
                        Daemon.isPodman(engine)
                                ? "systemctl --user enable --now podman.socket"
                                : "dockerd-rootless-setuptool.sh install"));
    }
}
