package io.hullwright.gui.support;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;

/// A table and the details of its selected row: side by side where there is room for it.
public final class SplitView extends SplitPane {

    private static final double WIDE = 1_150;

    public SplitView(Node table, Node detail) {
        super(table, detail);
        widthProperty().addListener((_, before, now) -> turn(before.doubleValue(), now));
        turn(WIDE, 0);
    }

    private void turn(double before, Number now) {
        var wide = now.doubleValue() >= WIDE;
        if (wide != before >= WIDE) {
            setOrientation(wide ? Orientation.HORIZONTAL : Orientation.VERTICAL);
            setDividerPositions(wide ? 0.6 : 0.48);
        }
    }
}
