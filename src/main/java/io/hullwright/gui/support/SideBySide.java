package io.hullwright.gui.support;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/// Two parts of a page: beside each other where there is room for both, else one below the other.
public final class SideBySide extends GridPane {

    private static final double WIDE = 1_200;

    private final double percent;

    /// @param percent of the width that the first has when they stand beside each other
    public SideBySide(Node first, Node second, double percent) {
        super(16, 10);
        this.percent = percent;
        setMinWidth(0);
        GridPane.setValignment(first, VPos.TOP);
        GridPane.setValignment(second, VPos.TOP);
        add(first, 0, 0);
        add(second, 0, 1);
        widthProperty().addListener((_, before, now) -> turn(before.doubleValue(), now));
        turn(WIDE, 0);
    }

    private void turn(double before, Number now) {
        var wide = now.doubleValue() >= WIDE;
        if (wide == before >= WIDE) {
            return;
        }
        var second = getChildren().getLast();
        GridPane.setConstraints(second, wide ? 1 : 0, wide ? 0 : 1);
        getColumnConstraints().clear();
        column(wide ? percent : 100);
        if (wide) {
            column(100 - percent);
        }
    }

    private void column(double share) {
        var column = new ColumnConstraints();
        column.setPercentWidth(share);
        column.setHgrow(Priority.ALWAYS);
        getColumnConstraints().add(column);
    }
}
