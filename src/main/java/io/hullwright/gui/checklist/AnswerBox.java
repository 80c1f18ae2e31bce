package io.hullwright.gui.checklist;

import io.hullwright.audit.Attestation;
import io.hullwright.audit.Attestation.Answer;
import io.hullwright.audit.Attestation.Evidence;
import io.hullwright.audit.ChecklistAnswer;
import io.hullwright.gui.look.Decisions;
import io.hullwright.gui.support.Controls;
import io.hullwright.gui.support.Form;
import io.hullwright.gui.support.Signature;
import io.hullwright.gui.support.TakeBack;
import io.hullwright.gui.support.Words;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/// Where a person answers a line that asks one, for a time, or takes the answer back.
final class AnswerBox {

    private static final int USUAL_DAYS = 365;

    private final VBox box = new VBox(6);
    private final ChecklistAnswer line;
    private final Decisions decisions;
    private final ToggleGroup answers = new ToggleGroup();

    AnswerBox(ChecklistAnswer line, Decisions decisions) {
        this.line = line;
        this.decisions = decisions;
        box.setId("line-answer");
        rest();
    }

    VBox node() {
        return box;
    }

    private void rest() {
        var attestation = line.attestation();
        if (line.line().question() == null) {
            return;
        }
        var opener =
                Form.opener(
                        attestation == null ? "line.answer" : "line.answer_again",
                        Words.of("line.answer.key"),
                        this::open);
        if (attestation == null) {
            box.getChildren().setAll(opener);
            return;
        }
        var back =
                new TakeBack(
                        "line.take_back",
                        told -> decisions.takeBackAnswer(line.line().id(), told),
                        opener);
        box.getChildren().setAll(Controls.wrapped(Words.of("line.answered"), "detail-heading"));
        AnswerWords.of(attestation, decisions.today()).forEach(box.getChildren()::add);
        box.getChildren().add(back);
    }

    /// Shows the form, where a person is asked.
    void open() {
        if (line.line().question() == null) {
            return;
        }
        var before = line.attestation();
        var form = new Form("line-form");
        form.add("line-answers", "line.which", answers(before));
        var evidence = new TextField(before == null ? "" : named(before.evidence()));
        evidence.setPromptText(Words.of("line.evidence.prompt"));
        HBox.setHgrow(evidence, Priority.ALWAYS);
        var choose =
                Controls.button(
                        "line.choose", MaterialDesignF.FILE_OUTLINE, () -> choose(evidence));
        choose.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        form.add("line-evidence-row", "line.evidence", new HBox(8, evidence, choose));
        evidence.setId("line-evidence");
        evidence.setAccessibleText(Words.of("line.evidence"));
        var note = form.text("line-note", "line.note", before == null ? "" : before.note());
        var signature = new Signature(form, "line.by", "line.until", decisions.today(), USUAL_DAYS);
        form.end(
                "line.save",
                () -> save(form, evidence.getText().strip(), note.getText().strip(), signature),
                this::rest);
        form.note(Words.of("line.note_below"));
        box.getChildren().setAll(form.node());
        ((RadioButton) answers.getToggles().getFirst()).requestFocus();
    }

    private FlowPane answers(@Nullable Attestation before) {
        answers.getToggles().clear();
        var choices = new FlowPane(14, 4);
        for (var answer : Answer.values()) {
            var choice = new RadioButton(Words.of("line.answer." + answer.word()));
            choice.setId("line-" + answer.word());
            choice.setUserData(answer);
            choice.setToggleGroup(answers);
            choice.setSelected(before != null && before.answer() == answer);
            choices.getChildren().add(choice);
        }
        return choices;
    }

    private static String named(Evidence evidence) {
        return switch (evidence) {
            case Evidence.None _ -> "";
            case Evidence.Document(var path, _) -> path;
            case Evidence.Link(var address) -> address;
        };
    }

    private void choose(TextField evidence) {
        var chooser = new FileChooser();
        chooser.setTitle(Words.of("line.choose"));
        var file = chooser.showOpenDialog(box.getScene().getWindow());
        if (file != null) {
            evidence.setText(file.getPath());
        }
    }

    private void save(Form form, String evidence, String note, Signature signature) {
        var chosen = answers.getSelectedToggle();
        signature.sign(
                chosen == null ? Words.of("line.no_answer") : "",
                (by, until) ->
                        decisions.answer(
                                line.line().id(),
                                (Answer) chosen.getUserData(),
                                evidence,
                                note,
                                by,
                                until,
                                form::say));
    }
}
