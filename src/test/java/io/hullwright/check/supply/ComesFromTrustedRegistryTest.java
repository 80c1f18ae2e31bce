package io.hullwright.check.supply;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static io.hullwright.check.Verdicts.notApplicable;
import static io.hullwright.check.Verdicts.unseen;
import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Verdict;
import io.hullwright.facts.Fact;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ComesFromTrustedRegistryTest {

    private final ComesFromTrustedRegistry check = new ComesFromTrustedRegistry();

    @Test
    void cannotTellWhereTheEngineDoesNotSayWhatItPulled() {
        assertEquals(
                Verdict.unknown("this engine does not tell"),
                check.inspect(Supplies.untold("nginx:1.29")));
    }

    @Test
    void passesOnATrustedRegistry() {
        assertPasses(check, hardened().build());
        assertPasses(check, Supplies.pulled("nginx:1.29", "nginx@" + Supplies.DIGEST));
    }

    @Test
    void failsOnAnyOther() {
        assertEquals(
                Verdict.fail(
                        "the image comes from ghcr.io, expected one of [docker.io]",
                        Supplies.ORIGIN),
                check.inspect(Supplies.pulled("ghcr.io/a/b:1", "ghcr.io/a/b@" + Supplies.DIGEST)));
    }

    @Test
    void looksAtTheDigestsOfABareId() {
        assertPasses(check, Supplies.pulled(Supplies.OTHER, "nginx@" + Supplies.DIGEST));
        assertEquals(
                "the image comes from ghcr.io, quay.io, expected one of [docker.io]",
                evidence(
                        check.inspect(
                                Supplies.pulled(
                                        Supplies.OTHER,
                                        "quay.io/a/b@" + Supplies.DIGEST,
                                        "ghcr.io/a/b@" + Supplies.DIGEST))));
    }

    @Test
    void isUnknownWhenNoRegistryWasNamed() {
        assertEquals(
                "name the registries you trust",
                unseen(check.inspect(Supplies.unseen("nginx:1.29"))));
    }

    @Test
    void isUnknownForABareIdOfAnImageThatWasNotSeen() {
        assertEquals(
                "needs the engine",
                unseen(
                        check.inspect(
                                Supplies.of(
                                        Supplies.OTHER,
                                        Fact.unknown("needs the engine"),
                                        Map.of(),
                                        Fact.known(Set.of("docker.io")),
                                        Fact.unknown("not asked")))));
    }

    @Test
    void doesNotAskOfALocalBuildWhateverItsName() {
        assertEquals(
                LocalBuild.BECAUSE, notApplicable(check.inspect(Supplies.local("ghcr.io/a/b"))));
    }
}
