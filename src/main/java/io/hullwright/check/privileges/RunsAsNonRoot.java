package io.hullwright.check.privileges;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Fix;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Activity.RunningProcess;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Workload;
import org.jspecify.annotations.Nullable;

@CheckInfo(
        id = "PRV-002",
        title = "The program does not run as root",
        severity = Severity.HIGH,
        checklist = {"runtime-security/1", "image-security/3"},
        references = {
            "cis-docker-1.6.0/4.1",
            "compose-lint/CL-0018",
            "trivy/DS-0002",
            "owasp-docker-top-10/D01"
        },
        why =
                "Root inside is the host's root as soon as one weakness of the kernel, the runtime"
                        + " or a mount lets it out, and inside it may change every file of the"
                        + " program.",
        remedy =
                "Give the image a user of its own (`USER 1001:1001` after the files are in place),"
                        + " or set `user` for the service.")
final class RunsAsNonRoot implements PrivilegesCheck {

    @Override
    public Verdict inspect(Workload workload) {
        if (workload.engine().windows().is(true)) {
            return Verdict.notApplicable("Windows containers have no root user");
        }
        var user = workload.privileges().user();
        if (user.seen() instanceof Fact.Unknown(var why)) {
            return Verdict.unknown(why);
        }
        var main = mainProcess(workload);
        if (user.value().isRoot()) {
            return Verdict.fail(
                    seen(user.value().text())
                            + steppedDown(workload, main)
                            + RootMapping.words(workload),
                    user.origin(),
                    new Fix.SetValue("user", "1001:1001"));
        }
        if (main == null || main.uid() != 0 || RootMapping.isMapped(workload)) {
            return Verdict.pass();
        }
        return Verdict.fail(
                "user is "
                        + user.value().text()
                        + ", but its main process "
                        + main.name()
                        + " (pid "
                        + main.pid()
                        + ") runs with uid 0",
                user.origin());
    }

    private static String seen(String text) {
        return text.isEmpty()
                ? "user is not set, which means root; expected another user"
                : "user is " + text + ", which is root; expected another user";
    }

    private static String steppedDown(Workload workload, @Nullable RunningProcess main) {
        return main == null || main.uid() == 0 || RootMapping.isMapped(workload)
                ? ""
                : "; its main process has since changed to uid " + main.uid();
    }

    /// The process with the lowest number, null when none was seen.
    private static @Nullable RunningProcess mainProcess(Workload workload) {
        if (!workload.activity().isRunning()) {
            return null;
        }
        RunningProcess main = null;
        if (workload.activity().processes() instanceof Fact.Known(var all)) {
            for (var process : all) {
                if (main == null || process.pid() < main.pid()) {
                    main = process;
                }
            }
        }
        return main;
    }
}
