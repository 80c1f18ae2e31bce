package io.hullwright.gui.containers;

import io.hullwright.audit.Finding;
import io.hullwright.gui.look.Peeks;
import io.hullwright.gui.support.Controls;
import io.hullwright.gui.support.Destination;
import io.hullwright.gui.support.Detail;
import io.hullwright.gui.support.FindingLink;
import io.hullwright.gui.support.ShowInFile;
import io.hullwright.gui.support.Words;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// The settings of one container, each with its value, who decides it and what fails on it.
final class ContainerDetail {

    private static final List<Integer> SHARES = List.of(22, 43, 35);

    private final Detail detail = new Detail("container-detail");
    private final Consumer<Destination> navigator;
    private final Peeks peeks;
    private @Nullable Head head;

    /// What stays while one container is shown, whatever changes about it: a text that was asked
    /// for is not taken from under a reader.
    private static final class Head {

        private final String id;
        private final Label name = Controls.wrapped("", "detail-title");
        private final Label about = Controls.wrapped("", "muted");
        private final PeekBox peek;

        Head(ContainerRow row, PeekBox peek) {
            this.id = row.workload().subject().id();
            this.peek = peek;
        }

        boolean isOf(ContainerRow row) {
            return row.workload().subject().id().equals(id);
        }

        void show(ContainerRow row) {
            name.setText(row.name());
            about.setText(Words.of("container.headline", row.state(), row.image()));
        }

        List<Node> nodes() {
            return List.of(name, about, peek.node());
        }
    }

    ContainerDetail(Consumer<Destination> navigator, Peeks peeks) {
        this.navigator = navigator;
        this.peeks = peeks;
        detail.hint(Words.of("containers.hint"));
    }

    ScrollPane pane() {
        return detail.pane();
    }

    void show(@Nullable ContainerRow row) {
        if (row == null) {
            head = null;
            detail.hint(Words.of("containers.hint"));
            return;
        }
        var scrolled = detail.pane().getVvalue();
        if (head == null || !head.isOf(row)) {
            head = new Head(row, new PeekBox(row.workload().subject().id(), peeks));
            detail.clear();
            head.nodes().forEach(detail::add);
            scrolled = 0;
        }
        head.show(row);
        detail.cutAfter(head.nodes().getLast());
        aspects(row);
        detail.pane().setVvalue(scrolled);
    }

    private void aspects(ContainerRow row) {
        for (var aspect : Aspects.of(row.workload())) {
            detail.heading(Words.of(aspect.title()));
            detail.table(SHARES, aspect.rows());
            for (var finding : row.findings()) {
                if (finding.isOpen() && aspect.checks().contains(area(finding))) {
                    detail.add(line(finding));
                }
            }
        }
    }

    private Node line(Finding finding) {
        var link = new FindingLink(finding, navigator);
        HBox.setHgrow(link, Priority.ALWAYS);
        var line = new HBox(link);
        line.getStyleClass().add("bar");
        ShowInFile.of(finding, navigator).ifPresent(line.getChildren()::add);
        return line;
    }

    private static String area(Finding finding) {
        return finding.check().id().substring(0, 3);
    }
}
