package io.hullwright.gui.look;

import io.hullwright.gui.support.Words;
import io.hullwright.work.Problem;

/// Turns whatever failed into three sentences.
public final class Problems {

    private Problems() {}

    /// For a mistake of ours the place in the program is named, the message is not: it may quote
    /// what was read.
    public static Problem of(Throwable failure) {
        if (failure instanceof Problem problem) {
            return problem;
        }
        var frames = failure.getStackTrace();
        var place = frames.length == 0 ? "" : frames[0].toString();
        return new Problem(
                Problem.Kind.CANNOT_LOOK,
                "HW-190",
                Words.of("problem.unexpected.what"),
                Words.of(
                        "problem.unexpected.why", failure.getClass().getSimpleName() + " " + place),
                Words.of("problem.unexpected.next"),
                failure);
    }
}
