package io.hullwright.check.swarm;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static io.hullwright.check.Verdicts.unseen;
import static io.hullwright.facts.EngineFixture.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.facts.Fact;
import io.hullwright.facts.Swarm;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class KeepsAuthorityValidTest {

    private final KeepsAuthorityValid check = new KeepsAuthorityValid();

    private static Swarm endsIn(int days) {
        return Swarms.authority(
                false, Fact.known(NOW), Fact.known(NOW.plus(Duration.ofDays(days))));
    }

    @Test
    void passesWithNinetyDaysLeft() {
        assertPasses(check, endsIn(90));
    }

    @Test
    void failsBeforeAndAfterItsEnd() {
        assertEquals(
                "the authority ends in 89 days, expected at least 90 more",
                evidence(check.inspect(endsIn(89))));
        assertEquals(
                "the authority ended 3 days ago, expected at least 90 more",
                evidence(check.inspect(endsIn(-3))));
    }

    @Test
    void doesNotKnowACertificateItCannotRead() {
        var unread = Swarms.authority(false, Fact.known(NOW), Fact.unknown("no trust root"));
        assertEquals(
                "no trust root; look with `docker swarm ca | openssl x509 -noout -enddate`",
                unseen(check.inspect(unread)));
    }
}
