package io.hullwright.core;

import io.hullwright.audit.Attestation;
import io.hullwright.audit.Attestation.Answer;
import io.hullwright.audit.Attestation.Evidence;
import io.hullwright.audit.Checklist;
import io.hullwright.work.Problem;

/// What an answer must have to count.
final class Answers {

    private Answers() {}

    /// @throws Problem `HW-192` when it lacks something
    static void require(Attestation answer, Checklist checklist) throws Problem {
        var line =
                checklist.lines().stream()
                        .filter(one -> one.id().equals(answer.line()))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        wrong(
                                                "There is no line \"" + answer.line() + "\".",
                                                "`hullwright checklist` shows their ids."));
        if (line.question() == null) {
            throw wrong(
                    "Nobody is asked about " + line.id() + ".", "Checks alone decide that line.");
        }
        if (answer.by().isBlank()) {
            throw wrong("The answer has no name.", "Somebody must stand for it.");
        }
        if (answer.until().isBefore(answer.on())) {
            throw wrong("The day " + answer.until() + " is past.", "An answer counts for a time.");
        }
        var bare = answer.evidence() instanceof Evidence.None;
        if (bare && answer.answer() == Answer.YES) {
            throw wrong("The yes has no evidence.", "A yes that nothing shows is worth nothing.");
        }
        if (bare && answer.answer() == Answer.NOT_APPLICABLE && answer.note().isBlank()) {
            throw wrong("It is not said why the line does not apply.", "It needs a note for that.");
        }
    }

    static Problem wrong(String what, String why) {
        return new Problem(
                Problem.Kind.WRONG_USE,
                "HW-192",
                what,
                why,
                "Try `hullwright checklist answer LINE --answer yes --evidence FILE --until"
                        + " 2027-01-31`.",
                null);
    }
}
