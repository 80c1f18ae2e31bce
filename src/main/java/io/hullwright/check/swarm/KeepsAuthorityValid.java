package io.hullwright.check.swarm;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Fix;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Origin;
import io.hullwright.facts.Swarm;
import java.time.Duration;
import java.time.Instant;

@CheckInfo(
        id = "SWM-008",
        title = "The Swarm's certificate authority is good for 90 more days",
        severity = Severity.MEDIUM,
        checklist = "secrets-management/5",
        references = {"cis-docker-1.6.0/7.8"},
        why =
                """
                When the authority's certificate ends no node can renew its own: the Swarm falls \
                apart at once, and cannot be mended from within.\
                """,
        remedy = "Replace it with docker swarm ca --rotate while all nodes are up.")
final class KeepsAuthorityValid implements SwarmCheck {

    private static final Duration LEAST = Duration.ofDays(90);

    @Override
    public Verdict inspect(Swarm swarm) {
        return switch (swarm.authorityExpires()) {
            case Fact.Unknown<Instant>(var why) ->
                    Verdict.unknown(
                            why
                                    + "; look with `docker swarm ca | openssl x509 -noout"
                                    + " -enddate`");
            case Fact.Known<Instant>(var end) -> judge(Duration.between(swarm.seenAt(), end));
        };
    }

    private static Verdict judge(Duration left) {
        if (left.compareTo(LEAST) >= 0) {
            return Verdict.pass();
        }
        return Verdict.fail(
                (left.isNegative()
                                ? "the authority ended " + left.negated().toDays() + " days ago"
                                : "the authority ends in " + left.toDays() + " days")
                        + ", expected at least "
                        + LEAST.toDays()
                        + " more",
                new Origin.Inspect("TLSInfo.TrustRoot"),
                new Fix.RunYourself("docker swarm ca --rotate"));
    }
}
