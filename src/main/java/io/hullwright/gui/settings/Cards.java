package io.hullwright.gui.settings;

import io.hullwright.gui.support.Controls;
import io.hullwright.gui.support.Words;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// The shapes that the settings have in common.
final class Cards {

    private Cards() {}

    /// @param title its key in the bundle
    static VBox card(String title, Node... content) {
        var card = new VBox(8, Controls.label(Words.of(title), "section-title"));
        card.getChildren().addAll(content);
        card.getStyleClass().add("card");
        return card;
    }

    /// One of several, side by side.
    ///
    /// @param id what the id of each begins with
    static <T> Node choices(
            String id,
            ToggleGroup group,
            List<T> values,
            Function<T, String> word,
            Function<T, String> title,
            Consumer<T> chosen) {
        var bar = new FlowPane();
        bar.getStyleClass().add("choices");
        for (var value : values) {
            var choice = new RadioButton(title.apply(value));
            choice.setId(id + "-" + word.apply(value));
            choice.setUserData(value);
            choice.setToggleGroup(group);
            choice.setOnAction(_ -> chosen.accept(value));
            bar.getChildren().add(choice);
        }
        return bar;
    }

    static void select(ToggleGroup group, Object value) {
        for (var toggle : group.getToggles()) {
            if (toggle.getUserData().equals(value)) {
                group.selectToggle(toggle);
            }
        }
    }
}
