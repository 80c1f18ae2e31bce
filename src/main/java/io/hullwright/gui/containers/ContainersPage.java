package io.hullwright.gui.containers;

import io.hullwright.gui.look.Peeks;
import io.hullwright.gui.look.Picture;
import io.hullwright.gui.support.Background;
import io.hullwright.gui.support.Columns;
import io.hullwright.gui.support.Controls;
import io.hullwright.gui.support.Destination;
import io.hullwright.gui.support.Groups;
import io.hullwright.gui.support.Page;
import io.hullwright.gui.support.Rows;
import io.hullwright.gui.support.SplitView;
import io.hullwright.gui.support.Words;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Every container in a table, and the settings of one.
public final class ContainersPage implements Page<Picture> {

    private static final double OPEN_LETTERS = 5;
    private static final double STATE_LETTERS = 6.6;

    private final TableView<ContainerRow> table = new TableView<>();
    private final Rows<ContainerRow> rows;
    private final Groups<ContainerRow> groups;
    private final ToggleButton byProject = new ToggleButton(Words.of("containers.group"));
    private @Nullable TableColumn<ContainerRow, ?> project;
    private final TextField search = new TextField();
    private Label none = new Label();
    private final Label count = Controls.label("", "muted");
    private final VBox page = new VBox();

    public ContainersPage(Background background, Consumer<Destination> navigator, Peeks peeks) {
        rows = new Rows<>(table, background, row -> Picture.Key.of(row.workload().subject()));
        var detail = new ContainerDetail(navigator, peeks);
        rows.onSelected(detail::show);
        groups = new Groups<>(table, rows);
        rows.onFilled(
                () -> {
                    groups.filled();
                    count.setText(Words.count("containers.count", rows.total()));
                    var all = search.getText().isBlank();
                    none.setText(Words.of(all ? "containers.empty" : "containers.none"));
                });
        byProject.setId("containers-group");
        byProject.selectedProperty().addListener((_, _, chosen) -> group(chosen));
        search.setId("containers-search");
        search.setPromptText(Words.of("containers.search"));
        search.setAccessibleText(Words.of("containers.search"));
        search.setPrefColumnCount(24);
        search.textProperty().addListener((_, _, text) -> rows.filter(row -> row.holds(text)));
        buildTable();
        var bar = new HBox(search, byProject, count);
        bar.getStyleClass().add("bar");
        var split = new SplitView(table, detail.pane());
        VBox.setVgrow(split, Priority.ALWAYS);
        page.getStyleClass().add("page");
        page.getChildren()
                .addAll(Controls.label(Words.of("containers.page"), "page-title"), bar, split);
    }

    private void buildTable() {
        none =
                Columns.table(
                        table,
                        "containers-table",
                        Words.of("containers.table"),
                        Words.of("containers.none"));
        var severity = Columns.severity(Words.of("containers.gravest"), ContainerRow::gravest);
        var open =
                Columns.exact(
                        Words.of("containers.open"),
                        OPEN_LETTERS,
                        (ContainerRow row) -> String.valueOf(row.open()),
                        Comparator.comparingInt(ContainerRow::open));
        project = Columns.text(Words.of("containers.project"), 100, ContainerRow::project);
        table.getColumns()
                .setAll(
                        List.of(
                                Columns.text(Words.of("containers.name"), 200, ContainerRow::name),
                                severity,
                                open,
                                Columns.exact(
                                        Words.of("containers.state"),
                                        STATE_LETTERS,
                                        ContainerRow::state,
                                        Comparator.comparing(ContainerRow::state)),
                                Columns.text(
                                        Words.of("containers.image"), 170, ContainerRow::image),
                                project,
                                Columns.text(
                                        Words.of("containers.exposure"),
                                        150,
                                        ContainerRow::exposure)));
    }

    private void group(boolean chosen) {
        groups.by(
                chosen ? ContainersPage::projectName : null,
                project == null ? List.of() : List.of(project));
        rows.group(
                chosen
                        ? Comparator.comparing((ContainerRow row) -> row.project().isEmpty())
                                .thenComparing(ContainerRow::project)
                        : null);
    }

    private static String projectName(ContainerRow row) {
        return row.project().isEmpty() ? Words.of("containers.no_project") : row.project();
    }

    @Override
    public void fold() {
        groups.foldAll();
    }

    @Override
    public void group() {
        byProject.setSelected(!byProject.isSelected());
    }

    @Override
    public Parent content() {
        return page;
    }

    @Override
    public void show(Picture picture) {
        rows.show(() -> ContainerRow.of(picture));
    }

    @Override
    public void go(Destination destination) {
        if (destination.subject() != null) {
            search.clear();
            groups.unfold();
            rows.select(Picture.Key.of(destination.subject()));
        }
    }

    @Override
    public Node search() {
        return search;
    }
}
