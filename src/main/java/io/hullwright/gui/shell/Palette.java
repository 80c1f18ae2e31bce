package io.hullwright.gui.shell;

import io.hullwright.gui.support.Controls;
import io.hullwright.gui.support.Latest;
import io.hullwright.gui.support.Words;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Everything there is to go to or to do, found by a few letters.
final class Palette {

    private static final int MOST = 200;

    private final VBox card = new VBox();
    private final TextField search = new TextField();
    private final ListView<PaletteEntry> list = new ListView<>();
    private final Label nothing = Controls.wrapped(Words.of("palette.nothing"), "muted");
    private final Latest latest;
    private final Consumer<PaletteEntry> chosen;
    private final Overlay overlay;
    private List<PaletteEntry> entries = List.of();

    /// @param chosen told once the palette is closed
    Palette(Overlay overlay, Latest latest, Consumer<PaletteEntry> chosen) {
        this.overlay = overlay;
        this.latest = latest;
        this.chosen = chosen;
        search.setId("palette-search");
        search.setPromptText(Words.of("palette.search"));
        search.setAccessibleText(Words.of("palette.search"));
        search.textProperty().addListener((_, _, _) -> narrow());
        list.setId("palette-list");
        list.setAccessibleText(Words.of("palette.list"));
        list.setCellFactory(_ -> new EntryCell());
        list.setPlaceholder(nothing);
        list.setFocusTraversable(false);
        list.setOnMouseClicked(_ -> run());
        card.getStyleClass().add("palette");
        card.getChildren().addAll(search, list);
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        VBox.setVgrow(list, Priority.ALWAYS);
        card.setId("palette");
        card.setAccessibleRole(AccessibleRole.DIALOG);
        card.setAccessibleText(Words.of("palette.list"));
        card.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    boolean isOpen() {
        return overlay.shows(card);
    }

    void open(List<PaletteEntry> all) {
        entries = all;
        search.clear();
        overlay.openAtTop(card, search, this::close);
        narrow();
    }

    void close() {
        overlay.close();
        entries = List.of();
        list.getItems().clear();
    }

    private void narrow() {
        var all = entries;
        var words = search.getText();
        latest.run(_ -> PaletteEntry.matching(all, words, MOST), this::fill);
    }

    private void fill(List<PaletteEntry> found) {
        if (isOpen()) {
            list.getItems().setAll(found);
            list.getSelectionModel().select(0);
            list.scrollTo(0);
        }
    }

    private void pressed(KeyEvent event) {
        var at = list.getSelectionModel().getSelectedIndex();
        var move =
                switch (event.getCode()) {
                    case DOWN -> 1;
                    case UP -> -1;
                    case PAGE_DOWN -> 8;
                    case PAGE_UP -> -8;
                    default -> 0;
                };
        if (move != 0 && !list.getItems().isEmpty()) {
            var next = Math.clamp(at + (long) move, 0, list.getItems().size() - 1);
            list.getSelectionModel().select(next);
            list.scrollTo(Math.max(0, next - 4));
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            run();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        } else if (event.getCode() == KeyCode.TAB) {
            event.consume();
        }
    }

    private void run() {
        var entry = list.getSelectionModel().getSelectedItem();
        if (entry != null) {
            close();
            chosen.accept(entry);
        }
    }

    private static final class EntryCell extends ListCell<PaletteEntry> {

        private final Label title = Controls.label("");
        private final Label kind = Controls.label("", "muted");
        private final Region gap = new Region();
        private final HBox row = new HBox(10, title, gap, kind);

        EntryCell() {
            row.setAlignment(Pos.CENTER_LEFT);
            HBox.setHgrow(gap, Priority.ALWAYS);
            title.setMinWidth(0);
            kind.setMinWidth(Region.USE_PREF_SIZE);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable PaletteEntry item, boolean empty) {
            super.updateItem(item, empty);
            setText(null);
            if (empty || item == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            title.setText(item.title());
            kind.setText(item.hint());
            setGraphic(row);
            setAccessibleText(item.title() + ", " + item.hint());
        }
    }
}
