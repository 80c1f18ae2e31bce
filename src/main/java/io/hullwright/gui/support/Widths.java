package io.hullwright.gui.support;

import java.util.List;
import javafx.scene.control.ConstrainedColumnResizeBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.util.Callback;

/// Shares the width of a table among its columns: one whose longest word is known is as wide as
/// that, the others share the rest. Once a person moved an edge, the table keeps to that.
@SuppressWarnings("rawtypes") // the type that TableView asks for
public final class Widths extends ConstrainedColumnResizeBase
        implements Callback<TableView.ResizeFeatures, Boolean> {

    private static final String LETTERS = "letters";
    private static final double USUAL_PIXELS = 14;

    /// The part of the table that the columns of any length have at least.
    private static final double LEAST_REST = 0.45;

    private boolean moved;

    /// @param letters how wide the column is, in heights of a letter, whatever the table's width
    static void exact(TableColumnBase<?, ?> column, double letters) {
        column.getProperties().put(LETTERS, letters);
    }

    @Override
    public Boolean call(TableView.ResizeFeatures features) {
        moved |= features.getColumn() != null;
        if (moved) {
            return TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN.call(features);
        }
        var width = features.getContentWidth();
        var letter = letter(features.getTable());
        @SuppressWarnings("unchecked")
        List<TableColumn<?, ?>> columns = features.getTable().getVisibleLeafColumns();
        var exact = columns.stream().mapToDouble(Widths::letters).sum() * letter;
        var scale = exact == 0 ? 1 : Math.min(1, width * (1 - LEAST_REST) / exact);
        var rest = width - exact * scale;
        var shares = columns.stream().mapToDouble(Widths::share).sum();
        for (var column : columns) {
            var own =
                    shares == 0
                            ? width / columns.size()
                            : letters(column) * letter * scale + rest * share(column) / shares;
            set(features, column, Math.floor(own));
        }
        return true;
    }

    @SuppressWarnings("unchecked")
    private static void set(
            TableView.ResizeFeatures features, TableColumn<?, ?> column, double width) {
        features.setColumnWidth(column, width);
    }

    private static double letters(TableColumnBase<?, ?> column) {
        return column.getProperties().get(LETTERS) instanceof Double letters ? letters : 0;
    }

    private static double share(TableColumnBase<?, ?> column) {
        return letters(column) > 0 ? 0 : column.getPrefWidth();
    }

    private static double letter(TableView<?> table) {
        return table.lookup(".column-header .label") instanceof Labeled title
                ? title.getFont().getSize()
                : USUAL_PIXELS;
    }
}
