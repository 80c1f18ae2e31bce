package io.hullwright.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hullwright.audit.Finding;
import io.hullwright.gui.support.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A person accepts risks in the window, and takes them back.
class RiskTest {

    private static final String WAIVER =
            """
            waivers:
              - check: "PRV-001"
                subject: "ci-runner"
                reason: "It builds \\"images\\"."
                by: "ops"
                until: "2027-01-31"
            """;

    private final ShownWindow window = ShownWindow.onSample(ShownWindow.light());

    @BeforeEach
    void open() {
        window.awaitFresh().go(Place.FINDINGS);
        window.robot().push(KeyCode.SLASH).write("PRV-001 ci-runner");
        window.await("one row", () -> rows().size() == 1);
        window.select("#findings-table", 0);
        window.await("the detail", () -> window.shows("#risk"));
    }

    @AfterEach
    void close() {
        window.close();
    }

    private List<Finding> rows() {
        return window.items("#findings-table").stream().map(Finding.class::cast).toList();
    }

    private void openForm() {
        window.robot().push(KeyCode.CONTROL, KeyCode.D);
        window.await("the form", () -> window.shows("#risk-form"));
    }

    private void fill(String reason, String by, String until) {
        ShownWindow.onFx(
                () -> {
                    ((TextField) window.node("#risk-reason")).setText(reason);
                    ((TextField) window.node("#risk-by")).setText(by);
                    ((DatePicker) window.node("#risk-until")).getEditor().setText(until);
                    return "";
                });
    }

    private void save() {
        window.robot().push(KeyCode.ENTER);
    }

    private String written() throws IOException {
        var file = window.home().resolve(".hullwright.yaml");
        return Files.exists(file) ? Files.readString(file) : "";
    }

    private void choose(int answer) {
        ShownWindow.onFx(
                () -> {
                    ((ComboBox<?>) window.node("#findings-answer"))
                            .getSelectionModel()
                            .select(answer);
                    return "";
                });
    }

    @Test
    void anAcceptedRiskShowsAsWaivedAtOnceAndIsWritten() throws IOException {
        openForm();
        assertEquals(
                "risk-reason",
                ShownWindow.onFx(() -> window.stage().getScene().getFocusOwner().getId()));
        fill("It builds \"images\".", "ops", "2027-01-31");
        Screenshots.take(window, "risk-form");
        save();
        window.await("the waiver", () -> window.shows("#risk-accepted"));
        assertEquals(
                "By ops until 2027-01-31: It builds \"images\".", window.text("#risk-accepted"));
        assertEquals(WAIVER, written());
        assertEquals(1, rows().size());
        Screenshots.take(window, "risk-accepted");
        choose(2);
        window.await("among the waived", () -> rows().size() == 1);
        choose(0);
        window.await("not among those to fix", () -> rows().isEmpty());
    }

    @Test
    void anAcceptedRiskCanBeTakenBack() throws IOException {
        openForm();
        fill("For a week.", "ops", "2026-12-01");
        save();
        window.await("the waiver", () -> window.shows("#risk-accepted"));
        window.click("#risk-take_back");
        window.await("open again", () -> window.shows("#risk-accept"));
        assertTrue(rows().getFirst().isOpen());
        assertEquals("waivers: []\n", written());
    }

    @Test
    void sortsOutWhatIsMissing() throws IOException {
        openForm();
        fill(" ", "ops", "2027-01-31");
        save();
        awaitComplaint("Say why");
        fill("r", "", "2027-01-31");
        save();
        awaitComplaint("Say who");
        for (var day : List.of("2026-11-23", "soon", "")) {
            fill("r", "ops", day);
            save();
            awaitComplaint("Give a day");
            fill("", "ops", day);
            save();
            awaitComplaint("Say why");
        }
        assertEquals("", written());
    }

    private void awaitComplaint(String start) {
        window.await(start, () -> window.text("#risk-form-problem").startsWith(start));
    }

    @Test
    void escapeGivesUpAndNothingIsWritten() throws IOException {
        openForm();
        fill("r", "ops", "2027-01-31");
        window.robot().push(KeyCode.ESCAPE);
        window.await("the button", () -> window.shows("#risk-accept"));
        assertFalse(window.shows("#risk-form"));
        assertEquals("", written());
    }

    @Test
    void saysWhyItCannotBeWritten() throws IOException {
        openForm();
        Files.writeString(window.home().resolve(".hullwright.yaml"), "waivers: [\n");
        fill("r", "ops", "2027-01-31");
        save();
        window.await("the problem", () -> window.text("#risk-form-problem").contains("(HW-130)"));
        window.click(".complaint .button");
        var copied = ShownWindow.onFx(() -> Clipboard.getSystemClipboard().getString());
        assertTrue(copied.endsWith("(HW-130)"), copied);
        assertEquals("waivers: [\n", written());
    }

    @Test
    void theOverviewCountsItAsWaived() {
        openForm();
        fill("r", "ops", "2027-01-31");
        save();
        window.await("the waiver", () -> window.shows("#risk-accepted"));
        window.go(Place.OVERVIEW);
        window.await(
                "one less of 31",
                () ->
                        window.texts().contains("container ci-runner | ■ Critical")
                                && window.texts().contains("30 to fix"));
    }
}
