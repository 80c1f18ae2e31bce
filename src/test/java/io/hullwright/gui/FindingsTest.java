package io.hullwright.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hullwright.audit.Finding;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.gui.support.FindingFilter;
import io.hullwright.gui.support.Place;
import java.util.List;
import java.util.function.Predicate;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The page of the findings, on the sample.
class FindingsTest {

    private ShownWindow window = ShownWindow.onSample(ShownWindow.light());

    @BeforeEach
    void open() {
        window.awaitFresh().go(Place.FINDINGS);
        awaitAll("what is to fix", Finding::isOpen);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private List<Finding> rows() {
        return window.items("#findings-table").stream().map(Finding.class::cast).toList();
    }

    private void awaitAll(String what, Predicate<Finding> holds) {
        window.await(what, () -> !rows().isEmpty() && rows().stream().allMatch(holds));
    }

    private void type(String text) {
        window.robot().push(KeyCode.SLASH).write(text);
    }

    @ParameterizedTest
    @EnumSource(Severity.class)
    void filtersBySeverity(Severity severity) {
        window.robot().clickOn("#findings-" + severity.word());
        awaitAll(severity.word(), finding -> finding.severity() == severity);
        window.robot().clickOn("#findings-" + severity.word());
        window.await("all again", () -> rows().size() == 301);
    }

    @Test
    void filtersByTwoSeverities() {
        window.robot().clickOn("#findings-critical").clickOn("#findings-low");
        awaitAll(
                "both",
                finding ->
                        finding.severity() == Severity.CRITICAL
                                || finding.severity() == Severity.LOW);
        window.await("each", () -> rows().stream().map(Finding::severity).distinct().count() == 2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4})
    void filtersByVerdict(int answer) {
        ShownWindow.onFx(
                () -> {
                    ((ComboBox<?>) window.node("#findings-answer"))
                            .getSelectionModel()
                            .select(answer);
                    return "";
                });
        var type =
                switch (answer) {
                    case 1 -> Verdict.Unknown.class;
                    case 3 -> Verdict.Pass.class;
                    default -> Verdict.NotApplicable.class;
                };
        awaitAll(type.getSimpleName(), finding -> type.isInstance(finding.verdict()));
    }

    @Test
    void anAnswerIsFoundByItsTitle() {
        @SuppressWarnings("unchecked")
        var titles =
                ((ComboBox<FindingFilter.Answer>) window.node("#findings-answer")).getConverter();
        for (var answer : FindingFilter.Answer.values()) {
            assertEquals(answer, titles.fromString(titles.toString(answer)));
        }
        assertNull(titles.fromString("none of them"));
    }

    @Test
    void theSlashBeginsASearchOverEveryWord() {
        type("PRV-001 ci-runner");
        window.await("one row", () -> rows().size() == 1);
        assertEquals("PRV-001", rows().getFirst().check().id());
        assertEquals("ci-runner", rows().getFirst().subject().name());
    }

    @Test
    void aSlashInASearchIsASlash() {
        type("a/b");
        var field = (TextInputControl) window.node("#findings-search");
        assertEquals("a/b", field.getText());
    }

    @Test
    void saysThatNothingMatches() {
        type("no such words anywhere");
        window.await("nothing", () -> rows().isEmpty());
        assertTrue(window.texts().contains("Nothing matches."), window.texts());
    }

    @Test
    void theArrowsOpenAFindingInFull() {
        window.robot().clickOn("■ Critical");
        window.robot().clickOn("PRV-001");
        window.await("the detail", () -> window.text(".detail-title").contains("not privileged"));
        window.robot().push(KeyCode.DOWN);
        window.await("the next", () -> window.text(".detail-title").contains("No added"));
        var texts = window.texts();
        for (var heading :
                List.of(
                        "What was seen",
                        "Where it is decided",
                        "Why it matters",
                        "How to mend it",
                        "Checklist lines",
                        "The same question elsewhere")) {
            assertTrue(texts.contains(heading), heading + " in " + texts);
        }
    }

    @Test
    void copiesTheLinesOfAFix() {
        type("LIM-001");
        window.await("rows", () -> !rows().isEmpty() && rows().size() < 50);
        var at = rows().stream().map(Finding::verdict).toList();
        var withFix =
                at.indexOf(
                        at.stream()
                                .filter(v -> v instanceof Verdict.Fail f && f.fix() != null)
                                .findFirst()
                                .orElseThrow());
        window.select("#findings-table", withFix);
        window.await("the lines", () -> window.shows(".code"));
        var lines = ((TextInputControl) window.node(".code")).getText();
        ShownWindow.onFx(
                () -> {
                    ((Button) window.node(".code-box .button")).fire();
                    return "";
                });
        assertEquals(lines, ShownWindow.onFx(() -> Clipboard.getSystemClipboard().getString()));
        assertEquals("Copied", window.text(".code-box .button"));
    }

    @Test
    void sortsByAColumnAndKeepsTheSelectedRow() {
        window.select("#findings-table", 0);
        var selected = selected();
        ShownWindow.onFx(
                () -> {
                    var column = window.table("#findings-table").getColumns().get(3);
                    column.setSortType(TableColumn.SortType.DESCENDING);
                    sort(window, 3);
                    return "";
                });
        window.await(
                "the order",
                () ->
                        rows().getFirst()
                                        .subject()
                                        .label()
                                        .compareToIgnoreCase(rows().getLast().subject().label())
                                > 0);
        assertEquals(selected, selected());
    }

    @SuppressWarnings("unchecked")
    private static void sort(ShownWindow window, int column) {
        var table = (TableView<Finding>) window.table("#findings-table");
        table.getSortOrder().setAll(List.of(table.getColumns().get(column)));
    }

    private Object selected() {
        return ShownWindow.onFx(
                () -> window.table("#findings-table").getSelectionModel().getSelectedItem());
    }

    @Test
    void leadsToTheContainer() {
        type("PRV-001 ci-runner");
        window.await("one row", () -> rows().size() == 1);
        window.select("#findings-table", 0);
        window.await("the link", () -> window.shows("#finding-subject"));
        window.robot().clickOn("#finding-subject");
        window.await("the page", () -> window.text(".page-title").equals(Place.CONTAINERS.title()));
        window.await("the container", () -> window.text(".detail-title").equals("ci-runner"));
    }

    @Test
    void groupsByCheckAndBySubjectByKey() {
        window.robot().push(KeyCode.CONTROL, KeyCode.G);
        window.await("groups of checks", () -> groups().stream().anyMatch(g -> g.contains("-0")));
        awaitTogether(finding -> finding.check().id());
        assertEquals(301, rows().size());
        Screenshots.take(window, "findings-by-check");
        window.robot().push(KeyCode.CONTROL, KeyCode.G);
        window.await(
                "groups of subjects",
                () -> groups().stream().anyMatch(g -> g.endsWith(") container adminer")));
        awaitTogether(finding -> finding.subject().id());
        Screenshots.take(window, "findings-by-subject");
        window.select("#findings-table", 5);
        window.robot().push(KeyCode.CONTROL, KeyCode.G);
        window.await("no groups", () -> columns().equals(PLAIN));
    }

    @Test
    void groupsAreFoldedAndUnfoldedByKeysAndByAPress() {
        window.robot().push(KeyCode.CONTROL, KeyCode.G).push(KeyCode.CONTROL, KeyCode.G);
        window.await("groups", () -> heads().contains("▾ (19) container adminer"));
        var all = rows().size();
        var subjects = rows().stream().map(f -> f.subject().label()).distinct().count();
        window.select("#findings-table", 3);
        ShownWindow.onFx(
                () -> {
                    window.node("#findings-table").requestFocus();
                    return "";
                });
        window.robot().push(KeyCode.LEFT);
        window.await("one row less 18", () -> rows().size() == all - 18);
        window.await("folded", () -> heads().contains("▸ (19) container adminer"));
        assertEquals(rows().getFirst(), selected());
        assertTrue(window.texts().contains("301 findings"), window.texts());
        assertTrue(saysFolded(), "no accessible text says it");
        window.robot().push(KeyCode.RIGHT);
        window.await("unfolded", () -> rows().size() == all);
        window.await("its head", () -> heads().contains("▾ (19) container adminer"));
        window.robot().clickOn("▾ (19) container adminer");
        window.await("folded by a press", () -> rows().size() == all - 18);
        window.robot().push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.G);
        window.await("all folded", () -> rows().size() == subjects);
        window.robot().push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.G);
        window.await("none folded", () -> rows().size() == all);
    }

    private boolean saysFolded() {
        return window.robot().lookup(".group-cell").queryAll().stream()
                .anyMatch(
                        cell ->
                                "Folded group container adminer, 19 rows; right unfolds it"
                                        .equals(cell.getAccessibleText()));
    }

    /// What the first rows of groups say, of those in sight.
    private List<String> heads() {
        return window.robot().lookup(".group-cell").queryAllAs(TableCell.class).stream()
                .map(cell -> String.valueOf(cell.getText()))
                .filter(text -> text.contains("("))
                .toList();
    }

    private static final List<String> PLAIN =
            List.of("Severity", "Check", "What should hold", "Where", "What was seen");

    private List<String> columns() {
        return window.table("#findings-table").getColumns().stream()
                .map(TableColumn::getText)
                .toList();
    }

    /// What stands in the first column, where that is the groups'.
    private List<String> groups() {
        return columns().getFirst().equals("Group")
                ? window
                        .robot()
                        .lookup("#findings-table .table-row-cell .table-cell")
                        .queryAllAs(javafx.scene.control.TableCell.class)
                        .stream()
                        .map(cell -> String.valueOf(cell.getText()))
                        .filter(text -> text.contains(") "))
                        .toList()
                : List.of();
    }

    private void awaitTogether(java.util.function.Function<Finding, String> name) {
        window.await(
                "each group in one piece",
                () -> {
                    var seen = new java.util.LinkedHashSet<String>();
                    var last = "";
                    for (var row : rows()) {
                        var now = name.apply(row);
                        if (!now.equals(last) && !seen.add(now)) {
                            return false;
                        }
                        last = now;
                    }
                    return seen.size() > 3;
                });
    }

    @Test
    void nothingIsNewAtTheFirstLook() {
        window.robot().clickOn("#findings-new");
        window.await("nothing", () -> rows().isEmpty());
        window.robot().clickOn("#findings-new");
        window.await("all again", () -> rows().size() == 301);
    }

    @Test
    void aHintStandsWhereNothingIsChosen() {
        assertNull(selected());
        assertTrue(window.texts().contains("Choose a finding"), window.texts());
        assertFalse(window.shows(".code"));
    }
}
