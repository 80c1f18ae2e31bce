package io.hullwright.gui.overview;

import io.hullwright.gui.support.Controls;
import io.hullwright.gui.support.Destination;
import io.hullwright.gui.support.Stack;
import io.hullwright.gui.support.StateBar;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.GridPane;

/// The checklist's sections as bars, each with its figures in words, each a link.
final class SectionRows {

    private SectionRows() {}

    static List<Node> of(List<Summary.Section> sections, Consumer<Destination> navigator) {
        var rows = new ArrayList<Node>();
        for (var section : sections) {
            rows.add(row(section, navigator));
        }
        return rows;
    }

    private static Node row(Summary.Section section, Consumer<Destination> navigator) {
        var parts = StateBar.parts(section.states(), section.waived());
        var words = StateBar.words(parts);
        var grid = new GridPane(10, 0);
        OverviewPage.share(grid, 26, 32, 42);
        grid.addRow(
                0,
                Controls.label(section.title()),
                new Stack(parts, words),
                Controls.label(words, "muted"));
        var row = new Button();
        grid.prefWidthProperty().bind(row.widthProperty().subtract(20));
        row.setGraphic(grid);
        row.setAccessibleText(section.title() + ": " + words);
        row.getStyleClass().add("row-button");
        row.setMaxWidth(Double.MAX_VALUE);
        row.setOnAction(_ -> navigator.accept(Destination.section(section.title())));
        Controls.tip(row, words);
        return row;
    }
}
