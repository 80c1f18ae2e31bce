package io.hullwright.check.engine;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Engine;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Origin;
import java.util.Set;

@CheckInfo(
        id = "ENG-021",
        title = "AppArmor or SELinux confines containers",
        severity = Severity.MEDIUM,
        checklist = "runtime-security/5",
        references = {"owasp-docker-top-10/D04", "nist-csf-2.0/PR.PS-01"},
        why =
                """
                A security module refuses writes to /proc and /sys, mounts, and reads of foreign \
                files even where capabilities and file modes would allow them. Without one, one \
                layer fewer stands behind a mistake.\
                """,
        remedy =
                """
                Boot a kernel with AppArmor or SELinux switched on; on SELinux hosts also set \
                selinux-enabled in daemon.json.\
                """)
final class EnforcesAccessControl implements EngineCheck {

    @Override
    public Verdict inspect(Engine engine) {
        if (Daemon.isWindows(engine)) {
            return Daemon.onWindows();
        }
        if (Daemon.isDesktop(engine)) {
            return Verdict.notApplicable(
                    "the engine runs in Docker Desktop's virtual machine, whose kernel has none");
        }
        return switch (engine.traits().securityModules()) {
            case Fact.Unknown<Set<String>> unknown ->
                    Daemon.unseen(unknown, "`docker info --format '{{.SecurityOptions}}'`");
            case Fact.Known<Set<String>>(var modules) ->
                    modules.isEmpty() ? none(engine) : Verdict.pass();
        };
    }

    private static Verdict none(Engine engine) {
        if (Daemon.isPodman(engine)) {
            return Verdict.unknown(
                    "not every Podman tells it by this API; look with `podman info --format"
                            + " '{{.Host.Security}}'`");
        }
        if (Daemon.isRootless(engine)) {
            return Verdict.notApplicable(
                    "a rootless engine may not load AppArmor profiles; its user's rights confine"
                            + " its containers");
        }
        return Verdict.fail(
                "the engine lists neither apparmor nor selinux, expected one of them",
                new Origin.Inspect("SecurityOptions"));
    }
}
