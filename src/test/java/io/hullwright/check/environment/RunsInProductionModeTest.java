package io.hullwright.check.environment;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.notApplicable;
import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Fix;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import io.hullwright.facts.ValueTrait;
import org.junit.jupiter.api.Test;

class RunsInProductionModeTest {

    private final RunsInProductionMode check = new RunsInProductionMode();

    @Test
    void passesWhenProductionIsNamed() {
        assertPasses(check, hardened().variable("NODE_ENV", ValueTrait.PRODUCTION).build());
    }

    @Test
    void failsOnAnyOtherWord() {
        assertEquals(
                Verdict.fail(
                        "RAILS_ENV is another word, expected production",
                        new Origin.Inspect("Config.Env"),
                        new Fix.SetValue("environment.RAILS_ENV", "production")),
                check.inspect(
                        hardened()
                                .variable("NODE_ENV", ValueTrait.PRODUCTION)
                                .variable("RAILS_ENV")
                                .build()));
    }

    @Test
    void doesNotAskWhereNoModeIsNamed() {
        var because = "no variable names a mode (NODE_ENV and its like)";
        assertEquals(because, notApplicable(check.inspect(hardened().build())));
        assertEquals(
                because,
                notApplicable(
                        check.inspect(hardened().variable("NODE_ENV", ValueTrait.EMPTY).build())));
    }
}
