package io.hullwright.check.exposure;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Fix;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Workload;
import java.util.ArrayList;
import java.util.Set;

@CheckInfo(
        id = "EXP-009",
        title = "The host is not given a name inside",
        severity = Severity.INFO,
        checklist = "network-security/5",
        references = "owasp-docker-top-10/D03",
        why =
                """
                A name for the host shows that the program talks to something outside of the containers, \
                often a database or an API that trusts whatever comes from this machine.\
                """,
        remedy =
                "Run what it needs as a container on the same network, or say in a waiver what it is.")
final class LeavesHostUnnamed implements ExposureCheck {

    private static final Set<String> NAMES =
            Set.of(
                    "host.docker.internal",
                    "gateway.docker.internal",
                    "host.containers.internal",
                    "host.lima.internal");

    @Override
    public Verdict inspect(Workload workload) {
        var hosts = workload.exposure().extraHosts();
        var found = new ArrayList<String>();
        for (var line : hosts.value()) {
            var host = ExtraHost.parse(line);
            if (host.address().equals("host-gateway") || NAMES.contains(host.name())) {
                found.add(line);
            }
        }
        return found.isEmpty()
                ? Verdict.pass()
                : Verdict.fail(
                        "extra_hosts has "
                                + String.join(", ", found)
                                + ", expected no name for the host",
                        hosts.origin(),
                        new Fix.RemoveFromList("extra_hosts", found));
    }
}
