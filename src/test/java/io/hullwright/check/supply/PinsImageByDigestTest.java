package io.hullwright.check.supply;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.notApplicable;
import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Fix;
import io.hullwright.check.Verdict;
import org.junit.jupiter.api.Test;

class PinsImageByDigestTest {

    private final PinsImageByDigest check = new PinsImageByDigest();

    @Test
    void cannotTellWhereTheEngineDoesNotSayWhatItPulled() {
        assertEquals(
                Verdict.unknown("this engine does not tell"),
                check.inspect(Supplies.untold("nginx:1.29")));
    }

    @Test
    void passesWhenPinned() {
        assertPasses(check, hardened().build());
        assertPasses(check, Supplies.pulled(Supplies.DIGEST));
    }

    @Test
    void failsOfferingTheDigestOfWhatRuns() {
        var expected =
                Verdict.fail(
                        "image nginx:1.29 has no digest, expected one (@sha256:…)",
                        Supplies.ORIGIN,
                        new Fix.SetValue("image", "nginx:1.29@" + Supplies.DIGEST));
        assertEquals(
                expected,
                check.inspect(
                        Supplies.pulled(
                                "nginx:1.29",
                                "mirror.example.com/library/nginx@" + Supplies.OTHER,
                                "nginx@" + Supplies.DIGEST)));
    }

    @Test
    void failsWithoutAFixWhenTheDigestWasNotSeen() {
        var expected =
                Verdict.fail(
                        "image nginx:1.29 has no digest, expected one (@sha256:…)",
                        Supplies.ORIGIN);
        assertEquals(expected, check.inspect(Supplies.unseen("nginx:1.29")));
        assertEquals(
                expected, check.inspect(Supplies.pulled("nginx:1.29", "other@" + Supplies.OTHER)));
    }

    @Test
    void doesNotAskOfALocalBuild() {
        assertEquals(LocalBuild.BECAUSE, notApplicable(check.inspect(Supplies.local("web:1"))));
        assertEquals(
                LocalBuild.BECAUSE,
                notApplicable(
                        check.inspect(
                                Supplies.pulled(
                                        "localhost/web:1", "localhost/web@" + Supplies.DIGEST))));
    }
}
