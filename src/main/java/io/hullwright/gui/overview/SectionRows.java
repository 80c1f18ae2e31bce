package io.hullwright.gui.overview;

import io.hullwright.audit.ChecklistAnswer.State;
import io.hullwright.gui.support.Controls;
import io.hullwright.gui.support.Destination;
import io.hullwright.gui.support.Stack;
import io.hullwright.gui.support.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.GridPane;

/// The checklist's sections as bars, each with its figures in words, each a link.
final class SectionRows {

    private static final List<State> ORDER =
            List.of(
                    State.FAIL,
                    State.UNKNOWN,
                    State.NEEDS_ANSWER,
                    State.PASS,
                    State.NOT_APPLICABLE);

    private SectionRows() {}

    static List<Node> of(List<Summary.Section> sections, Consumer<Destination> navigator) {
        var rows = new ArrayList<Node>();
        for (var section : sections) {
            rows.add(row(section, navigator));
        }
        return rows;
    }

    private static Node row(Summary.Section section, Consumer<Destination> navigator) {
        var words = words(section);
        var grid = new GridPane(10, 0);
        OverviewPage.share(grid, 26, 32, 42);
        grid.addRow(
                0,
                Controls.label(section.title()),
                new Stack(parts(section), words),
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

    private static List<Stack.Part> parts(Summary.Section section) {
        var parts = new ArrayList<Stack.Part>();
        for (var state : ORDER) {
            parts.add(new Stack.Part(state.word(), section.states().getOrDefault(state, 0)));
            if (state == State.FAIL) {
                parts.add(new Stack.Part("waived", section.waived()));
            }
        }
        return parts;
    }

    private static String words(Summary.Section section) {
        var words = new ArrayList<String>();
        for (var part : parts(section)) {
            if (part.count() > 0) {
                words.add(Words.of("section." + part.style(), part.count()));
            }
        }
        return String.join(", ", words);
    }
}
