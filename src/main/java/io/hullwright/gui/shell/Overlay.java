package io.hullwright.gui.shell;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// Lays something over the window. What is below can be seen and not used; when the overlay closes,
/// the focus goes back to where it was.
final class Overlay {

    private static final String VEILED = "veiled";

    private final StackPane layers;
    private final Region below;
    private final StackPane veil = new StackPane();
    private @Nullable Node focused;
    private Runnable outside = () -> {};

    Overlay(Region below) {
        this.below = below;
        this.layers = new StackPane(below);
        below.setMinSize(0, 0); // a narrow window squeezes it, as it did without layers
        veil.setId("overlay");
        veil.getStyleClass().add("veil");
        veil.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    }

    StackPane node() {
        return layers;
    }

    boolean isOpen() {
        return layers.getChildren().contains(veil);
    }

    /// True while this lies there.
    boolean shows(Node content) {
        return isOpen() && veil.getChildren().contains(content);
    }

    /// A dialog in the middle, which scrolls where the window is too low for it.
    ///
    /// @param first gets the focus
    void open(Parent content, Node first) {
        var pane = new Sheet(content);
        pane.setFitToWidth(true);
        pane.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        pane.getStyleClass().add("overlay-pane");
        lay(pane, Pos.CENTER, () -> {});
        first.requestFocus();
    }

    /// A card at the top.
    ///
    /// @param first gets the focus
    /// @param outside called when a person presses beside it
    void openAtTop(Region card, Node first, Runnable outside) {
        lay(card, Pos.TOP_CENTER, outside);
        first.requestFocus();
    }

    private void lay(Node content, Pos at, Runnable pressedOutside) {
        if (!isOpen()) {
            focused = layers.getScene().getFocusOwner();
            layers.getChildren().add(veil);
        }
        outside = pressedOutside;
        StackPane.setAlignment(content, at);
        veil.getChildren().setAll(content);
        below.getStyleClass().add(VEILED);
        below.setDisable(true);
    }

    private void pressed(MouseEvent event) {
        if (veil.equals(event.getTarget())) {
            outside.run();
        }
    }

    void close() {
        layers.getChildren().remove(veil);
        veil.getChildren().clear();
        below.getStyleClass().remove(VEILED);
        below.setDisable(false);
        if (focused != null) {
            focused.requestFocus();
        }
    }

    /// As tall as what is in it, with its texts in as many lines as they need.
    private static final class Sheet extends ScrollPane {

        Sheet(Parent content) {
            super(content);
        }

        @Override
        protected double computePrefHeight(double width) {
            return getContent() instanceof Region region
                    ? region.prefHeight(region.prefWidth(-1))
                            + snappedTopInset()
                            + snappedBottomInset()
                    : super.computePrefHeight(width);
        }
    }
}
