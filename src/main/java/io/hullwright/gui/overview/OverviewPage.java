package io.hullwright.gui.overview;

import io.hullwright.check.Severity;
import io.hullwright.gui.look.Picture;
import io.hullwright.gui.support.Background;
import io.hullwright.gui.support.Controls;
import io.hullwright.gui.support.Destination;
import io.hullwright.gui.support.FindingFilter;
import io.hullwright.gui.support.Latest;
import io.hullwright.gui.support.Marks;
import io.hullwright.gui.support.Page;
import io.hullwright.gui.support.SideBySide;
import io.hullwright.gui.support.Steps;
import io.hullwright.gui.support.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What a person should mend first.
public final class OverviewPage implements Page<Picture> {

    /// So many sections are drawn in one frame.
    private static final int AT_ONCE = 3;

    private final Latest latest;
    private final Consumer<Destination> navigator;
    private final GridPane severities = new GridPane(10, 0);
    private final VBox worst = new VBox();
    private final VBox changes = new VBox();
    private final VBox sections = new VBox();
    private final ScrollPane pane;
    private final Steps filling = new Steps();
    private @Nullable Summary shown;

    public OverviewPage(Background background, Consumer<Destination> navigator) {
        this.latest = new Latest(background);
        this.navigator = navigator;
        var shares = new double[Severity.values().length];
        Arrays.fill(shares, 100.0 / shares.length);
        share(severities, shares);
        severities.setId("severities");
        worst.getStyleClass().add("card");
        worst.setId("worst");
        changes.getStyleClass().add("card");
        changes.setId("changes");
        sections.getStyleClass().add("card");
        sections.setId("sections");
        var now = new VBox(title("overview.worst"), worst, title("overview.changes"), changes);
        var lines = new VBox(title("overview.checklist"), sections);
        now.getStyleClass().add("part");
        lines.getStyleClass().add("part");
        var page =
                new VBox(
                        Controls.label(Words.of("overview.page"), "page-title"),
                        severities,
                        new SideBySide(now, lines, 54));
        page.getStyleClass().add("page");
        pane = new ScrollPane(page);
        pane.setFitToWidth(true);
    }

    private static Label title(String key) {
        return Controls.label(Words.of(key), "section-title");
    }

    @Override
    public Parent content() {
        return pane;
    }

    @Override
    public void show(Picture picture) {
        latest.run(_ -> Summary.of(picture), this::fill);
    }

    private void fill(Summary summary) {
        if (summary.equals(shown)) {
            return;
        }
        shown = summary;
        var steps = new ArrayList<Runnable>();
        steps.add(
                () -> {
                    severities.getChildren().clear();
                    summary.bySeverity().forEach(this::tile);
                });
        var gravest = summary.worst();
        steps.add(() -> worst(gravest));
        steps.add(() -> changes.getChildren().setAll(ChangeRows.of(summary.changes(), navigator)));
        var all = summary.sections();
        for (var from = 0; from < all.size(); from += AT_ONCE) {
            var part = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            var first = from == 0;
            steps.add(() -> sections(part, first));
        }
        filling.run(steps);
    }

    private void worst(List<Summary.Worst> gravest) {
        worst.getChildren().clear();
        if (gravest.isEmpty()) {
            worst.getChildren().add(Controls.wrapped(Words.of("overview.nothing"), "good"));
        }
        gravest.forEach(one -> worst.getChildren().add(new WorstRow(one, navigator)));
    }

    private void sections(List<Summary.Section> part, boolean first) {
        var rows = SectionRows.of(part, navigator);
        if (first) {
            sections.getChildren().setAll(rows);
        } else {
            sections.getChildren().addAll(rows);
        }
    }

    private void tile(Severity severity, int count) {
        var style = count == 0 ? "muted" : Marks.style(severity);
        var number = Controls.label(String.valueOf(count), "big-number", style);
        var tile = new Button();
        tile.setGraphic(new VBox(number, Marks.label(severity)));
        tile.setAccessibleText(Words.of("overview.tile", count, Marks.word(severity)));
        tile.setId("tile-" + severity.word());
        tile.getStyleClass().add("tile");
        tile.setMaxWidth(Double.MAX_VALUE);
        tile.setOnAction(_ -> navigator.accept(Destination.findings(FindingFilter.of(severity))));
        severities.addRow(0, tile);
    }

    /// Columns of a grid that keep their share of the width.
    static void share(GridPane grid, double... percents) {
        for (var percent : percents) {
            var column = new ColumnConstraints();
            column.setPercentWidth(percent);
            column.setHalignment(HPos.LEFT);
            column.setFillWidth(true);
            grid.getColumnConstraints().add(column);
        }
    }
}
