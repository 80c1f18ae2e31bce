package io.hullwright.gui.settings;

import io.hullwright.gui.look.Picture;
import io.hullwright.gui.support.Appearance;
import io.hullwright.gui.support.Choices;
import io.hullwright.gui.support.Controls;
import io.hullwright.gui.support.Page;
import io.hullwright.gui.support.Words;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/// What a person may choose: the engine, the theme, the size of the text; and the keys.
public final class SettingsPage implements Page<Picture> {

    private static final int STEP = 25;

    private final Appearance appearance;
    private final ToggleGroup themes = new ToggleGroup();
    private final ToggleGroup sizes = new ToggleGroup();
    private final ScrollPane pane;

    /// @param keys what each key does
    /// @param engine told the address of another engine to look at
    public SettingsPage(Appearance appearance, Map<String, String> keys, Consumer<String> engine) {
        this.appearance = appearance;
        var page =
                new VBox(
                        Controls.label(Words.of("settings.page"), "page-title"),
                        card("settings.engine", address(engine)),
                        card("settings.theme", themes()),
                        card("settings.size", sizes()),
                        card("settings.keys", keys(keys)));
        page.getStyleClass().add("page");
        pane = new ScrollPane(page);
        pane.setFitToWidth(true);
        appearance.choicesProperty().addListener((_, _, chosen) -> select(chosen));
        select(appearance.choices());
    }

    private static VBox card(String title, Node content) {
        var card = new VBox(Controls.label(Words.of(title), "section-title"), content);
        card.getStyleClass().add("card");
        return card;
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

    private Node themes() {
        var bar = new HBox();
        bar.getStyleClass().add("choices");
        for (var theme : Choices.Theme.values()) {
            var word = theme.name().toLowerCase(Locale.ROOT);
            var choice = new RadioButton(Words.of("settings.theme." + word));
            choice.setId("theme-" + word);
            choice.setUserData(theme);
            choice.setToggleGroup(themes);
            choice.setOnAction(
                    _ -> appearance.choose(new Choices(theme, appearance.choices().textSize())));
            bar.getChildren().add(choice);
        }
        return bar;
    }

    private Node sizes() {
        var bar = new HBox();
        bar.getStyleClass().add("choices");
        for (var size = Choices.SMALLEST; size <= Choices.LARGEST; size += STEP) {
            var chosen = size;
            var choice = new RadioButton(Words.of("settings.size.per_cent", size));
            choice.setId("size-" + size);
            choice.setUserData(size);
            choice.setToggleGroup(sizes);
            choice.setOnAction(
                    _ -> appearance.choose(new Choices(appearance.choices().theme(), chosen)));
            bar.getChildren().add(choice);
        }
        return bar;
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

    private void select(Choices chosen) {
        select(themes, chosen.theme());
        select(sizes, chosen.textSize());
    }

    private static void select(ToggleGroup group, Object value) {
        for (var toggle : group.getToggles()) {
            if (toggle.getUserData().equals(value)) {
                group.selectToggle(toggle);
            }
        }
    }

    @Override
    public Parent content() {
        return pane;
    }

    @Override
    public void show(Picture picture) {
        // the settings are the same whatever is seen
    }
}
