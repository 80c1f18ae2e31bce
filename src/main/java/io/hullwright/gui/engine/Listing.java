package io.hullwright.gui.engine;

import io.hullwright.gui.look.Picture;
import io.hullwright.gui.support.Background;
import io.hullwright.gui.support.Columns;
import io.hullwright.gui.support.Rows;
import io.hullwright.gui.support.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// A table of things of one kind, each in words.
final class Listing {

    /// @param cells one for each column
    /// @param key what stays when the row is made anew
    record Row(Object key, List<String> cells) {}

    private final String title;
    private final TableView<Row> table = new TableView<>();
    private final Rows<Row> rows;
    private final Function<Picture, List<Row>> source;

    /// @param title key of its name
    /// @param columns keys of the columns' names
    /// @param source called in the background
    Listing(
            String title,
            List<String> columns,
            Background background,
            Function<Picture, List<Row>> source) {
        this.title = title;
        this.source = source;
        this.rows = new Rows<>(table, background, Row::key);
        Columns.table(table, title, Words.of(title), Words.of("engine.empty"));
        var made = new ArrayList<TableColumn<Row, String>>();
        for (var i = 0; i < columns.size(); i++) {
            var at = i;
            made.add(Columns.text(Words.of(columns.get(i)), 150, row -> row.cells().get(at)));
        }
        table.getColumns().setAll(made);
    }

    String title() {
        return title;
    }

    TableView<Row> table() {
        return table;
    }

    void show(Picture picture) {
        rows.show(() -> source.apply(picture));
    }
}
