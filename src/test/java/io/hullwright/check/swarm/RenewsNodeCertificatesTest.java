package io.hullwright.check.swarm;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RenewsNodeCertificatesTest {

    private final RenewsNodeCertificates check = new RenewsNodeCertificates();

    @Test
    void passesUpToNinetyDays() {
        assertPasses(check, Swarms.certificatesLast(Duration.ofDays(90)));
    }

    /// The reference script accepts exactly two days and nothing else.
    @Test
    void passesOnThirtyDaysWhichTheReferenceFails() {
        assertPasses(check, Swarms.certificatesLast(Duration.ofDays(30)));
    }

    @Test
    void failsBeyond() {
        assertEquals(
                "certificates last 365 days, expected at most 90",
                evidence(check.inspect(Swarms.certificatesLast(Duration.ofDays(365)))));
    }
}
