package io.hullwright.gui.findings;

import io.hullwright.audit.Changes;
import io.hullwright.audit.Finding;
import io.hullwright.facts.Origin;
import io.hullwright.gui.look.Decisions;
import io.hullwright.gui.look.Picture;
import io.hullwright.gui.support.Background;
import io.hullwright.gui.support.Columns;
import io.hullwright.gui.support.Controls;
import io.hullwright.gui.support.Dates;
import io.hullwright.gui.support.Destination;
import io.hullwright.gui.support.Evidence;
import io.hullwright.gui.support.FilePlace;
import io.hullwright.gui.support.FindingFilter;
import io.hullwright.gui.support.Groups;
import io.hullwright.gui.support.Page;
import io.hullwright.gui.support.Rows;
import io.hullwright.gui.support.SplitView;
import io.hullwright.gui.support.Words;
import io.hullwright.report.Plain;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Every finding in one table, and one of them in full.
public final class FindingsPage implements Page<Picture> {

    private static final double ID_LETTERS = 6;

    private final TableView<Finding> table = new TableView<>();
    private final Rows<Finding> rows;
    private final FilterBar filters;
    private final Groups<Finding> groups;
    private volatile Set<Changes.Key> appeared = Set.of();
    private final FindingDetail detail;
    private final Label count = Controls.label("", "muted");
    private final VBox page = new VBox();
    private List<TableColumn<Finding, ?>> plain = List.of();
    private boolean asked;
    private volatile @Nullable RowKey kept;

    /// The check and what it is about, which stay when the verdict changes.
    private record RowKey(String check, Picture.Key subject) {

        static RowKey of(Finding finding) {
            return new RowKey(finding.check().id(), Picture.Key.of(finding.subject()));
        }
    }

    public FindingsPage(
            Background background, Consumer<Destination> navigator, Decisions decisions) {
        rows = new Rows<>(table, background, RowKey::of);
        detail = new FindingDetail(navigator, decisions, this::keep);
        filters = new FilterBar(this::filter, this::group);
        groups = new Groups<>(table, rows);
        rows.onSelected(detail::show);
        rows.onFilled(this::filled);
        filter(filters.filter());
        buildTable();
        var split = new SplitView(table, detail.pane());
        VBox.setVgrow(split, Priority.ALWAYS);
        count.setMinHeight(34);
        filters.node().getChildren().add(count);
        page.getStyleClass().add("page");
        page.getChildren()
                .addAll(
                        Controls.label(Words.of("findings.page"), "page-title"),
                        filters.node(),
                        split);
    }

    private void buildTable() {
        Columns.table(
                table, "findings-table", Words.of("findings.table"), Words.of("findings.none"));
        var severity = Columns.severity(Words.of("findings.severity"), Finding::severity);
        var id =
                Columns.exact(
                        Words.of("findings.check"),
                        ID_LETTERS,
                        (Finding f) -> f.check().id(),
                        Comparator.comparing(f -> f.check().id()));
        plain =
                List.of(
                        severity,
                        id,
                        Columns.text(Words.of("findings.title"), 260, f -> f.check().title()),
                        Columns.text(
                                Words.of("findings.subject"),
                                180,
                                f -> Plain.line(f.subject().label())),
                        Columns.text(Words.of("findings.evidence"), 240, FindingsPage::seen));
        table.getColumns().setAll(plain);
    }

    private void filter(FindingFilter filter) {
        asked = false;
        kept = null;
        rows.filter(
                finding ->
                        RowKey.of(finding).equals(kept)
                                || (filter.holds(finding)
                                        && (!filter.newOnly()
                                                || appeared.contains(Changes.Key.of(finding)))));
    }

    private void group(Grouping grouping) {
        var spared =
                switch (grouping) {
                    case NONE -> List.<TableColumn<Finding, ?>>of();
                    case CHECK -> List.copyOf(plain.subList(1, 3));
                    case SUBJECT -> List.<TableColumn<Finding, ?>>of(plain.get(3));
                };
        groups.by(grouping.names(), spared);
        rows.group(grouping.order());
    }

    @Override
    public void fold() {
        groups.foldAll();
    }

    @Override
    public void group() {
        filters.nextGrouping();
    }

    /// A finding stays in sight once its risk is accepted, until another filter is chosen.
    private void keep(Finding finding) {
        kept = RowKey.of(finding);
    }

    @Override
    public void decide() {
        detail.decide();
    }

    private static String seen(Finding finding) {
        var waiver = finding.waiver();
        return waiver == null
                ? Evidence.of(finding)
                : Words.of(
                        "findings.waived",
                        Dates.day(waiver.until()),
                        Evidence.safe(waiver.reason()));
    }

    private void filled() {
        var shown = rows.total();
        groups.filled();
        count.setText(Words.count("findings.count", shown));
        if (asked && shown == 1) {
            asked = false;
            table.getSelectionModel().select(0);
        }
    }

    @Override
    public Parent content() {
        return page;
    }

    @Override
    public void show(Picture picture) {
        rows.show(
                () -> {
                    var keys = new HashSet<Changes.Key>();
                    picture.changes().appeared().forEach(f -> keys.add(Changes.Key.of(f)));
                    appeared = keys;
                    return picture.findings();
                });
    }

    @Override
    public void go(Destination destination) {
        if (destination.filter() != null) {
            groups.unfold();
            filters.set(destination.filter());
            asked = true;
        }
    }

    @Override
    public Origin.@Nullable File place() {
        var chosen = table.getSelectionModel().getSelectedItem();
        return chosen == null ? null : FilePlace.of(chosen);
    }

    @Override
    public @Nullable Finding finding() {
        return table.getSelectionModel().getSelectedItem();
    }

    @Override
    public void copy() {
        detail.copy();
    }

    @Override
    public Node search() {
        return filters.search();
    }
}
