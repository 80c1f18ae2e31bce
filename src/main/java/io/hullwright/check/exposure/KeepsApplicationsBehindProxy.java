package io.hullwright.check.exposure;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.PublishedPort;
import io.hullwright.facts.Workload;
import java.util.Set;

@CheckInfo(
        id = "EXP-003",
        title = "Applications are reached through the proxy only",
        severity = Severity.MEDIUM,
        checklist = {"network-security/2", "network-security/4"},
        references = {"cis-docker-1.6.0/5.9", "owasp-docker-top-10/D03", "nist-csf-2.0/PR.IR-01"},
        why =
                """
                A published application port goes around the reverse proxy: no TLS, no headers, no rate \
                limit, and the address the program sees can no longer be trusted.\
                """,
        remedy =
                """
                Publish only 80 and 443, of the proxy; put proxy and application on one network. A proxy \
                on the host itself reaches a port on 127.0.0.1.\
                """)
final class KeepsApplicationsBehindProxy implements ExposureCheck {

    /// Ports on which frameworks speak HTTP without TLS when nothing else is said.
    private static final Set<Integer> PLAIN_HTTP =
            Set.of(
                    80, 1337, 3000, 3001, 4000, 4200, 4567, 5000, 5173, 8000, 8001, 8008, 8080,
                    8081, 8088, 8888, 9000, 9090);

    @Override
    public Verdict inspect(Workload workload) {
        return Ports.judge(
                workload,
                KeepsApplicationsBehindProxy::fault,
                "only 80 and 443 of a proxy, or loopback");
    }

    private static String fault(PublishedPort port) {
        if (!port.isOpenToNetwork()
                || port.protocol() != PublishedPort.Protocol.TCP
                || port.hostPort() == 80
                || port.hostPort() == 443) {
            return "";
        }
        return PLAIN_HTTP.contains(port.containerPort()) || PLAIN_HTTP.contains(port.hostPort())
                ? "reaches a plain HTTP port past any proxy"
                : "";
    }
}
