package io.hullwright.report;

import io.hullwright.check.Verdict;

/// What stands behind a verdict.
final class Reason {

    private Reason() {}

    /// The evidence, why it could not be seen, or why the question does not arise; as it was given,
    /// empty for a pass.
    static String of(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Fail fail -> fail.summary();
            case Verdict.Unknown unknown -> unknown.why();
            case Verdict.NotApplicable not -> not.because();
            case Verdict.Pass _ -> "";
        };
    }
}
