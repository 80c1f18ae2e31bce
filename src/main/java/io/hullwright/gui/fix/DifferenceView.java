package io.hullwright.gui.fix;

import io.hullwright.audit.Catalog;
import io.hullwright.core.mending.DifferenceLine;
import io.hullwright.core.mending.DifferenceLine.Kind;
import io.hullwright.gui.support.Controls;
import io.hullwright.gui.support.Evidence;
import io.hullwright.gui.support.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// The old and the new text side by side, with the reason beside each changed line.
final class DifferenceView {

    /// More would keep the window busy; who has more to see compares the files.
    private static final int MOST_LINES = 600;

    private static final List<Integer> SHARES = List.of(6, 36, 6, 36, 16);

    private final VBox lines = new VBox();
    private final ScrollPane pane = new ScrollPane(lines);

    DifferenceView() {
        pane.setId("mend-difference");
        pane.setFitToWidth(true);
        pane.setFocusTraversable(true);
        pane.getStyleClass().add("difference-pane");
        pane.setAccessibleText(Words.of("mend.difference"));
    }

    ScrollPane node() {
        return pane;
    }

    void clear() {
        lines.getChildren().clear();
    }

    /// @param before what the left side is called
    /// @param after what the right side is called
    void show(List<DifferenceLine> all, String before, String after) {
        var rows = new ArrayList<Node>();
        var reasons = all.stream().anyMatch(line -> !line.answers().isEmpty());
        rows.add(row("", before, "", after, reasons ? Words.of("mend.reason") : ""));
        var reason = List.<String>of();
        for (var line : all.subList(0, Math.min(MOST_LINES, all.size()))) {
            rows.add(
                    line.kind() == Kind.FOLD
                            ? row("⋯", "", "⋯", "", "")
                            : row(line, !line.answers().equals(reason)));
            reason = line.answers();
        }
        if (all.size() > MOST_LINES) {
            rows.add(Controls.wrapped(Words.of("mend.more", all.size() - MOST_LINES), "muted"));
        }
        lines.getChildren().setAll(rows);
        pane.setVvalue(0);
    }

    private static GridPane row(String... texts) {
        var grid = grid();
        for (var i = 0; i < texts.length; i++) {
            grid.add(Controls.label(texts[i], "muted"), i, 0);
        }
        return grid;
    }

    /// @param first of the lines that have the same reason
    private static GridPane row(DifferenceLine line, boolean first) {
        var grid = grid();
        var old = line.kind() == Kind.CHANGED || line.kind() == Kind.REMOVED;
        var fresh = line.kind() == Kind.CHANGED || line.kind() == Kind.ADDED;
        grid.add(number(line.before(), old ? " −" : ""), 0, 0);
        grid.add(code(line.old(), old ? "line-old" : ""), 1, 0);
        grid.add(number(line.after(), fresh ? " +" : ""), 2, 0);
        grid.add(code(line.now(), fresh ? "line-new" : ""), 3, 0);
        if (!line.answers().isEmpty()) {
            var titles = titles(line.answers());
            var reason =
                    Controls.wrapped(
                            first ? titles : String.join(", ", line.answers()), "line-reason");
            Controls.tip(reason, titles);
            grid.add(reason, 4, 0);
        }
        return grid;
    }

    private static GridPane grid() {
        var grid = new GridPane(8, 0);
        for (var share : SHARES) {
            var column = new ColumnConstraints();
            column.setPercentWidth(share);
            column.setFillWidth(true);
            grid.getColumnConstraints().add(column);
        }
        grid.getStyleClass().add("difference-line");
        return grid;
    }

    private static Label number(int line, String sign) {
        return Controls.label(line == 0 ? "" : line + sign, "code-line", "muted", "line-side");
    }

    private static Label code(String text, String style) {
        var label = Controls.wrapped(Evidence.safe(text), "code-line");
        label.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        if (!style.isEmpty()) {
            label.getStyleClass().add(style);
        }
        return label;
    }

    private static String titles(List<String> checks) {
        var titles = new ArrayList<String>();
        for (var id : checks) {
            titles.add(Catalog.find(id).map(check -> id + " " + check.title()).orElse(id));
        }
        return String.join("; ", titles);
    }
}
