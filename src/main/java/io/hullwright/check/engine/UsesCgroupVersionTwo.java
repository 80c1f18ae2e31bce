package io.hullwright.check.engine;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Engine;
import io.hullwright.facts.Origin;

@CheckInfo(
        id = "ENG-022",
        title = "Control groups are of version 2",
        severity = Severity.INFO,
        checklist = "runtime-security/4",
        references = {"owasp-docker-top-10/D07"},
        why =
                """
                Version 1 has a release_agent file through which privileged containers ran \
                programs on the host, limits memory and swap less exactly, and is being retired \
                by kernels, systemd and the engine.\
                """,
        remedy = "Boot with systemd.unified_cgroup_hierarchy=1, or move to a current distribution.")
final class UsesCgroupVersionTwo implements EngineCheck {

    @Override
    public Verdict inspect(Engine engine) {
        if (Daemon.isWindows(engine)) {
            return Daemon.onWindows();
        }
        return switch (engine.cgroupVersion()) {
            case "2" -> Verdict.pass();
            case "1" ->
                    Verdict.fail(
                            "cgroup version is 1, expected 2", new Origin.Inspect("CgroupVersion"));
            default ->
                    Verdict.unknown(
                            "the engine does not tell; look with `stat -fc %T /sys/fs/cgroup`"
                                    + " (cgroup2fs is version 2)");
        };
    }
}
