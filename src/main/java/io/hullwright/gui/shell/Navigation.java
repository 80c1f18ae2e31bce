package io.hullwright.gui.shell;

import io.hullwright.gui.support.Controls;
import io.hullwright.gui.support.Place;
import io.hullwright.gui.support.Words;
import java.util.function.Consumer;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// The list of pages.
final class Navigation {

    private final ListView<Place> list = new ListView<>();
    private final VBox box = new VBox();

    Navigation(Consumer<Place> chosen) {
        list.setId("navigation");
        list.setAccessibleText(Words.of("navigation"));
        list.getItems().setAll(Place.values());
        list.setCellFactory(_ -> new PlaceCell());
        list.setPrefWidth(170);
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (_, _, place) -> {
                            if (place != null) {
                                chosen.accept(place);
                            }
                        });
        VBox.setVgrow(list, Priority.ALWAYS);
        box.getStyleClass().add("navigation");
        box.getChildren().addAll(Controls.label(Words.of("product"), "product"), list);
    }

    VBox node() {
        return box;
    }

    void select(Place place) {
        list.getSelectionModel().select(place);
    }

    private static final class PlaceCell extends ListCell<Place> {

        @Override
        protected void updateItem(@Nullable Place place, boolean empty) {
            super.updateItem(place, empty);
            if (empty || place == null) {
                setText(null);
                setGraphic(null);
                setTooltip(null);
                return;
            }
            setText(place.title());
            setGraphic(new FontIcon(place.icon()));
            setTooltip(new Tooltip(Action.of(place).keyText()));
        }
    }
}
