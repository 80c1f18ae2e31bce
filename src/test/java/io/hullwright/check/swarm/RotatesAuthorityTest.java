package io.hullwright.check.swarm;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static io.hullwright.check.Verdicts.notApplicable;
import static io.hullwright.check.Verdicts.unseen;
import static io.hullwright.facts.EngineFixture.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.facts.Fact;
import io.hullwright.facts.Swarm;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RotatesAuthorityTest {

    private final RotatesAuthority check = new RotatesAuthority();

    private static Swarm made(boolean rotating, int daysAgo) {
        return Swarms.authority(
                rotating,
                Fact.known(NOW.minus(Duration.ofDays(daysAgo))),
                Fact.known(NOW.plus(Duration.ofDays(7000))));
    }

    @Test
    void passesForAYear() {
        assertPasses(check, made(false, 365));
    }

    @Test
    void failsAfterwards() {
        assertEquals(
                "the authority is 366 days old, expected at most 365",
                evidence(check.inspect(made(false, 366))));
    }

    @Test
    void doesNotAskWhileItIsBeingReplaced() {
        notApplicable(check.inspect(made(true, 4000)));
    }

    @Test
    void doesNotKnowACertificateItCannotRead() {
        var unread =
                Swarms.authority(false, Fact.unknown("no trust root"), Fact.unknown("no root"));
        assertEquals(
                "no trust root; look with `docker swarm ca | openssl x509 -noout -startdate`",
                unseen(check.inspect(unread)));
    }
}
