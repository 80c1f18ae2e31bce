package io.hullwright.check.supply;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.notApplicable;
import static io.hullwright.check.Verdicts.unseen;
import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Fix;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Fact;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunsNewestOfItsTagTest {

    private final RunsNewestOfItsTag check = new RunsNewestOfItsTag();

    @Test
    void passesWhenTheRegistryHasTheSame() {
        assertPasses(check, hardened().build());
        assertPasses(check, Supplies.pulled("nginx:1.29", "nginx@" + Supplies.DIGEST));
    }

    /// CIS 5.28: the reference script only prints a note.
    @Test
    void failsWhenTheTagHasMovedOn() {
        var expected =
                Verdict.fail(
                        "the registry has "
                                + Supplies.DIGEST
                                + " for nginx:1.29, which is not what runs",
                        Supplies.ORIGIN,
                        new Fix.RunYourself("docker compose pull && docker compose up --detach"));
        assertEquals(
                expected, check.inspect(Supplies.pulled("nginx:1.29", "nginx@" + Supplies.OTHER)));
    }

    @Test
    void isUnknownUnlessTheRegistryWasAsked() {
        assertEquals(
                "the registry was not asked", unseen(check.inspect(Supplies.unseen("nginx:1.29"))));
    }

    @Test
    void isUnknownWhenTheImageWasNotSeen() {
        var workload =
                Supplies.of(
                        "nginx:1.29",
                        Fact.unknown("needs the engine"),
                        Map.of(),
                        Fact.unknown("not named"),
                        Fact.known(Supplies.DIGEST));
        assertEquals("needs the engine", unseen(check.inspect(workload)));
    }

    @Test
    void doesNotAskWhereNoTagMoves() {
        var because = "the image is named without a tag, so none moves on";
        assertEquals(because, notApplicable(check.inspect(Supplies.unseen(Supplies.DIGEST))));
        assertEquals(
                because, notApplicable(check.inspect(Supplies.unseen("nginx@" + Supplies.DIGEST))));
        assertEquals(LocalBuild.BECAUSE, notApplicable(check.inspect(Supplies.local("web:1"))));
    }
}
