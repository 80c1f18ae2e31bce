package io.hullwright.gui.checklist;

import io.hullwright.audit.ChecklistAnswer;
import io.hullwright.gui.look.Decisions;
import io.hullwright.gui.look.Picture;
import io.hullwright.gui.support.Background;
import io.hullwright.gui.support.Columns;
import io.hullwright.gui.support.Controls;
import io.hullwright.gui.support.Destination;
import io.hullwright.gui.support.Page;
import io.hullwright.gui.support.Rows;
import io.hullwright.gui.support.SplitView;
import io.hullwright.gui.support.Stack;
import io.hullwright.gui.support.StateBar;
import io.hullwright.gui.support.Words;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The lines of the checklist, each with its state and what answers it.
public final class ChecklistPage implements Page<Picture> {

    private static final double BAR_WIDTH = 200;

    private static final Set<ChecklistAnswer.State> SETTLED =
            EnumSet.of(
                    ChecklistAnswer.State.PASS,
                    ChecklistAnswer.State.ATTESTED,
                    ChecklistAnswer.State.NOT_APPLICABLE);

    private final TableView<ChecklistAnswer> table = new TableView<>();
    private final Rows<ChecklistAnswer> rows;
    private final ComboBox<String> section = new ComboBox<>();
    private final ComboBox<String> state = new ComboBox<>();
    private final TextField search = new TextField();
    private final Label count = Controls.label("", "muted");
    private final LineDetail detail;
    private final HBox progress = new HBox();
    private final VBox page = new VBox();
    private List<ChecklistAnswer> answers = List.of();

    public ChecklistPage(
            Background background, Consumer<Destination> navigator, Decisions decisions) {
        rows = new Rows<>(table, background, answer -> answer.line().id());
        detail = new LineDetail(navigator, decisions);
        rows.onSelected(detail::show);
        rows.onFilled(() -> count.setText(Words.count("checklist.count", table.getItems().size())));
        buildFilters();
        buildTable();
        progress.getStyleClass().add("bar");
        progress.setId("checklist-progress");
        var bar = new HBox(search, section, state, count);
        bar.getStyleClass().add("bar");
        var split = new SplitView(table, detail.pane());
        VBox.setVgrow(split, Priority.ALWAYS);
        page.getStyleClass().add("page");
        page.getChildren()
                .addAll(
                        Controls.label(Words.of("checklist.page"), "page-title"),
                        bar,
                        progress,
                        split);
    }

    private void buildFilters() {
        search.setId("checklist-search");
        search.setPromptText(Words.of("checklist.search"));
        search.setAccessibleText(Words.of("checklist.search"));
        search.setPrefColumnCount(14);
        section.setId("checklist-section");
        section.setAccessibleText(Words.of("checklist.section"));
        section.getItems().setAll(Words.of("checklist.every_section"));
        section.setValue(Words.of("checklist.every_section"));
        section.setPrefWidth(210);
        state.setId("checklist-state");
        state.setAccessibleText(Words.of("checklist.state"));
        state.getItems().setAll(Words.of("checklist.every_state"));
        for (var one : ChecklistAnswer.State.values()) {
            state.getItems().add(title(one));
        }
        state.setValue(Words.of("checklist.every_state"));
        count.setMinWidth(Label.USE_PREF_SIZE);
        search.textProperty().addListener((_, _, _) -> filter());
        section.valueProperty().addListener((_, _, _) -> filter());
        state.valueProperty().addListener((_, _, _) -> filter());
    }

    private static String title(ChecklistAnswer.State state) {
        return Words.of("state." + state.word());
    }

    /// How far the chosen section is, or all of them: what holds, is attested or does not apply is
    /// settled.
    private void progress() {
        var chosen = new ArrayList<ChecklistAnswer>();
        for (var answer : answers) {
            if (isOfSection(answer)) {
                chosen.add(answer);
            }
        }
        var settled =
                (int) chosen.stream().map(ChecklistAnswer::state).filter(SETTLED::contains).count();
        var parts = StateBar.parts(chosen);
        var words = Words.of("checklist.progress", settled, chosen.size(), StateBar.words(parts));
        var stack = new Stack(parts, words);
        stack.setMinWidth(BAR_WIDTH);
        var label = Controls.label(words, "muted");
        Controls.tip(label, words);
        progress.getChildren().setAll(stack, label);
    }

    private boolean isOfSection(ChecklistAnswer answer) {
        return section.getSelectionModel().getSelectedIndex() <= 0
                || answer.section().equals(section.getValue());
    }

    @Override
    public void decide() {
        detail.decide();
    }

    private void filter() {
        progress();
        var wantedSection = section.getValue();
        var anySection = section.getSelectionModel().getSelectedIndex() <= 0;
        var wantedState = state.getValue();
        var anyState = state.getSelectionModel().getSelectedIndex() <= 0;
        var text = search.getText().toLowerCase(Locale.ROOT).strip();
        rows.filter(
                answer ->
                        (anySection || answer.section().equals(wantedSection))
                                && (anyState || title(answer.state()).equals(wantedState))
                                && words(answer).contains(text));
    }

    private static String words(ChecklistAnswer answer) {
        var line = answer.line();
        return String.join("\n", line.id(), line.text(), LineDetail.by(answer))
                .toLowerCase(Locale.ROOT);
    }

    private void buildTable() {
        Columns.table(
                table, "checklist-table", Words.of("checklist.table"), Words.of("checklist.none"));
        table.getColumns()
                .setAll(
                        List.of(
                                Columns.state(Words.of("checklist.state"), ChecklistAnswer::state),
                                Columns.text(
                                        Words.of("checklist.line"),
                                        330,
                                        answer -> answer.line().text()),
                                Columns.text(
                                        Words.of("checklist.section"),
                                        150,
                                        ChecklistAnswer::section),
                                Columns.text(Words.of("checklist.answered"), 180, LineDetail::by)));
    }

    @Override
    public Parent content() {
        return page;
    }

    @Override
    public void show(Picture picture) {
        var shown = picture.audit().checklist();
        answers = shown;
        if (section.getItems().size() == 1) {
            var titles = new ArrayList<String>();
            for (var answer : answers) {
                if (!titles.contains(answer.section())) {
                    titles.add(answer.section());
                }
            }
            section.getItems().addAll(titles);
        }
        progress();
        rows.show(() -> shown);
    }

    @Override
    public void go(Destination destination) {
        if (destination.section() != null) {
            search.clear();
            state.getSelectionModel().select(0);
            section.setValue(destination.section());
        }
    }

    @Override
    public Node search() {
        return search;
    }
}
