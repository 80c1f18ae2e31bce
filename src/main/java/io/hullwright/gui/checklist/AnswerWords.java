package io.hullwright.gui.checklist;

import static io.hullwright.gui.support.Evidence.safe;

import io.hullwright.audit.Attestation;
import io.hullwright.gui.support.Controls;
import io.hullwright.gui.support.Dates;
import io.hullwright.gui.support.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;

/// What a person answered, and why it may no longer count.
final class AnswerWords {

    private AnswerWords() {}

    static List<Label> of(Attestation attestation, LocalDate today) {
        var labels = new ArrayList<Label>();
        var said =
                Controls.wrapped(
                        Words.of(
                                "line.said",
                                Words.of("line.answer." + attestation.answer().word()),
                                safe(attestation.by()),
                                attestation.on(),
                                Dates.day(attestation.until())));
        said.setId("line-said");
        labels.add(said);
        switch (attestation.evidence()) {
            case Attestation.Evidence.None _ -> {}
            case Attestation.Evidence.Document(var path, var sha256) -> {
                labels.add(Controls.wrapped(Words.of("line.shown_by", safe(path))));
                labels.add(Controls.wrapped(Words.of("line.hash", sha256), "muted"));
            }
            case Attestation.Evidence.Link(var address) ->
                    labels.add(Controls.wrapped(Words.of("line.shown_by", safe(address))));
        }
        if (!attestation.note().isEmpty()) {
            labels.add(Controls.wrapped(safe(attestation.note())));
        }
        if (attestation.until().isBefore(today)) {
            labels.add(expired(Words.of("line.ended", Dates.day(attestation.until()))));
        } else if (attestation.isOver(today)) {
            labels.add(expired(Words.of("line.doubt", safe(attestation.doubt()))));
        }
        return labels;
    }

    private static Label expired(String text) {
        var label = Controls.wrapped(text, "form-problem");
        label.setId("line-expired");
        return label;
    }
}
