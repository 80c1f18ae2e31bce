package io.hullwright.check.isolation;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Fix;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Workload;
import java.util.List;
import java.util.TreeSet;

@CheckInfo(
        id = "ISO-014",
        title = "No sysctl weakens the container's network",
        severity = Severity.MEDIUM,
        checklist = {"network-security/5", "access-control/4"},
        references = "owasp-docker-top-10/D03",
        why =
                "Forwarding makes the container a router between its networks; redirects, source"
                        + " routes, missing reverse-path filters and routed loopback let forged"
                        + " packets in.",
        remedy = "Remove the setting; a VPN or router that needs it deserves a waiver.")
final class SetsNoRiskySysctl implements IsolationCheck {

    @Override
    public Verdict inspect(Workload workload) {
        if (workload.engine().windows().is(true)) {
            return Verdict.notApplicable("Windows containers have no sysctls");
        }
        var sysctls = workload.isolation().sysctls();
        if (sysctls.value().isEmpty()) {
            return Verdict.pass();
        }
        var seen = new TreeSet<String>();
        var names = new TreeSet<String>();
        for (var entry : sysctls.value().entrySet()) {
            if (isRisky(entry.getKey(), entry.getValue().strip())) {
                seen.add(entry.getKey() + "=" + entry.getValue().strip());
                names.add(entry.getKey());
            }
        }
        return seen.isEmpty()
                ? Verdict.pass()
                : Verdict.fail(
                        "sysctls has " + seen + ", expected none of these",
                        sysctls.origin(),
                        new Fix.RemoveFromList("sysctls", List.copyOf(names)));
    }

    private static boolean isRisky(String name, String value) {
        if (!name.startsWith("net.ipv")) {
            return false;
        }
        var last = name.substring(name.lastIndexOf('.') + 1);
        return switch (last) {
            case "ip_forward",
                    "forwarding",
                    "mc_forwarding",
                    "accept_redirects",
                    "accept_source_route",
                    "route_localnet" ->
                    !value.equals("0");
            case "rp_filter", "tcp_syncookies", "icmp_echo_ignore_broadcasts" -> value.equals("0");
            default -> false;
        };
    }
}
