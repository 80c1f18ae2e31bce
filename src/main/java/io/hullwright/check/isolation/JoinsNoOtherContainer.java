package io.hullwright.check.isolation;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Isolation;
import io.hullwright.facts.Origin;
import io.hullwright.facts.Setting;
import io.hullwright.facts.Workload;
import java.util.ArrayList;
import java.util.List;

@CheckInfo(
        id = "ISO-007",
        title = "No namespace of another container is joined",
        severity = Severity.MEDIUM,
        checklist = {"network-security/1", "access-control/4"},
        references = "owasp-docker-top-10/D03",
        why =
                "Two containers in one namespace fall together: an intruder in the one reaches the"
                        + " other's loopback, processes or shared memory.",
        remedy =
                "Give each its own namespace and a network between them; waive it for a side-car"
                        + " that is made for this.")
final class JoinsNoOtherContainer implements IsolationCheck {

    @Override
    public Verdict inspect(Workload workload) {
        var isolation = workload.isolation();
        var joined = new ArrayList<String>(0);
        var origins = new ArrayList<Origin>(0);
        look("network_mode", isolation.network(), joined, origins);
        look("pid", isolation.pid(), joined, origins);
        look("ipc", isolation.ipc(), joined, origins);
        return joined.isEmpty()
                ? Verdict.pass()
                : Verdict.fail(
                        String.join(", ", joined) + ", expected its own", origins.getFirst());
    }

    private static void look(
            String key, Setting<String> mode, List<String> joined, List<Origin> origins) {
        if (Isolation.isJoined(mode)) {
            joined.add(key + " is " + mode.value());
            origins.add(mode.origin());
        }
    }
}
