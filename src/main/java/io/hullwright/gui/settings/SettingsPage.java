package io.hullwright.gui.settings;

import io.hullwright.core.Hullwright;
import io.hullwright.gui.look.Picture;
import io.hullwright.gui.look.Session;
import io.hullwright.gui.support.Appearance;
import io.hullwright.gui.support.Background;
import io.hullwright.gui.support.Controls;
import io.hullwright.gui.support.Page;
import io.hullwright.gui.support.Words;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/// What a person may choose, what the program keeps, and the keys.
public final class SettingsPage implements Page<Picture> {

    private final ScrollPane pane;
    private final DataCard data;

    /// @param keys what each key does
    public SettingsPage(
            Hullwright hullwright,
            Session session,
            Background background,
            Appearance appearance,
            Map<String, String> keys) {
        data = new DataCard(hullwright.kept(), background);
        var wishes = new WishCards(hullwright, background, session::lookAgain);
        var page = new VBox(Controls.label(Words.of("settings.page"), "page-title"));
        page.getStyleClass().add("page");
        var cards = page.getChildren();
        cards.add(Cards.card("settings.engine", address(session::openAddress)));
        cards.addAll(new LookCards(appearance).cards());
        cards.addAll(wishes.cards());
        cards.add(data.card());
        cards.add(Cards.card("settings.keys", keys(keys)));
        pane = new ScrollPane(page);
        pane.setFitToWidth(true);
        data.refresh();
    }

    private static Node address(Consumer<String> engine) {
        var field = new TextField();
        field.setId("settings-engine");
        field.setPromptText(Words.of("settings.engine.prompt"));
        field.setAccessibleText(Words.of("settings.engine.prompt"));
        field.setPrefColumnCount(32);
        field.setOnAction(_ -> engine.accept(field.getText()));
        var look =
                Controls.button(
                        "settings.engine.look",
                        MaterialDesignL.LAN_CONNECT,
                        () -> engine.accept(field.getText()));
        var bar = new HBox(field, look);
        bar.getStyleClass().add("bar");
        return new VBox(4, Controls.wrapped(Words.of("settings.engine.hint"), "muted"), bar);
    }

    private static Node keys(Map<String, String> keys) {
        var grid = new GridPane(24, 4);
        grid.setId("keys");
        keys.forEach(
                (key, title) ->
                        grid.addRow(
                                grid.getRowCount(),
                                Controls.label(key, "strong"),
                                Controls.label(title)));
        return grid;
    }

    @Override
    public Parent content() {
        return pane;
    }

    @Override
    public void show(Picture picture) {
        data.refresh();
    }
}
