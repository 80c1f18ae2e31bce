package io.hullwright.gui.support;

import io.hullwright.audit.ChecklistAnswer;
import io.hullwright.check.Severity;
import io.hullwright.gui.support.Rows.RowOrder;
import java.util.Comparator;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// Tables, and the columns of one.
public final class Columns {

    private static final int LONGEST_SHOWN = 160;
    private static final double SEVERITY_LETTERS = 7.4;
    private static final double STATE_LETTERS = 11;

    private Columns() {}

    /// A table without rows, whose columns share its width.
    ///
    /// @param words what it lists, for those who do not see it
    /// @param none what stands there while there is nothing to list
    /// @return the label that says it
    public static <R> Label table(TableView<R> table, String id, String words, String none) {
        table.setId(id);
        table.setAccessibleText(words);
        table.setColumnResizePolicy(new Widths());
        var nothing = Controls.wrapped(none, "muted");
        table.setPlaceholder(nothing);
        return nothing;
    }

    /// @param text safe to show; in full in a tooltip where it is cut
    public static <R> TableColumn<R, String> text(
            String title, double width, Function<R, String> text) {
        return text(title, width, text, Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER));
    }

    public static <R> TableColumn<R, String> text(
            String title, double width, Function<R, String> text, Comparator<R> order) {
        var column = Columns.<R, String>column(title, width, text, order);
        column.setCellFactory(_ -> new TextCell<>());
        return column;
    }

    /// A text whose length is known.
    ///
    /// @param letters how much room it takes, in heights of a letter
    public static <R> TableColumn<R, String> exact(
            String title, double letters, Function<R, String> text, Comparator<R> order) {
        var column = text(title, 0, text, order);
        Widths.exact(column, letters);
        return column;
    }

    /// A severity as shape, word and colour; null for none.
    public static <R> TableColumn<R, @Nullable Severity> severity(
            String title, Function<R, @Nullable Severity> severity) {
        var order =
                Comparator.comparing(
                        severity, Comparator.nullsLast(Comparator.<Severity>naturalOrder()));
        var column = Columns.<R, @Nullable Severity>column(title, 0, severity, order);
        Widths.exact(column, SEVERITY_LETTERS);
        column.setCellFactory(_ -> new SeverityCell<>());
        return column;
    }

    /// A state of the checklist as shape, word and colour.
    public static <R> TableColumn<R, ChecklistAnswer.State> state(
            String title, Function<R, ChecklistAnswer.State> state) {
        var column =
                Columns.<R, ChecklistAnswer.State>column(
                        title, 0, state, Comparator.comparing(state));
        Widths.exact(column, STATE_LETTERS);
        column.setCellFactory(_ -> new StateCell<>());
        return column;
    }

    private static <R, V extends @Nullable Object> TableColumn<R, V> column(
            String title, double width, Function<R, V> value, Comparator<R> order) {
        var column = new TableColumn<R, V>(title);
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setUserData(new RowOrder<>(order));
        return column;
    }

    private static final class TextCell<R> extends TableCell<R, String> {

        @Override
        protected void updateItem(@Nullable String item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setText(null);
                Controls.tip(this, "");
                return;
            }
            setText(item.length() > LONGEST_SHOWN ? item.substring(0, LONGEST_SHOWN) : item);
            Controls.tip(this, item);
        }
    }

    private static final class SeverityCell<R> extends TableCell<R, @Nullable Severity> {

        @Override
        protected void updateItem(@Nullable Severity item, boolean empty) {
            super.updateItem(item, empty);
            getStyleClass().removeIf(name -> name.startsWith("severity-"));
            if (empty || item == null) {
                setText(null);
                return;
            }
            setText(Marks.of(item));
            getStyleClass().add(Marks.style(item));
        }
    }

    private static final class StateCell<R> extends TableCell<R, ChecklistAnswer.State> {

        @Override
        protected void updateItem(ChecklistAnswer.@Nullable State item, boolean empty) {
            super.updateItem(item, empty);
            getStyleClass().removeIf(name -> name.startsWith("state-"));
            if (empty || item == null) {
                setText(null);
                return;
            }
            setText(Marks.of(item));
            getStyleClass().add(Marks.style(item));
        }
    }
}
