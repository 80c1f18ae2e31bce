package io.hullwright.check.engine;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Engine;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Origin;
import java.util.List;
import java.util.TreeSet;

@CheckInfo(
        id = "ENG-025",
        title = "The kernel enforces every limit that a container can be given",
        severity = Severity.MEDIUM,
        checklist = "runtime-security/4",
        references = {"owasp-docker-top-10/D07"},
        why =
                """
                A limit that the kernel does not support is taken, shown and ignored: the \
                container looks limited and can still use up the machine.\
                """,
        remedy =
                """
                Switch the controller on: swapaccount=1 on the kernel's command line for cgroup \
                version 1, delegation of cpu and cpuset for rootless engines.\
                """)
final class EnforcesEveryLimit implements EngineCheck {

    private static final List<String> LIMITS =
            List.of(
                    "memory limit",
                    "swap limit",
                    "cpu cfs quota",
                    "cpu shares",
                    "cpuset",
                    "pids limit");

    @Override
    public Verdict inspect(Engine engine) {
        if (Daemon.isPodman(engine)) {
            return Verdict.unknown(
                    "Podman gives no warnings by this API; look with `podman info --format"
                            + " '{{.Host.CgroupControllers}}'`");
        }
        return switch (engine.warnings()) {
            case Fact.Unknown<List<String>> unknown -> Daemon.unseen(unknown, "`docker info`");
            case Fact.Known<List<String>>(var warnings) -> judge(warnings);
        };
    }

    private static Verdict judge(List<String> warnings) {
        var missing = new TreeSet<String>();
        for (var warning : warnings) {
            for (var limit : LIMITS) {
                if (warning.contains("No " + limit + " support")) {
                    missing.add(limit);
                }
            }
        }
        return missing.isEmpty()
                ? Verdict.pass()
                : Verdict.fail(
                        "the engine warns that it cannot enforce " + missing + ", expected nothing",
                        new Origin.Inspect("Warnings"));
    }
}
