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
        id = "SWM-007",
        title = "The Swarm's certificate authority is younger than a year",
        severity = Severity.LOW,
        checklist = "secrets-management/5",
        references = {"cis-docker-1.6.0/7.8"},
        why =
                """
                Whoever once copied the authority's key can make nodes of their own until it is \
                replaced. Swarm makes it for twenty years and never changes it by itself.\
                """,
        remedy =
                """
                Replace it with docker swarm ca --rotate; nodes take the new one over without a \
                stop.\
                """)
final class RotatesAuthority implements SwarmCheck {

    private static final Duration OLDEST = Duration.ofDays(365);

    @Override
    public Verdict inspect(Swarm swarm) {
        if (swarm.rotationInProgress()) {
            return Verdict.notApplicable("the authority is being replaced at the moment");
        }
        return switch (swarm.authorityMade()) {
            case Fact.Unknown<Instant>(var why) ->
                    Verdict.unknown(
                            why
                                    + "; look with `docker swarm ca | openssl x509 -noout"
                                    + " -startdate`");
            case Fact.Known<Instant>(var made) -> judge(Duration.between(made, swarm.seenAt()));
        };
    }

    private static Verdict judge(Duration age) {
        return age.compareTo(OLDEST) <= 0
                ? Verdict.pass()
                : Verdict.fail(
                        "the authority is "
                                + age.toDays()
                                + " days old, expected at most "
                                + OLDEST.toDays(),
                        new Origin.Inspect("TLSInfo.TrustRoot"),
                        new Fix.RunYourself("docker swarm ca --rotate"));
    }
}
