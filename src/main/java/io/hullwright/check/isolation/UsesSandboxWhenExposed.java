package io.hullwright.check.isolation;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Fix;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Isolation;
import io.hullwright.facts.Workload;
import java.util.Set;
import java.util.TreeSet;

@CheckInfo(
        id = "ISO-015",
        title = "What the network reaches runs in the sandbox that the engine offers",
        severity = Severity.INFO,
        checklist = "access-control/4",
        references = "owasp-docker-top-10/D04",
        why =
                "gVisor and Kata put a second kernel between the program and the host. The engine"
                        + " has one, and a program that strangers talk to does without.",
        remedy = "Try `runtime` with the sandbox; keep runc where the program does not run in it.")
final class UsesSandboxWhenExposed implements IsolationCheck {

    @Override
    public Verdict inspect(Workload workload) {
        return switch (workload.engine().runtimes()) {
            case Fact.Unknown(var why) -> Verdict.unknown(why);
            case Fact.Known(var offered) -> judge(workload, offered);
        };
    }

    private static Verdict judge(Workload workload, Set<String> offered) {
        var sandboxes = new TreeSet<String>();
        for (var name : offered) {
            if (isSandbox(name)) {
                sandboxes.add(name);
            }
        }
        if (sandboxes.isEmpty()) {
            return Verdict.notApplicable("the engine offers no sandbox runtime");
        }
        var runtime = workload.isolation().runtime();
        if (isSandbox(runtime.value())) {
            return Verdict.pass();
        }
        if (!isExposed(workload)) {
            return Verdict.notApplicable("no other machine reaches it");
        }
        return Verdict.fail(
                "runtime is " + runtime.value() + ", though the engine offers " + sandboxes,
                runtime.origin(),
                new Fix.SetValue("runtime", sandboxes.getFirst()));
    }

    /// `runsc`, `kata-fc` and also their long names, `io.containerd.kata.v2`.
    private static boolean isSandbox(String runtime) {
        return runtime.contains("runsc") || runtime.contains("gvisor") || runtime.contains("kata");
    }

    private static boolean isExposed(Workload workload) {
        if (Isolation.isHost(workload.isolation().network())) {
            return true;
        }
        var exposure = workload.exposure();
        if (exposure.publishesAll().value()) {
            return true;
        }
        for (var port : exposure.published()) {
            if (port.isOpenToNetwork()) {
                return true;
            }
        }
        return false;
    }
}
