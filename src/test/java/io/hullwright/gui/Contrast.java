package io.hullwright.gui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

/// How well texts stand out from what is behind them, worked out from the colours in force.
///
/// @see <a href="https://www.w3.org/TR/WCAG21/#contrast-minimum">WCAG 2.1, 1.4.3</a>
final class Contrast {

    static final double LEAST = 4.5;

    private Contrast() {}

    /// Every text in sight that stands out too little, with its ratio.
    static List<String> tooLittle(Parent root) {
        var weak = new ArrayList<String>();
        collect(root, Color.WHITE, weak);
        return weak;
    }

    private static void collect(Node node, Color behind, List<String> weak) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        var ground = node instanceof Region region ? over(behind, region) : behind;
        if (node instanceof Text text && !text.getText().isBlank()) {
            if (text.getFill() instanceof Color colour) {
                var ratio = ratio(blend(ground, faded(colour, node)), ground);
                if (ratio < LEAST) {
                    weak.add(
                            "%s (%.2f, %s on %s)".formatted(text.getText(), ratio, colour, ground));
                }
            }
        }
        if (node instanceof Parent parent) {
            for (var child : parent.getChildrenUnmodifiable()) {
                collect(child, ground, weak);
            }
        }
    }

    private static Color faded(Color colour, Node node) {
        var opacity = colour.getOpacity();
        for (var one = node; one != null; one = one.getParent()) {
            opacity *= one.getOpacity();
        }
        return Color.color(colour.getRed(), colour.getGreen(), colour.getBlue(), opacity);
    }

    private static Color over(Color behind, Region region) {
        var ground = behind;
        if (region.getBackground() != null) {
            for (var fill : region.getBackground().getFills()) {
                if (fill.getFill() instanceof Color colour) {
                    ground = blend(ground, colour);
                }
            }
        }
        return ground;
    }

    private static Color blend(Color behind, Color over) {
        var opacity = over.getOpacity();
        return Color.color(
                mix(behind.getRed(), over.getRed(), opacity),
                mix(behind.getGreen(), over.getGreen(), opacity),
                mix(behind.getBlue(), over.getBlue(), opacity));
    }

    private static double mix(double behind, double over, double opacity) {
        return behind * (1 - opacity) + over * opacity;
    }

    static double ratio(Color one, Color other) {
        var light = Math.max(luminance(one), luminance(other));
        var dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
