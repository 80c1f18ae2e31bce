package io.hullwright.check.limits;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Fix;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Limits;
import io.hullwright.facts.Workload;
import org.jspecify.annotations.Nullable;

/// The resource limits of a single process that are worth a look, each with the most that is fine.
enum BoundsUlimit implements LimitsCheck {
    @CheckInfo(
            id = "LIM-006",
            title = "Open files are limited",
            severity = Severity.INFO,
            checklist = {"runtime-security/4", "after-deployment/3"},
            references = {"cis-docker-1.6.0/5.19", "owasp-docker-top-10/D07"},
            why =
                    """
                    Without a limit of its own the container has the engine's, a thousand million on many \
                    hosts. A leak of connections then fills the kernel's tables before the program fails.\
                    """,
            remedy = "Set `ulimits: nofile` to what the program needs, or the engine's default.")
    OPEN_FILES("nofile", 1_048_576, "65536"),

    @CheckInfo(
            id = "LIM-007",
            title = "Processes are limited by pids or by nproc",
            severity = Severity.LOW,
            checklist = {"runtime-security/4", "after-deployment/3"},
            references = {"cis-docker-1.6.0/5.19", "owasp-docker-top-10/D07"},
            why =
                    """
                    When `pids` is not limited, nproc is the last thing that stops a fork bomb, and it counts \
                    per user of the host.\
                    """,
            remedy = "Limit `pids`; where that is not possible, set `ulimits: nproc`.")
    PROCESSES("nproc", 32_768, "512") {
        @Override
        public Verdict inspect(Workload workload) {
            return workload.limits().pids().value().orElse(0) > 0
                    ? Verdict.pass()
                    : super.inspect(workload);
        }
    },

    @CheckInfo(
            id = "LIM-008",
            title = "No core dump is written",
            severity = Severity.LOW,
            checklist = {"runtime-security/4", "after-deployment/3"},
            references = {"cis-docker-1.6.0/5.19", "nist-csf-2.0/PR.DS-10"},
            why =
                    """
                    A core dump is the whole memory of the program, passwords and keys included. The host's \
                    core_pattern decides where it lands, often outside of the container.\
                    """,
            remedy = "Set `ulimits: core` to 0.")
    CORE_DUMPS("core", 0, "0");

    private final String name;
    private final long most;
    private final String wish;

    BoundsUlimit(String name, long most, String wish) {
        this.name = name;
        this.most = most;
        this.wish = wish;
    }

    @Override
    public Verdict inspect(Workload workload) {
        if (workload.engine().windows().is(true)) {
            return Verdict.notApplicable("Windows containers have no ulimits");
        }
        var ulimits = workload.limits().ulimits();
        var ulimit = ulimits.value().get(name);
        if (ulimit != null && ulimit.hard() >= 0 && ulimit.hard() <= most) {
            return Verdict.pass();
        }
        return Verdict.fail(
                name + " is " + words(ulimit) + ", expected " + most + " at most",
                ulimits.origin(),
                new Fix.SetValue("ulimits." + name, wish));
    }

    private static String words(Limits.@Nullable Ulimit ulimit) {
        if (ulimit == null) {
            return "not set here, so the engine's own limit holds";
        }
        return ulimit.hard() < 0 ? "unlimited" : Long.toString(ulimit.hard());
    }
}
