package io.hullwright.check.exposure;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Workload;
import java.util.ArrayList;
import java.util.Set;

@CheckInfo(
        id = "EXP-011",
        title = "Names are not looked up at a public resolver",
        severity = Severity.INFO,
        checklist = "network-security/5",
        references = "owasp-docker-top-10/D03",
        why =
                """
                Every name the program asks for, internal ones included, goes to a company outside, and \
                past the filter and the log of your own resolver.\
                """,
        remedy = "Leave `dns` out, which takes the host's own resolver, or name your own.")
final class KeepsEngineResolver implements ExposureCheck {

    private static final Set<String> PUBLIC =
            Set.of(
                    "1.0.0.1",
                    "1.1.1.1",
                    "8.8.4.4",
                    "8.8.8.8",
                    "9.9.9.9",
                    "94.140.14.14",
                    "149.112.112.112",
                    "208.67.220.220",
                    "208.67.222.222",
                    "2001:4860:4860::8844",
                    "2001:4860:4860::8888",
                    "2606:4700:4700::1001",
                    "2606:4700:4700::1111",
                    "2620:fe::fe");

    @Override
    public Verdict inspect(Workload workload) {
        var dns = workload.exposure().dns();
        var found = new ArrayList<String>();
        for (var server : dns.value()) {
            if (PUBLIC.contains(server)) {
                found.add(server);
            }
        }
        return found.isEmpty()
                ? Verdict.pass()
                : Verdict.fail(
                        "dns is " + String.join(", ", found) + ", expected the host's own resolver",
                        dns.origin());
    }
}
