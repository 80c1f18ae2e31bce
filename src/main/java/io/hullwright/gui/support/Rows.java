package io.hullwright.gui.support;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// Fills a table from lists that may be long: rows are made, filtered and sorted in the background,
/// and the selected one stays selected.
public final class Rows<R> {

    private static final int ROWS_ABOVE = 2;

    private final TableView<R> table;
    private final Latest latest;
    private final Function<R, Object> key;
    private Supplier<List<R>> source = List::of;
    private Predicate<R> filter = _ -> true;
    private @Nullable Comparator<R> order;
    private @Nullable Comparator<R> grouping;
    private UnaryOperator<List<R>> fold = UnaryOperator.identity();
    private int total;
    private @Nullable Object wanted;
    private boolean led;
    private boolean filling;
    private Consumer<@Nullable R> selected = _ -> {};
    private Runnable filled = () -> {};

    /// @param key what stays of a row when it is made anew
    public Rows(TableView<R> table, Background background, Function<R, Object> key) {
        this.table = table;
        this.latest = new Latest(background);
        this.key = key;
        table.setSortPolicy(_ -> sort());
        table.getSelectionModel().selectedItemProperty().addListener((_, _, now) -> selection(now));
    }

    /// @param source called in the background
    public void show(Supplier<List<R>> source) {
        this.source = source;
        fill();
    }

    /// @param filter asked in the background
    public void filter(Predicate<R> filter) {
        this.filter = filter;
        fill();
    }

    /// @param grouping what stands together, whatever the table is sorted by; null for nothing
    public void group(@Nullable Comparator<R> grouping) {
        this.grouping = grouping;
        fill();
    }

    /// @param fold leaves out rows of the sorted list that are not to be shown; called in the
    ///     background
    public void fold(UnaryOperator<List<R>> fold) {
        this.fold = fold;
        fill();
    }

    /// How many rows there are, shown or folded away.
    public int total() {
        return total;
    }

    /// @param selected told of another row, not when the same one is made anew; null for none
    public void onSelected(Consumer<@Nullable R> selected) {
        this.selected = selected;
    }

    public void onFilled(Runnable filled) {
        this.filled = filled;
    }

    /// Selects the row of this key and brings it into sight, now or when it is there.
    public void select(Object wanted) {
        this.wanted = wanted;
        led = true;
        fill();
    }

    private void selection(@Nullable R now) {
        if (!filling) {
            wanted = now == null ? null : key.apply(now);
            selected.accept(now);
        }
    }

    private boolean sort() {
        order = null;
        for (var column : table.getSortOrder()) {
            if (column.getUserData() instanceof RowOrder<?> known) {
                @SuppressWarnings("unchecked")
                var rows = (Comparator<R>) known.comparator();
                var next =
                        column.getSortType() == TableColumn.SortType.ASCENDING
                                ? rows
                                : rows.reversed();
                order = order == null ? next : order.thenComparing(next);
            }
        }
        fill();
        return true;
    }

    /// What a column sorts by; kept as its user data.
    record RowOrder<R>(Comparator<R> comparator) {}

    private void fill() {
        var make = source;
        var holds = filter;
        var sorting =
                grouping == null || order == null
                        ? (grouping == null ? order : grouping)
                        : grouping.thenComparing(order);
        var folding = fold;
        latest.run(
                _ -> {
                    var all = made(make, holds, sorting);
                    return new Made<>(folding.apply(all), all.size());
                },
                this::replace);
    }

    private record Made<R>(List<R> shown, int total) {}

    private static <R> List<R> made(
            Supplier<List<R>> source, Predicate<R> filter, @Nullable Comparator<R> order) {
        var rows = new ArrayList<R>();
        for (var row : source.get()) {
            if (filter.test(row)) {
                rows.add(row);
            }
        }
        if (order != null) {
            rows.sort(order);
        }
        return rows;
    }

    private void replace(Made<R> made) {
        var rows = made.shown();
        total = made.total();
        filling = true;
        var before = table.getSelectionModel().getSelectedItem();
        table.getItems().setAll(rows);
        var index = index(rows);
        if (index >= 0) {
            table.getSelectionModel().select(index);
            if (led) {
                led = false;
                table.scrollTo(Math.max(0, index - ROWS_ABOVE));
            }
        } else {
            table.getSelectionModel().clearSelection();
        }
        filling = false;
        var now = index < 0 ? null : rows.get(index);
        if (!Objects.equals(before, now)) {
            selected.accept(now);
        }
        filled.run();
    }

    private int index(List<R> rows) {
        for (var i = 0; wanted != null && i < rows.size(); i++) {
            if (key.apply(rows.get(i)).equals(wanted)) {
                return i;
            }
        }
        return -1;
    }
}
