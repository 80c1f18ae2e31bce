package io.hullwright.check.swarm;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Fix;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import io.hullwright.facts.Swarm;
import java.time.Duration;

@CheckInfo(
        id = "SWM-006",
        title = "Nodes' certificates last 90 days at most",
        severity = Severity.LOW,
        checklist = "secrets-management/5",
        references = {"cis-docker-1.6.0/7.7"},
        why =
                """
                A node's certificate that is stolen is good until it ends. 90 days is what Swarm \
                itself chooses; nodes renew theirs without help, so longer gains nothing.\
                """,
        remedy =
                """
                Set --cert-expiry to 2160h or less; nodes that are seldom on need it longer than \
                they are off.\
                """)
final class RenewsNodeCertificates implements SwarmCheck {

    private static final Duration LONGEST = Duration.ofDays(90);

    @Override
    public Verdict inspect(Swarm swarm) {
        var expiry = swarm.certificateExpiry();
        if (!expiry.isPositive()) {
            return Verdict.unknown(
                    "the manager did not tell how long; look with `docker info | grep -i expiry`");
        }
        return expiry.compareTo(LONGEST) <= 0
                ? Verdict.pass()
                : Verdict.fail(
                        "certificates last "
                                + expiry.toDays()
                                + " days, expected at most "
                                + LONGEST.toDays(),
                        new Origin.Inspect("Spec.CAConfig.NodeCertExpiry"),
                        new Fix.RunYourself("docker swarm update --cert-expiry 2160h"));
    }
}
