package io.hullwright.gui.findings;

import io.hullwright.audit.Finding;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Subject;
import io.hullwright.gui.look.Decisions;
import io.hullwright.gui.support.Controls;
import io.hullwright.gui.support.Destination;
import io.hullwright.gui.support.Detail;
import io.hullwright.gui.support.Evidence;
import io.hullwright.gui.support.FindingFilter;
import io.hullwright.gui.support.FindingMarkdown;
import io.hullwright.gui.support.FixButton;
import io.hullwright.gui.support.FixText;
import io.hullwright.gui.support.Marks;
import io.hullwright.gui.support.ShowInFile;
import io.hullwright.gui.support.Steps;
import io.hullwright.gui.support.Words;
import io.hullwright.report.Plain;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// One finding in full: what was seen, why it matters, how to mend it.
final class FindingDetail {

    private final Detail detail = new Detail("finding-detail");
    private final Steps filling = new Steps();
    private final Consumer<Destination> navigator;
    private @Nullable Button copy;
    private final Decisions decisions;
    private final Consumer<Finding> deciding;
    private @Nullable RiskBox risk;

    FindingDetail(
            Consumer<Destination> navigator, Decisions decisions, Consumer<Finding> deciding) {
        this.navigator = navigator;
        this.decisions = decisions;
        this.deciding = deciding;
        detail.hint(Words.of("findings.hint"));
    }

    ScrollPane pane() {
        return detail.pane();
    }

    /// Copies the finding that is shown, where one is.
    void copy() {
        if (copy != null) {
            copy.fire();
        }
    }

    /// Opens the form for the finding that is shown.
    void decide() {
        if (risk != null) {
            risk.open();
        }
    }

    void show(@Nullable Finding finding) {
        copy = null;
        risk = null;
        if (finding == null) {
            filling.run(List.of());
            detail.hint(Words.of("findings.hint"));
            return;
        }
        filling.run(
                List.of(
                        () -> begin(finding),
                        () -> reasons(finding),
                        () -> mend(finding),
                        () -> sources(finding)));
    }

    private void begin(Finding finding) {
        detail.clear();
        detail.title(finding.check().title());
        detail.add(headline(finding));
        risk = new RiskBox(finding, decisions, () -> deciding.accept(finding));
        detail.add(risk.node());
        seen(finding);
    }

    private void reasons(Finding finding) {
        detail.heading(Words.of("finding.why"));
        detail.text(finding.check().why());
        detail.heading(Words.of("finding.remedy"));
        detail.text(finding.check().remedy());
    }

    private Node headline(Finding finding) {
        var line = new FlowPane(10, 4);
        line.getChildren()
                .addAll(
                        Marks.label(finding.severity()),
                        Controls.label(finding.check().id(), "muted"),
                        Controls.label(FindingFilter.Answer.of(finding).title(), "muted"),
                        subject(finding.subject()));
        return line;
    }

    private Node subject(Subject subject) {
        var name = Plain.line(subject.label(), 80);
        if (subject.kind() != Subject.Kind.CONTAINER) {
            return Controls.label(name);
        }
        var link = new Hyperlink(name);
        link.setId("finding-subject");
        link.setOnAction(_ -> navigator.accept(Destination.container(subject)));
        return link;
    }

    private void seen(Finding finding) {
        detail.heading(Words.of("finding.seen"));
        detail.text(Evidence.seen(finding));
        if (!(finding.verdict() instanceof Verdict.Fail fail)) {
            return;
        }
        var expected = Evidence.expected(finding);
        if (!expected.isEmpty()) {
            detail.heading(Words.of("finding.expected"));
            detail.text(expected);
        }
        detail.heading(Words.of("finding.place"));
        detail.text(Evidence.safe(fail.origin().words()));
        ShowInFile.of(finding, navigator).ifPresent(detail::add);
    }

    private void mend(Finding finding) {
        if (finding.verdict() instanceof Verdict.Fail fail && fail.fix() != null) {
            detail.text(FixText.sentence(fail.fix()));
            detail.code(FixText.of(fail.fix()));
        }
        FixButton.of(finding, navigator).ifPresent(detail::add);
    }

    private void sources(Finding finding) {
        if (!finding.check().checklist().isEmpty()) {
            detail.heading(Words.of("finding.checklist"));
            detail.text(list(finding.check().checklist()));
        }
        if (!finding.check().references().isEmpty()) {
            detail.heading(Words.of("finding.references"));
            detail.text(list(finding.check().references()));
        }
        copy = Controls.copy("finding.copy", FindingMarkdown.of(finding));
        var row = new HBox(copy);
        row.getStyleClass().add("bar");
        detail.add(row);
    }

    private static String list(List<String> names) {
        return String.join(", ", names);
    }
}
