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
import javafx.scene.layout.GridPane;

/// A subject with its gravest finding, as a link to all of its findings.
final class WorstRow extends Button {

    WorstRow(Summary.Worst worst, Consumer<Destination> navigator) {
        var name = Plain.line(worst.subject().label(), 80);
        var grid = new GridPane(10, 0);
        OverviewPage.share(grid, 34, 14, 40, 12);
        var open = worst.counts().values().stream().mapToInt(Integer::intValue).sum();
        grid.addRow(
                0,
                Controls.label(name, "strong"),
                Marks.label(worst.gravest().severity()),
                Controls.label(Evidence.seen(worst.gravest())),
                Controls.label(Words.of("overview.to_fix", open), "muted"));
        grid.prefWidthProperty().bind(widthProperty().subtract(20));
        setGraphic(grid);
        setAccessibleText(
                Words.of(
                        "overview.worst.row",
                        name,
                        open,
                        Marks.word(worst.gravest().severity()),
                        Evidence.seen(worst.gravest())));
        getStyleClass().add("row-button");
        setMaxWidth(Double.MAX_VALUE);
        var filter = FindingFilter.on(worst.subject(), "");
        setOnAction(_ -> navigator.accept(Destination.findings(filter)));
    }
}
