package io.hullwright.gui.checklist;

import io.hullwright.audit.Checklist;
import io.hullwright.audit.ChecklistAnswer;
import io.hullwright.gui.look.Decisions;
import io.hullwright.gui.support.Controls;
import io.hullwright.gui.support.Destination;
import io.hullwright.gui.support.Detail;
import io.hullwright.gui.support.FindingFilter;
import io.hullwright.gui.support.Marks;
import io.hullwright.gui.support.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;

/// One line of the checklist: its state, what answers it, and what a person is asked.
final class LineDetail {

    private final Detail detail = new Detail("line-detail");
    private final Consumer<Destination> navigator;
    private final Decisions decisions;
    private @Nullable AnswerBox box;

    LineDetail(Consumer<Destination> navigator, Decisions decisions) {
        this.navigator = navigator;
        this.decisions = decisions;
        detail.hint(Words.of("checklist.hint"));
    }

    ScrollPane pane() {
        return detail.pane();
    }

    /// What answers a line, in a few words.
    static String by(ChecklistAnswer answer) {
        if (!answer.answeredBy().isEmpty()) {
            return String.join(", ", answer.answeredBy());
        }
        return Words.of(
                answer.line().question() == null ? "checklist.by_nothing" : "checklist.by_person");
    }

    /// Opens the form for the line that is shown.
    void decide() {
        if (box != null) {
            box.open();
        }
    }

    void show(@Nullable ChecklistAnswer answer) {
        box = null;
        if (answer == null) {
            detail.hint(Words.of("checklist.hint"));
            return;
        }
        detail.clear();
        detail.title(answer.line().text());
        var headline = new FlowPane(10, 4);
        headline.getChildren()
                .addAll(
                        Controls.label(Marks.of(answer.state()), Marks.style(answer.state())),
                        Controls.label(answer.section(), "muted"),
                        Controls.label(answer.line().id(), "muted"));
        detail.add(headline);
        person(answer);
        checks(answer);
    }

    private void checks(ChecklistAnswer answer) {
        if (answer.answeredBy().isEmpty()) {
            return;
        }
        detail.heading(Words.of("checklist.verdicts"));
        detail.text(verdicts(answer));
        detail.heading(Words.of("checklist.checks"));
        var links = new FlowPane(10, 2);
        for (var check : answer.answeredBy()) {
            var link = new Hyperlink(check);
            var filter = FindingFilter.of(FindingFilter.Answer.ANY, check);
            link.setOnAction(_ -> navigator.accept(Destination.findings(filter)));
            links.getChildren().add(link);
        }
        detail.add(links);
    }

    private static String verdicts(ChecklistAnswer answer) {
        var words = new ArrayList<String>();
        add(words, "verdicts.fail", answer.fail());
        add(words, "verdicts.waived", answer.waived());
        add(words, "verdicts.unknown", answer.unknown());
        add(words, "verdicts.pass", answer.pass());
        return words.isEmpty() ? Words.of("verdicts.none") : String.join(", ", words);
    }

    private static void add(List<String> words, String key, int count) {
        if (count > 0) {
            words.add(Words.of(key, count));
        }
    }

    private void person(ChecklistAnswer answer) {
        var line = answer.line();
        box = new AnswerBox(answer, decisions);
        if (answer.attestation() != null) {
            detail.add(box.node());
        }
        correction(line.correction());
        if (line.question() != null) {
            detail.heading(Words.of("checklist.question"));
            detail.text(line.question());
        }
        if (line.evidence() != null) {
            detail.muted(Words.of("checklist.evidence", line.evidence()));
        }
        if (answer.attestation() == null) {
            detail.add(box.node());
        }
    }

    private void correction(Checklist.@Nullable Correction correction) {
        if (correction != null) {
            detail.heading(Words.of("checklist.correction"));
            detail.text(correction.problem());
            detail.text(Words.of("checklist.instead", correction.instead()));
        }
    }
}
