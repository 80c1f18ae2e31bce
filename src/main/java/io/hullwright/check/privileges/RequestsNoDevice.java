package io.hullwright.check.privileges;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Workload;
import java.util.TreeSet;

@CheckInfo(
        id = "PRV-021",
        title = "No GPU or other device is requested from a driver",
        severity = Severity.INFO,
        checklist = "access-control/4",
        references = "cis-docker-1.6.0/5.18",
        why =
                "The driver brings its device nodes and libraries into the container, and the GPU's"
                        + " memory is shared with the other programs that use it.",
        remedy = "Keep the request only where the program computes on the device.")
final class RequestsNoDevice implements PrivilegesCheck {

    @Override
    public Verdict inspect(Workload workload) {
        var requests = workload.privileges().deviceRequests();
        return requests.value().isEmpty()
                ? Verdict.pass()
                : Verdict.fail(
                        "requested devices are "
                                + new TreeSet<>(requests.value())
                                + ", expected none",
                        requests.origin());
    }
}
