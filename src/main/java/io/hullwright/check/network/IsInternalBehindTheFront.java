package io.hullwright.check.network;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Network;
import io.hullwright.facts.Origin;

@CheckInfo(
        id = "NET-001",
        title = "A network behind the front has no way out",
        severity = Severity.LOW,
        checklist = "network-security/5",
        references = {"owasp-docker-top-10/D03", "nist-csf-2.0/PR.IR-01"},
        why =
                """
                A database or cache that publishes nothing seldom needs the internet. With a way \
                out, an intruder in it fetches tools and carries data off. Low, because some \
                back ends do call out, which only a person can tell.\
                """,
        remedy =
                """
                Set internal: true on the network, and give the service that must call out a \
                second network.\
                """)
final class IsInternalBehindTheFront implements NetworkCheck {

    /// Swarm makes it on every node, as its tasks' way out.
    private static final String SWARM_GATEWAY = "docker_gwbridge";

    @Override
    public Verdict inspect(Network network) {
        if (network.predefined() || network.subject().name().equals(SWARM_GATEWAY)) {
            return Verdict.notApplicable("it is one of the engine's own networks");
        }
        if (network.internal()) {
            return Verdict.pass();
        }
        if (network.members().isEmpty()) {
            return Verdict.notApplicable("no container is attached to it");
        }
        if (!network.publishingMembers().isEmpty()) {
            return Verdict.notApplicable(
                    network.publishingMembers() + " publish ports, so it is a front network");
        }
        return Verdict.fail(
                "internal is false, though none of "
                        + network.members()
                        + " publishes a port;"
                        + " expected true",
                new Origin.Inspect("Internal"));
    }
}
