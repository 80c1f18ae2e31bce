package io.hullwright.gui.look;

import io.hullwright.audit.Attestation;
import io.hullwright.audit.Waiver;
import io.hullwright.core.Hullwright;
import io.hullwright.gui.support.Background;
import io.hullwright.work.Problem;
import java.time.LocalDate;
import java.util.function.Consumer;

/// What a person decides about findings and lines: written through the front door, then shown.
public final class Decisions {

    private final Hullwright hullwright;
    private final Background background;
    private final Session session;

    public Decisions(Hullwright hullwright, Background background, Session session) {
        this.hullwright = hullwright;
        this.background = background;
        this.session = session;
    }

    public LocalDate today() {
        return hullwright.today();
    }

    /// @param failed told on the JavaFX thread why nothing was written
    public void accept(Waiver waiver, Consumer<Problem> failed) {
        decide(_ -> hullwright.waive(waiver, null), failed);
    }

    /// @param failed as above
    public void takeBack(Waiver waiver, Consumer<Problem> failed) {
        decide(_ -> hullwright.takeBack(waiver, null), failed);
    }

    /// @param evidence a file or an address; empty for none
    /// @param failed as above
    public void answer(
            String line,
            Attestation.Answer answer,
            String evidence,
            String note,
            String by,
            LocalDate until,
            Consumer<Problem> failed) {
        decide(_ -> hullwright.answer(line, answer, evidence, note, by, until, null), failed);
    }

    /// @param failed as above
    public void takeBackAnswer(String line, Consumer<Problem> failed) {
        decide(_ -> hullwright.takeBackAnswer(line, null), failed);
    }

    private <T> void decide(Background.Work<T> work, Consumer<Problem> failed) {
        var _ =
                background.start(
                        work,
                        _ -> session.judgeAgain(),
                        failure -> failed.accept(Problems.of(failure)));
    }
}
