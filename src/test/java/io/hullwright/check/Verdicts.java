package io.hullwright.check;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.hullwright.facts.Observed;

/// Short ways to look into a verdict.
public final class Verdicts {

    private Verdicts() {}

    /// The evidence of a failure; anything else fails the test.
    public static String evidence(Verdict verdict) {
        return assertInstanceOf(Verdict.Fail.class, verdict).evidence();
    }

    /// The reason of an unknown; anything else fails the test.
    public static String unseen(Verdict verdict) {
        return assertInstanceOf(Verdict.Unknown.class, verdict).why();
    }

    /// The reason of a not-applicable; anything else fails the test.
    public static String notApplicable(Verdict verdict) {
        return assertInstanceOf(Verdict.NotApplicable.class, verdict).because();
    }

    public static <S extends Observed> void assertPasses(Check<S> check, S facts) {
        assertInstanceOf(Verdict.Pass.class, check.inspect(facts));
    }
}
