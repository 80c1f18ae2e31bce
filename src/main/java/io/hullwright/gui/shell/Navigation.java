package io.hullwright.gui.shell;

import io.hullwright.gui.support.Controls;
import io.hullwright.gui.support.Place;
import io.hullwright.gui.support.Words;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The list of pages. Buttons, because a list of six costs the start a tenth of a second more.
final class Navigation {

    private final Map<Place, ToggleButton> buttons = new EnumMap<>(Place.class);
    private final ToggleGroup group = new ToggleGroup();
    private final VBox box = new VBox();
    private final Consumer<Place> chosen;

    Navigation(Consumer<Place> chosen) {
        this.chosen = chosen;
        box.setId("navigation");
        box.getStyleClass().add("navigation");
        box.setAccessibleRole(AccessibleRole.TOOL_BAR);
        box.setAccessibleText(Words.of("navigation"));
        box.getChildren().add(Controls.label(Words.of("product"), "product"));
        for (var place : Place.values()) {
            box.getChildren().add(button(place));
        }
    }

    private ToggleButton button(Place place) {
        var button = new ToggleButton(place.title(), new FontIcon(place.icon()));
        button.getStyleClass().setAll("navigation-item");
        Controls.tip(button, Action.of(place).keyText());
        button.setMaxWidth(Double.MAX_VALUE);
        button.setToggleGroup(group);
        button.setOnAction(_ -> select(place));
        buttons.put(place, button);
        return button;
    }

    VBox node() {
        return box;
    }

    void select(Place place) {
        var button = buttons.get(place);
        if (button != null) {
            group.selectToggle(button);
            chosen.accept(place);
        }
    }
}
