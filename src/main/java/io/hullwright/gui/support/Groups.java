package io.hullwright.gui.support;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// Shows rows that stand together as groups, which can be folded: a column of its own says each
/// group's name and size in its first row, and a line parts it from the one above. Of a folded
/// group the first row alone is there, and says nothing but that.
public final class Groups<R> {

    private static final PseudoClass START = PseudoClass.getPseudoClass("group-start");
    private static final PseudoClass FOLDED = PseudoClass.getPseudoClass("folded");
    private static final double WIDTH = 280;

    private final TableView<R> table;
    private final Rows<R> rows;
    private final TableColumn<R, R> column = new TableColumn<>(Words.of("group"));
    private volatile Map<String, Integer> sizes = Map.of();
    private volatile Set<String> folded = Set.of();
    private volatile @Nullable Function<R, String> name;

    public Groups(TableView<R> table, Rows<R> rows) {
        this.table = table;
        this.rows = rows;
        column.setPrefWidth(WIDTH);
        column.setSortable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> new NameCell());
        table.setRowFactory(_ -> new Row());
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        rows.fold(this::shown);
    }

    /// @param name of the group that a row is in; null for no groups
    /// @param spared columns that say the same
    public void by(@Nullable Function<R, String> name, List<TableColumn<R, ?>> spared) {
        this.name = name;
        folded = Set.of();
        table.getColumns().remove(column);
        for (var other : table.getColumns()) {
            other.setVisible(name == null || !spared.contains(other));
        }
        if (name != null) {
            table.getColumns().addFirst(column);
        }
    }

    /// Shows every row again, so that one of them can be led to.
    public void unfold() {
        fold(Set.of());
    }

    /// Folds every group; unfolds them where all are folded.
    public void foldAll() {
        fold(folded.containsAll(sizes.keySet()) ? Set.of() : Set.copyOf(sizes.keySet()));
    }

    private void fold(Set<String> now) {
        if (name != null) {
            folded = now;
            rows.fold(this::shown);
        }
    }

    /// Folds the group or unfolds it; its first row is then the selected one.
    private void fold(String group, boolean close) {
        var now = new HashSet<>(folded);
        if (close ? now.add(group) : now.remove(group)) {
            for (var i = 0; i < table.getItems().size(); i++) {
                if (starts(i) && group.equals(group(table.getItems().get(i)))) {
                    table.getSelectionModel().clearAndSelect(i);
                }
            }
            fold(Set.copyOf(now));
        }
    }

    /// Left folds and right unfolds, as in a tree.
    private void pressed(KeyEvent event) {
        var chosen = table.getSelectionModel().getSelectedItem();
        var group = chosen == null ? null : group(chosen);
        if (group == null || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> fold(group, true);
            case RIGHT -> fold(group, false);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private @Nullable String group(R row) {
        var names = name;
        return names == null ? null : names.apply(row);
    }

    /// What of the rows is not folded away; counts the groups. Runs in the background.
    private List<R> shown(List<R> all) {
        var names = name;
        if (names == null) {
            return all;
        }
        var closed = folded;
        var counts = new HashMap<String, Integer>();
        var shown = new ArrayList<R>();
        for (var row : all) {
            var group = names.apply(row);
            if (counts.merge(group, 1, Integer::sum) == 1 || !closed.contains(group)) {
                shown.add(row);
            }
        }
        sizes = counts;
        return shown;
    }

    /// Tells the cells what is known by now, once the table was filled.
    public void filled() {
        if (name != null) {
            table.refresh();
        }
    }

    private boolean starts(int index) {
        var all = table.getItems();
        return name != null
                && index >= 0
                && index < all.size()
                && (index == 0
                        || !String.valueOf(group(all.get(index)))
                                .equals(group(all.get(index - 1))));
    }

    private final class NameCell extends TableCell<R, R> {

        private final Tooltip whole = new Tooltip();

        NameCell() {
            getStyleClass().addAll("strong", "group-cell");
            addEventFilter(MouseEvent.MOUSE_CLICKED, this::clicked);
        }

        private void clicked(MouseEvent event) {
            var item = getItem();
            var group = item == null ? null : group(item);
            if (group != null && starts(getIndex())) {
                event.consume();
                fold(group, !folded.contains(group));
            }
        }

        @Override
        protected void updateItem(@Nullable R item, boolean empty) {
            super.updateItem(item, empty);
            var group = empty || item == null ? null : group(item);
            if (group == null) {
                setText(null);
                setAccessibleText(null);
                setTooltip(null);
                return;
            }
            var closed = folded.contains(group);
            var size = sizes.getOrDefault(group, 0);
            setText(
                    starts(getIndex())
                            ? Words.of(closed ? "group.folded" : "group.open", size, group)
                            : "");
            whole.setText(group);
            setTooltip(whole);
            setAccessibleText(
                    Words.of(closed ? "group.folded.words" : "group.open.words", group, size));
        }
    }

    private final class Row extends TableRow<R> {

        @Override
        protected void updateItem(R item, boolean empty) {
            super.updateItem(item, empty);
            var there = !empty && item != null;
            pseudoClassStateChanged(START, there && getIndex() > 0 && starts(getIndex()));
            var group = there ? group(item) : null;
            pseudoClassStateChanged(FOLDED, group != null && folded.contains(group));
        }
    }
}
