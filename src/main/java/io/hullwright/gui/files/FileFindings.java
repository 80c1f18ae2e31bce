package io.hullwright.gui.files;

import io.hullwright.audit.Finding;
import io.hullwright.facts.Origin;
import io.hullwright.gui.support.Background;
import io.hullwright.gui.support.Columns;
import io.hullwright.gui.support.Destination;
import io.hullwright.gui.support.Rows;
import io.hullwright.gui.support.Words;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// The findings of the file in a table, and one of them in full.
final class FileFindings {

    private static final double LINE_LETTERS = 4;

    private final TableView<FileRow> table = new TableView<>();
    private final Rows<FileRow> rows;
    private final RowDetail detail;
    private final SplitPane split;
    private int wanted;

    /// @param goTo told the line of the finding that is chosen
    /// @param enter called when Enter is pressed on it
    FileFindings(
            Background background,
            Consumer<Destination> navigator,
            IntConsumer goTo,
            Runnable enter) {
        rows = new Rows<>(table, background, FileRow::key);
        detail = new RowDetail(navigator);
        rows.onSelected(
                row -> {
                    detail.show(row);
                    if (row != null) {
                        goTo.accept(row.line());
                    }
                });
        rows.onFilled(this::filled);
        buildTable();
        table.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        event.consume();
                        enter.run();
                    }
                });
        split = new SplitPane(table, detail.pane());
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(0.5);
    }

    private void buildTable() {
        Columns.table(table, "files-table", Words.of("files.findings"), Words.of("files.none"));
        table.getColumns()
                .setAll(
                        List.of(
                                Columns.exact(
                                        Words.of("files.line.title"),
                                        LINE_LETTERS,
                                        FileRow::where,
                                        Comparator.comparingInt(FileRow::line)),
                                Columns.severity(
                                        Words.of("findings.severity"),
                                        (FileRow row) -> row.finding().severity()),
                                Columns.text(Words.of("findings.title"), 190, FileRow::words),
                                Columns.text(Words.of("findings.subject"), 80, FileRow::subject)));
    }

    Node node() {
        return split;
    }

    /// @param line whose first finding to choose; 0 to keep the chosen one
    void show(List<FileRow> now, int line) {
        wanted = line;
        rows.show(() -> now);
    }

    private void filled() {
        if (wanted > 0) {
            var line = wanted;
            wanted = 0;
            choose(line);
        }
    }

    /// Chooses the first finding of a line; true if there is one.
    boolean choose(int line) {
        for (var i = 0; i < table.getItems().size(); i++) {
            if (table.getItems().get(i).line() == line) {
                table.getSelectionModel().clearAndSelect(i);
                table.scrollTo(Math.max(0, i - 2));
                return true;
            }
        }
        return false;
    }

    void focus() {
        table.requestFocus();
    }

    void copy() {
        detail.copy();
    }

    @Nullable Finding finding() {
        var row = table.getSelectionModel().getSelectedItem();
        return row == null ? null : row.finding();
    }

    Origin.@Nullable File place() {
        var row = table.getSelectionModel().getSelectedItem();
        return row == null ? null : row.place();
    }
}
