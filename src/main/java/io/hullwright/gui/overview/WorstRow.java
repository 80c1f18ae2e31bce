package io.hullwright.gui.overview;

import io.hullwright.gui.support.Controls;
import io.hullwright.gui.support.Destination;
import io.hullwright.gui.support.Evidence;
import io.hullwright.gui.support.FindingFilter;
import io.hullwright.gui.support.Marks;
import io.hullwright.gui.support.Words;
import io.hullwright.report.Plain;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A subject with its gravest finding, as a link to all of its findings.
final class WorstRow extends Button {

    private static final double NAMES_PER_CENT = 34;

    WorstRow(Summary.Worst worst, Consumer<Destination> navigator) {
        var name = Plain.line(worst.subject().label(), 80);
        var grid = new GridPane(10, 0);
        grid.getColumnConstraints().addAll(name(), exact(), seen(), exact());
        var open = worst.counts().values().stream().mapToInt(Integer::intValue).sum();
        grid.addRow(
                0,
                Controls.label(name, "strong"),
                Marks.label(worst.gravest().severity()),
                Controls.label(Evidence.seen(worst.gravest())),
                Controls.label(Words.of("overview.to_fix", open), "muted", "row-count"));
        grid.prefWidthProperty().bind(widthProperty().subtract(20));
        setGraphic(grid);
        var words =
                Words.of(
                        "overview.worst.row",
                        name,
                        open,
                        Marks.word(worst.gravest().severity()),
                        Evidence.seen(worst.gravest()));
        setAccessibleText(words);
        Controls.tip(this, words);
        getStyleClass().add("row-button");
        setMaxWidth(Double.MAX_VALUE);
        var filter = FindingFilter.on(worst.subject(), "");
        setOnAction(_ -> navigator.accept(Destination.findings(filter)));
    }

    private static ColumnConstraints name() {
        var column = new ColumnConstraints();
        column.setPercentWidth(NAMES_PER_CENT);
        return column;
    }

    private static ColumnConstraints exact() {
        return new ColumnConstraints(
                Region.USE_PREF_SIZE, Region.USE_COMPUTED_SIZE, Region.USE_PREF_SIZE);
    }

    private static ColumnConstraints seen() {
        var column = new ColumnConstraints();
        column.setMinWidth(0);
        column.setHgrow(Priority.ALWAYS);
        return column;
    }
}
