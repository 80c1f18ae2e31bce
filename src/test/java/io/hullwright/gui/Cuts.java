package io.hullwright.gui;

import io.hullwright.gui.support.Tips;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What a person cannot read in a window: words that are cut and said nowhere, and parts that lie
/// on each other or beyond the edge.
final class Cuts {

    private final double width;
    private final List<String> faults = new ArrayList<>();

    private Cuts(double width) {
        this.width = width;
    }

    static List<String> in(Parent root) {
        var cuts = new Cuts(root.getLayoutBounds().getWidth());
        cuts.look(root, false);
        return cuts.faults;
    }

    private void look(Node node, boolean told) {
        if (!node.isVisible()) {
            return;
        }
        var tells = told || hasTip(node);
        if (node instanceof Labeled text) {
            read(text, tells);
        }
        if (node instanceof Parent parent) {
            if (parent instanceof HBox
                    || parent instanceof VBox
                    || parent instanceof FlowPane
                    || parent instanceof GridPane) {
                apart(parent);
            }
            for (var child : parent.getChildrenUnmodifiable()) {
                look(child, tells);
            }
        }
    }

    private static boolean hasTip(Node node) {
        return !Tips.of(node).isEmpty();
    }

    private void read(Labeled text, boolean tells) {
        var words = String.valueOf(text.getText()).replaceAll("(?s)^(.{60}).*", "$1…");
        if (text.isTextTruncated() && text.getText().length() > 1) {
            if (text instanceof Button || text instanceof ToggleButton) {
                faults.add("cut button: " + words);
            } else if (!tells) {
                faults.add("cut and told nowhere: " + words);
            }
        }
        if (!words.isBlank() && place(text).getMinX() >= width) {
            faults.add("beyond the edge: " + words);
        }
    }

    private void apart(Parent parent) {
        var children =
                parent.getChildrenUnmodifiable().stream()
                        .filter(child -> child.isVisible() && child.isManaged())
                        .toList();
        for (var i = 0; i + 1 < children.size(); i++) {
            var one = children.get(i).getBoundsInParent();
            var next = children.get(i + 1).getBoundsInParent();
            if (common(one, next) > 1) {
                faults.add(
                        "on each other: "
                                + words(children.get(i))
                                + " and "
                                + words(children.get(i + 1)));
            }
        }
    }

    /// How far two areas lie on each other, in the direction where it is less.
    private static double common(Bounds one, Bounds other) {
        var across =
                Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX());
        var down =
                Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY());
        return Math.min(across, down);
    }

    private static Bounds place(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private static String words(Node node) {
        return node instanceof Labeled text ? text.getText() : node.toString();
    }
}
