package io.hullwright.gui.support;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// Makes room in a bar that is too narrow for its letters: words on buttons give way to their
/// icons,
/// and what can be spared goes.
public final class Narrow {

    private final Region bar;
    private final Label measure;
    private final int letters;
    private final List<Button> buttons;
    private final List<Node> spared;

    private Narrow(
            Region bar, Label measure, int letters, List<Button> buttons, List<Node> spared) {
        this.bar = bar;
        this.measure = measure;
        this.letters = letters;
        this.buttons = buttons;
        this.spared = spared;
    }

    /// @param measure a label whose font tells how wide a letter is
    /// @param letters how many the bar needs room for
    public static void watch(
            Region bar, Label measure, int letters, List<Button> buttons, List<Node> spared) {
        var narrow = new Narrow(bar, measure, letters, buttons, spared);
        bar.setMinWidth(0);
        bar.widthProperty().addListener((_, _, _) -> narrow.fit());
        measure.fontProperty().addListener((_, _, _) -> narrow.fit());
    }

    private void fit() {
        var isNarrow = bar.getWidth() < letters * measure.getFont().getSize();
        for (var button : buttons) {
            button.setAccessibleText(button.getText());
            button.setContentDisplay(isNarrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
        }
        for (var node : spared) {
            node.setVisible(!isNarrow);
            node.setManaged(!isNarrow);
        }
    }
}
