package io.hullwright.check.exposure;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.PublishedPort;
import io.hullwright.facts.Subject;
import io.hullwright.facts.Workload;

@CheckInfo(
        id = "EXP-001",
        title = "Ports are published on a chosen address",
        severity = Severity.MEDIUM,
        checklist = {"network-security/2", "access-control/2"},
        references = {
            "cis-docker-1.6.0/5.14",
            "kics/451d79dc",
            "compose-lint/CL-0005",
            "owasp-docker-top-10/D03",
            "nist-csf-2.0/PR.IR-01"
        },
        why =
                """
                Without an address the port is open on every network the host has, IPv6 included, and \
                Docker's own rules come before those of UFW or firewalld: the firewall does not stop it.\
                """,
        remedy =
                """
                Write the address in front, `127.0.0.1:8080:8080` for what only this host uses. A public \
                proxy gets the public address.\
                """)
final class PublishesOnChosenAddress implements ExposureCheck {

    @Override
    public Verdict inspect(Workload workload) {
        if (workload.subject().kind() == Subject.Kind.SWARM_SERVICE) {
            return Verdict.notApplicable("Swarm publishes on its nodes and takes no address");
        }
        return Ports.judge(workload, PublishesOnChosenAddress::fault, "one address of the host");
    }

    private static String fault(PublishedPort port) {
        return port.isOnEveryAddress() ? "is open on every address" : "";
    }
}
