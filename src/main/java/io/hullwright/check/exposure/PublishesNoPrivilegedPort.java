package io.hullwright.check.exposure;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.PublishedPort;
import io.hullwright.facts.Workload;

@CheckInfo(
        id = "EXP-004",
        title = "No privileged host port is used but 80 and 443",
        severity = Severity.LOW,
        checklist = "network-security/2",
        references = {"cis-docker-1.6.0/5.8", "kics/bc2908f3", "owasp-docker-top-10/D03"},
        why =
                """
                Below 1024 people and firewalls expect the host's own services (SSH, mail, names). A \
                container there can pass for one of them. A web server on 80 and 443 is what is expected.\
                """,
        remedy = "Publish on a host port from 1024 up, unless it is meant to be that very service.")
final class PublishesNoPrivilegedPort implements ExposureCheck {

    @Override
    public Verdict inspect(Workload workload) {
        return Ports.judge(
                workload, PublishesNoPrivilegedPort::fault, "80, 443, or 1024 and above");
    }

    private static String fault(PublishedPort port) {
        var host = port.hostPort();
        return host > 0 && host < 1024 && host != 80 && host != 443
                ? "takes a privileged port of the host"
                : "";
    }
}
