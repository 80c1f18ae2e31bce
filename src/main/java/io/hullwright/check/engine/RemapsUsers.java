package io.hullwright.check.engine;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Engine;
import io.hullwright.facts.Origin;

@CheckInfo(
        id = "ENG-009",
        title = "Root inside a container is not root on the host",
        severity = Severity.MEDIUM,
        checklist = "access-control/4",
        references = {"cis-docker-1.6.0/2.9", "owasp-docker-top-10/D01"},
        why =
                """
                Without a user namespace uid 0 inside is uid 0 outside: a file reached by \
                mistake or a hole in the kernel is met with root's rights. It is a second layer \
                behind running as another user.\
                """,
        remedy =
                """
                Set userns-remap to default in daemon.json, or run the engine rootless. Images \
                and volumes made before are not seen any more afterwards.\
                """)
final class RemapsUsers implements EngineCheck {

    @Override
    public Verdict inspect(Engine engine) {
        if (engine.hasSecurityOption("userns") || engine.traits().userNamespaceRemap().is(true)) {
            return Verdict.pass();
        }
        if (Daemon.isRootless(engine)) {
            return Verdict.notApplicable("the engine is rootless, so root inside never was root");
        }
        if (Daemon.isWindows(engine)) {
            return Daemon.onWindows();
        }
        if (Daemon.isDesktop(engine)) {
            return Verdict.notApplicable(
                    "the engine runs in a virtual machine of its own, where its root is not the"
                            + " host's");
        }
        if (Daemon.isPodman(engine)) {
            return Verdict.notApplicable(
                    "Podman has no remapping for all: each container chooses its user namespace");
        }
        return Verdict.fail(
                "userns-remap is not set, expected default or a user",
                new Origin.Engine("userns-remap"),
                Daemon.set(engine, "\"userns-remap\": \"default\""));
    }
}
