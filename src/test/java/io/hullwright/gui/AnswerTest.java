package io.hullwright.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hullwright.audit.ChecklistAnswer;
import io.hullwright.gui.support.Choices;
import io.hullwright.gui.support.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import javafx.scene.control.DatePicker;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A person answers lines of the checklist in the window.
class AnswerTest {

    private final ShownWindow window = ShownWindow.onSample(new Choices(Choices.Theme.DARK, 100));

    @BeforeEach
    void open() {
        window.awaitFresh().go(Place.CHECKLIST);
        window.robot().push(KeyCode.SLASH).write("gdpr/1");
        window.await("one line", () -> rows().size() == 1);
        window.select("#checklist-table", 0);
        window.await("the detail", () -> window.shows("#line-answer"));
    }

    @AfterEach
    void close() {
        window.close();
    }

    private List<ChecklistAnswer> rows() {
        return window.items("#checklist-table").stream().map(ChecklistAnswer.class::cast).toList();
    }

    private ChecklistAnswer.State state() {
        return rows().getFirst().state();
    }

    private void fill(String answer, String evidence, String until) {
        window.robot().push(KeyCode.CONTROL, KeyCode.D);
        window.await("the form", () -> window.shows("#line-form"));
        ShownWindow.onFx(
                () -> {
                    ((RadioButton) window.node("#line-" + answer)).setSelected(true);
                    ((TextField) window.node("#line-evidence")).setText(evidence);
                    ((TextField) window.node("#line-by")).setText("ops");
                    ((DatePicker) window.node("#line-until")).getEditor().setText(until);
                    window.node("#line-by").requestFocus();
                    return "";
                });
    }

    private void save() {
        window.robot().push(KeyCode.ENTER);
    }

    private void awaitState(ChecklistAnswer.State state) {
        window.await("the state " + state, () -> state() == state);
    }

    private void awaitComplaint(String part) {
        window.await(part, () -> window.text("#line-form-problem").contains(part));
    }

    @Test
    void aYesWithAFileIsAttestedEverywhereUntilTheFileChanges() throws IOException {
        var register = Files.writeString(window.home().resolve("register.txt"), "test");
        fill("yes", register.toString(), "2027-11-24");
        Screenshots.take(window, "answer-form");
        save();
        awaitState(ChecklistAnswer.State.ATTESTED);
        assertEquals(
                "Yes, says ops on 2026-11-24. Counts until 2027-11-24.", window.text("#line-said"));
        assertTrue(window.texts().contains("Shown by register.txt"), window.texts());
        assertTrue(window.texts().contains("SHA-256 9f86d081"), window.texts());
        assertTrue(window.texts().contains("◆ Attested"), window.texts());
        Screenshots.take(window, "answer-attested");
        window.go(Place.OVERVIEW);
        window.await("the section", () -> window.texts().contains("1 attested"));
        window.go(Place.CHECKLIST);
        Files.writeString(register, "other");
        window.robot().push(KeyCode.F5);
        awaitState(ChecklistAnswer.State.EXPIRED);
        window.await("why", () -> window.text("#line-expired").contains("was changed since"));
    }

    @Test
    void anAnswerCanBeTakenBack() throws IOException {
        fill("no", "", "2027-11-24");
        save();
        awaitState(ChecklistAnswer.State.FAIL);
        window.click("#line-take_back");
        awaitState(ChecklistAnswer.State.NEEDS_ANSWER);
        assertEquals("answers: []\n", Files.readString(window.home().resolve(".hullwright.yaml")));
    }

    @Test
    void saysWhatAnAnswerLacks() {
        window.robot().push(KeyCode.CONTROL, KeyCode.D);
        window.await("the form", () -> window.shows("#line-form"));
        window.click("#line-save");
        awaitComplaint("Choose yes");
        fill("yes", "", "2027-11-24");
        save();
        awaitComplaint("(HW-192)");
        fill("yes", "none.pdf", "2027-11-24");
        save();
        awaitComplaint("(HW-193)");
        fill("no", "", "2026-11-23");
        save();
        awaitComplaint("not past");
        assertEquals(ChecklistAnswer.State.NEEDS_ANSWER, state());
    }

    @Test
    void nobodyIsAskedAboutALineThatChecksDecide() {
        ShownWindow.onFx(
                () -> {
                    ((TextField) window.node("#checklist-search")).setText("image-security/3");
                    return "";
                });
        window.await(
                "the line",
                () -> rows().size() == 1 && rows().getFirst().line().question() == null);
        window.select("#checklist-table", 0);
        window.await("its correction", () -> window.texts().contains("What is stale"));
        window.robot().push(KeyCode.CONTROL, KeyCode.D);
        assertEquals(0, window.count("#line-form"));
        assertEquals(0, window.count("#line-answer .button"));
    }

    @Test
    void theProgressIsOfTheChosenSection() {
        assertTrue(progress().contains(" of 120 settled"), progress());
        ShownWindow.onFx(
                () -> {
                    @SuppressWarnings("unchecked")
                    var section =
                            (javafx.scene.control.ComboBox<String>)
                                    window.node("#checklist-section");
                    section.setValue("GDPR Considerations");
                    return "";
                });
        window.await("the section", () -> progress().startsWith("0 of 6 settled"));
        fill("not-applicable", "https://x.test/why", "2027-11-24");
        save();
        window.await("one more", () -> progress().startsWith("1 of 6 settled"));
    }

    private String progress() {
        return window.text("#checklist-progress .label");
    }
}
