package io.hullwright.gui.support;

import java.util.List;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/// What is known of one thing, from top to bottom, as tall as it needs.
public final class Detail {

    private static final int MOST_LINES = 16;
    private static final double MARGIN = 8;

    private final VBox lines = new VBox();
    private final ScrollPane pane = new ScrollPane(lines);

    public Detail(String id) {
        lines.getStyleClass().add("detail");
        pane.setFitToWidth(true);
        pane.setId(id);
        pane.getStyleClass().add("detail-pane");
        pane.sceneProperty()
                .flatMap(Scene::focusOwnerProperty)
                .addListener((_, _, focused) -> follow(focused));
    }

    /// Whatever gets the focus comes into sight; what stands above its form, too.
    private void follow(@Nullable Node focused) {
        var inside = focused;
        while (inside != null && !lines.equals(inside.getParent())) {
            inside = inside.getParent();
        }
        if (focused == null || inside == null) {
            return;
        }
        pane.layout();
        var view = pane.getViewportBounds().getHeight();
        var spare = lines.getHeight() - view;
        var top = lines.sceneToLocal(focused.localToScene(focused.getBoundsInLocal())).getMinY();
        var bottom = lines.sceneToLocal(focused.localToScene(focused.getBoundsInLocal())).getMaxY();
        var shown = pane.getVvalue() * Math.max(0, spare);
        if (spare > 0 && (top < shown || bottom > shown + view)) {
            var wanted = bottom - top > view ? top : inside.getBoundsInParent().getMinY();
            wanted = bottom > wanted + view ? bottom - view + MARGIN : wanted - MARGIN;
            pane.setVvalue(Math.clamp(wanted / spare, 0, 1));
        }
    }

    public ScrollPane pane() {
        return pane;
    }

    public void clear() {
        lines.getChildren().clear();
        lines.setAlignment(Pos.TOP_LEFT);
        pane.setFitToHeight(false);
        pane.setVvalue(0);
    }

    /// Takes away what stands below this.
    public void cutAfter(Node last) {
        var all = lines.getChildren();
        all.remove(all.indexOf(last) + 1, all.size());
    }

    /// What stands there while nothing is selected.
    public void hint(String text) {
        clear();
        lines.setAlignment(Pos.CENTER);
        pane.setFitToHeight(true);
        var hint = Controls.wrapped(text, "muted");
        hint.setTextAlignment(TextAlignment.CENTER);
        add(hint);
    }

    public void add(Node node) {
        lines.getChildren().add(node);
    }

    public void title(String text) {
        add(Controls.wrapped(text, "detail-title"));
    }

    public void heading(String text) {
        add(Controls.wrapped(text, "detail-heading"));
    }

    public void text(String text) {
        add(Controls.wrapped(text));
    }

    public void muted(String text) {
        add(Controls.wrapped(text, "muted"));
    }

    /// Names and what stands for each, in columns that keep their share of the width.
    ///
    /// @param rows one text for each share; names and places muted, the second text not
    public void table(List<Integer> shares, List<List<String>> rows) {
        add(grid(shares, rows));
    }

    /// The same, to be put anywhere.
    public static GridPane grid(List<Integer> shares, List<List<String>> rows) {
        var grid = new GridPane(10, 3);
        for (var share : shares) {
            var column = new ColumnConstraints();
            column.setPercentWidth(share);
            grid.getColumnConstraints().add(column);
        }
        for (var row : rows) {
            var top = new RowConstraints();
            top.setValignment(VPos.TOP);
            grid.getRowConstraints().add(top);
            for (var i = 0; i < row.size(); i++) {
                var style = i == 1 ? "value" : "muted";
                grid.add(
                        Controls.wrapped(row.get(i), style),
                        i,
                        grid.getRowConstraints().size() - 1);
            }
        }
        return grid;
    }

    /// Lines that a person copies: can be selected, and have a button.
    public void code(String text) {
        var area = new TextArea(text);
        area.setEditable(false);
        area.getStyleClass().add("code");
        area.setPrefRowCount(Math.clamp(text.lines().count(), 1, MOST_LINES));
        area.setAccessibleText(Words.of("detail.code"));
        var copy = Controls.copy("copy", text);
        var box = new VBox(area, copy);
        box.getStyleClass().add("code-box");
        add(box);
    }
}
