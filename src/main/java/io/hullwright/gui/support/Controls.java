package io.hullwright.gui.support;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// The small parts that pages share.
public final class Controls {

    private Controls() {}

    /// @param text from the bundle, or what an engine says, made safe
    public static Label label(String text, String... styles) {
        var label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /// A label that takes as many lines as it needs.
    public static Label wrapped(String text, String... styles) {
        var label = label(text, styles);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }

    public static Button button(String key, Ikon icon, Runnable action) {
        var button = new Button(Words.of(key), new FontIcon(icon));
        button.setId(key.replace('.', '-'));
        button.setOnAction(_ -> action.run());
        return button;
    }

    /// A button that copies a text and says so.
    public static Button copy(String key, String text) {
        var button = button(key, MaterialDesignC.CONTENT_COPY, () -> {});
        button.setOnAction(
                _ -> {
                    var content = new ClipboardContent();
                    content.putString(text);
                    Clipboard.getSystemClipboard().setContent(content);
                    button.setText(Words.of("copied"));
                });
        return button;
    }

    /// Says more to who points at the node; empty for nothing more.
    public static void tip(Node node, String text) {
        Tips.put(node, text);
    }
}
