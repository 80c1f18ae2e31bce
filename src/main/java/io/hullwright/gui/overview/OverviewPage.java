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
import io.hullwright.gui.support.Words;
import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What a person should mend first.
public final class OverviewPage implements Page<Picture> {

    private final Latest latest;
    private final Consumer<Destination> navigator;
    private final HBox severities = new HBox();
    private final VBox worst = new VBox();
    private final VBox changes = new VBox();
    private final VBox sections = new VBox();
    private final ScrollPane pane;
    private @Nullable Summary shown;

    public OverviewPage(Background background, Consumer<Destination> navigator) {
        this.latest = new Latest(background);
        this.navigator = navigator;
        severities.getStyleClass().add("tiles");
        severities.setId("severities");
        worst.getStyleClass().add("card");
        worst.setId("worst");
        changes.getStyleClass().add("card");
        changes.setId("changes");
        sections.getStyleClass().add("card");
        sections.setId("sections");
        var page =
                new VBox(
                        Controls.label(Words.of("overview.page"), "page-title"),
                        severities,
                        Controls.label(Words.of("overview.worst"), "section-title"),
                        worst,
                        Controls.label(Words.of("overview.changes"), "section-title"),
                        changes,
                        Controls.label(Words.of("overview.checklist"), "section-title"),
                        sections);
        page.getStyleClass().add("page");
        pane = new ScrollPane(page);
        pane.setFitToWidth(true);
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
        severities.getChildren().clear();
        summary.bySeverity().forEach(this::tile);
        worst.getChildren().clear();
        if (summary.worst().isEmpty()) {
            worst.getChildren().add(Controls.wrapped(Words.of("overview.nothing"), "good"));
        }
        summary.worst().forEach(one -> worst.getChildren().add(new WorstRow(one, navigator)));
        changes.getChildren().setAll(ChangeRows.of(summary.changes(), navigator));
        sections.getChildren().setAll(SectionRows.of(summary.sections(), navigator));
    }

    private void tile(Severity severity, int count) {
        var number = Controls.label(String.valueOf(count), "big-number", Marks.style(severity));
        var tile = new Button();
        tile.setGraphic(new VBox(number, Marks.label(severity)));
        tile.setAccessibleText(Words.of("overview.tile", count, Marks.word(severity)));
        tile.setId("tile-" + severity.word());
        tile.getStyleClass().add("tile");
        tile.setMaxWidth(Double.MAX_VALUE);
        tile.setOnAction(_ -> navigator.accept(Destination.findings(FindingFilter.of(severity))));
        HBox.setHgrow(tile, Priority.ALWAYS);
        severities.getChildren().add(tile);
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
