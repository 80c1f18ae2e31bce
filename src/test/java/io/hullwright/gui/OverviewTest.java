package io.hullwright.gui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hullwright.audit.ChecklistAnswer;
import io.hullwright.audit.Finding;
import io.hullwright.check.Severity;
import io.hullwright.gui.support.Place;
import javafx.scene.control.Button;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The overview and the checklist, on the sample.
class OverviewTest {

    private ShownWindow window = ShownWindow.onSample(ShownWindow.light());

    @BeforeEach
    void open() {
        window.awaitFresh();
        window.await("the worst", () -> window.shows("#worst .row-button"));
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void fire(String query) {
        ShownWindow.onFx(
                () -> {
                    ((Button) window.node(query)).fire();
                    return "";
                });
    }

    @ParameterizedTest
    @EnumSource(Severity.class)
    void aSeverityLeadsToItsFindings(Severity severity) {
        var figure = "#tile-" + severity.word() + " .big-number";
        window.await("the figure", () -> !window.text(figure).isEmpty());
        var number = window.text(figure);
        fire("#tile-" + severity.word());
        window.await(
                "its findings",
                () -> {
                    var rows = window.items("#findings-table");
                    return String.valueOf(rows.size()).equals(number)
                            && rows.stream()
                                    .allMatch(row -> ((Finding) row).severity() == severity);
                });
    }

    @Test
    void theWorstComesFirstAndLeadsToItsFindings() {
        assertTrue(window.texts().contains("container ci-runner | ■ Critical"), window.texts());
        fire("#worst .row-button");
        window.await(
                "its findings",
                () -> {
                    var rows = window.items("#findings-table");
                    return rows.size() == 31
                            && rows.stream()
                                    .allMatch(
                                            row ->
                                                    ((Finding) row)
                                                            .subject()
                                                            .name()
                                                            .equals("ci-runner"));
                });
    }

    @Test
    void everySectionSaysItsFiguresInWordsAndLeadsToItsLines() {
        window.await(
                "a bar for each",
                () ->
                        window.count("#sections .row-button") == 18
                                && window.count("#sections .stack") == 18);
        assertTrue(
                window.texts().contains("Image Security | 3 fail, 5 need an answer"),
                window.texts());
        fire("#sections .row-button");
        window.await(
                "its lines",
                () -> {
                    var rows = window.items("#checklist-table");
                    return rows.size() == 8
                            && rows.stream()
                                    .allMatch(
                                            row ->
                                                    ((ChecklistAnswer) row)
                                                            .section()
                                                            .equals("Image Security"));
                });
    }

    @Test
    void theChecklistHasEveryLineAndSaysWhatAnswersIt() {
        window.go(Place.CHECKLIST);
        window.await("every line", () -> window.items("#checklist-table").size() == 120);
        window.select("#checklist-table", 0);
        window.await("what answers", () -> window.texts().contains("What the checks say"));
        assertTrue(window.texts().contains("What a person is asked"), window.texts());
    }
}
