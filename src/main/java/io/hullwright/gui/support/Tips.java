package io.hullwright.gui.support;

import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// One tooltip for the whole window, hung where the mouse is: to make one for each node that may
/// need it holds the JavaFX thread for longer than the node itself.
public final class Tips {

    private static final String TEXT = "hullwright.tip";
    private static final double WIDEST = 480;

    private static @Nullable Tips made;

    private final Tooltip tooltip = new Tooltip();

    private Tips() {
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(WIDEST);
    }

    /// @param text empty for none
    static void put(Node node, String text) {
        node.setAccessibleHelp(text);
        if (node.getProperties().put(TEXT, text) == null) {
            node.addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> one().hang(node));
            node.addEventHandler(
                    MouseEvent.MOUSE_EXITED, _ -> Tooltip.uninstall(node, one().tooltip));
        }
    }

    /// What the node says to who points at it; empty for nothing.
    public static String of(Node node) {
        return String.valueOf(node.getProperties().getOrDefault(TEXT, ""));
    }

    private static Tips one() {
        if (made == null) {
            made = new Tips();
        }
        return made;
    }

    private void hang(Node node) {
        var text = of(node);
        if (!text.isEmpty()) {
            tooltip.setText(text);
            Tooltip.install(node, tooltip);
        }
    }
}
