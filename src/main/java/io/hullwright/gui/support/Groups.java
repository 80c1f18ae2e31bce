package io.hullwright.gui.support;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// Shows rows that stand together as groups: a column of its own says each group's name and size
/// in its first row, and a line parts it from the one above. The rows must be in the groups' order.
public final class Groups<R> {

    private static final PseudoClass START = PseudoClass.getPseudoClass("group-start");
    private static final double WIDTH = 300;
    private static final double LEAST_WIDTH = 220;

    private final TableView<R> table;
    private final TableColumn<R, R> column = new TableColumn<>(Words.of("group"));
    private final Map<String, Integer> sizes = new HashMap<>();
    private @Nullable Function<R, String> name;

    public Groups(TableView<R> table) {
        this.table = table;
        column.setPrefWidth(WIDTH);
        column.setMinWidth(LEAST_WIDTH);
        column.setSortable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> new NameCell());
        table.setRowFactory(_ -> new Row());
    }

    /// @param name of the group that a row is in; null for no groups
    /// @param spared columns that say the same
    public void by(@Nullable Function<R, String> name, List<TableColumn<R, ?>> spared) {
        this.name = name;
        table.getColumns().remove(column);
        for (var other : table.getColumns()) {
            other.setVisible(name == null || !spared.contains(other));
        }
        if (name != null) {
            table.getColumns().addFirst(column);
        }
    }

    /// Counts anew, once the table was filled.
    public void count() {
        sizes.clear();
        var names = name;
        if (names != null) {
            for (var row : table.getItems()) {
                sizes.merge(names.apply(row), 1, Integer::sum);
            }
            table.refresh();
        }
    }

    private boolean starts(int index) {
        var names = name;
        var rows = table.getItems();
        return names != null
                && index >= 0
                && index < rows.size()
                && (index == 0
                        || !names.apply(rows.get(index)).equals(names.apply(rows.get(index - 1))));
    }

    private final class NameCell extends TableCell<R, R> {

        NameCell() {
            getStyleClass().add("strong");
        }

        @Override
        protected void updateItem(@Nullable R item, boolean empty) {
            super.updateItem(item, empty);
            var names = name;
            if (empty || item == null || names == null) {
                setText(null);
                return;
            }
            var title = names.apply(item);
            var whole = Words.of("group.name", sizes.getOrDefault(title, 0), title);
            setText(starts(getIndex()) ? whole : "");
            setAccessibleText(title);
        }
    }

    private final class Row extends TableRow<R> {

        @Override
        protected void updateItem(R item, boolean empty) {
            super.updateItem(item, empty);
            pseudoClassStateChanged(START, !empty && getIndex() > 0 && starts(getIndex()));
        }
    }
}
