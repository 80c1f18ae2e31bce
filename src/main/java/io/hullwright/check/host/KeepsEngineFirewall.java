package io.hullwright.check.host;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Host;
import io.hullwright.facts.Origin;
import java.util.Map;

@CheckInfo(
        id = "HST-020",
        title = "The engine may set its own firewall rules",
        severity = Severity.MEDIUM,
        checklist = {"access-control/2", "network-security/5", "before-deployment/5"},
        references = {"cis-docker-1.6.0/2.4", "owasp-docker-top-10/D03"},
        why =
                """
                With iptables off nothing keeps networks apart any more: containers of all \
                networks reach one another and their unpublished ports, unless somebody writes \
                and keeps all those rules by hand.\
                """,
        remedy =
                """
                Take iptables false out of daemon.json; filter published ports in the chain \
                DOCKER-USER.\
                """)
final class KeepsEngineFirewall implements HostCheck {

    @Override
    public Verdict inspect(Host host) {
        return switch (host.daemonSettings()) {
            case Fact.Unknown<Map<String, String>> unknown ->
                    Place.unseen(
                            unknown,
                            "grep iptables /etc/docker/daemon.json; ps -o args= -C dockerd");
            case Fact.Known<Map<String, String>>(var settings) ->
                    "false".equals(settings.get("iptables"))
                            ? Verdict.fail(
                                    "iptables is false, expected true",
                                    new Origin.Engine("iptables"))
                            : Verdict.pass();
        };
    }
}
