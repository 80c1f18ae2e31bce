package io.hullwright.check.exposure;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Activity;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Workload;
import java.util.List;
import java.util.Set;

@CheckInfo(
        id = "EXP-007",
        title = "No SSH server runs inside",
        severity = Severity.MEDIUM,
        checklist = {"network-security/2", "access-control/1"},
        references = {
            "cis-docker-1.6.0/5.7",
            "kics/5907595b",
            "trivy/DS-0004",
            "owasp-docker-top-10/D04"
        },
        why =
                """
                It is one more way in, with keys and passwords of its own that nobody rotates, and past \
                the engine's own record of who did what.\
                """,
        remedy = "Use `docker exec` from the host, and take the SSH server out of the image.")
final class RunsNoSshServer implements ExposureCheck {

    private static final Set<String> SERVERS =
            Set.of("sshd", "sshd-session", "sshd.exe", "dropbear", "tinysshd");

    @Override
    public Verdict inspect(Workload workload) {
        for (var port : workload.exposure().published()) {
            if (port.containerPort() == 22) {
                return Verdict.fail(
                        port.words() + " publishes SSH's port, expected no SSH server inside",
                        port.origin());
            }
        }
        return workload.activity().isRunning()
                        && workload.activity().processes()
                                instanceof Fact.Known<List<Activity.RunningProcess>>(var processes)
                ? judge(processes, workload)
                : judgeDeclared(workload);
    }

    private static Verdict judge(List<Activity.RunningProcess> processes, Workload workload) {
        for (var process : processes) {
            if (SERVERS.contains(process.name())) {
                return Verdict.fail(
                        process.name() + " runs inside, expected no SSH server",
                        workload.environment().command().origin());
            }
        }
        return Verdict.pass();
    }

    /// Without a list of processes, a declared port is all there is to go by.
    private static Verdict judgeDeclared(Workload workload) {
        var exposed = workload.exposure().exposed();
        if (exposed.value().contains("22/tcp")) {
            return Verdict.fail("port 22 is declared, expected no SSH server", exposed.origin());
        }
        var activity = workload.activity();
        if (exposed.seen() instanceof Fact.Unknown(var why) && !activity.isRunning()) {
            return Verdict.unknown(why);
        }
        if (!activity.isRunning()) {
            return Verdict.notApplicable(
                    activity.state() == Activity.State.DECLARED
                            ? "it is read from a file and does not run"
                            : "it does not run");
        }
        return activity.processes() instanceof Fact.Unknown<List<Activity.RunningProcess>>(var why)
                ? Verdict.unknown(why)
                : Verdict.pass();
    }
}
