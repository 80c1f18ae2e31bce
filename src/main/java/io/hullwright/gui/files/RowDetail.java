package io.hullwright.gui.files;

import io.hullwright.check.Verdict;
import io.hullwright.gui.support.Controls;
import io.hullwright.gui.support.Destination;
import io.hullwright.gui.support.Detail;
import io.hullwright.gui.support.Evidence;
import io.hullwright.gui.support.FindingMarkdown;
import io.hullwright.gui.support.FixButton;
import io.hullwright.gui.support.FixText;
import io.hullwright.gui.support.Marks;
import io.hullwright.gui.support.Words;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;

/// A finding of the file: what was seen and how to mend it there.
final class RowDetail {

    private final Detail detail = new Detail("files-finding");
    private final Consumer<Destination> navigator;
    private @Nullable Button copy;

    RowDetail(Consumer<Destination> navigator) {
        this.navigator = navigator;
        hint();
    }

    ScrollPane pane() {
        return detail.pane();
    }

    private void hint() {
        copy = null;
        detail.hint(Words.of("files.hint"));
    }

    void copy() {
        if (copy != null) {
            copy.fire();
        }
    }

    void show(@Nullable FileRow row) {
        if (row == null) {
            hint();
            return;
        }
        var finding = row.finding();
        detail.clear();
        detail.title(finding.check().title());
        var headline = new FlowPane(10, 4);
        headline.getChildren()
                .addAll(
                        Marks.label(finding.severity()),
                        Controls.label(finding.check().id(), "muted"),
                        Controls.label(row.subject()));
        detail.add(headline);
        detail.text(row.evidence());
        elsewhere(row);
        detail.heading(Words.of("finding.why"));
        detail.text(finding.check().why());
        detail.heading(Words.of("finding.remedy"));
        detail.text(finding.check().remedy());
        if (finding.verdict() instanceof Verdict.Fail fail && fail.fix() != null) {
            detail.text(FixText.sentence(fail.fix()));
            detail.code(FixText.of(fail.fix()));
        }
        FixButton.of(finding, navigator).ifPresent(detail::add);
        copy = Controls.copy("finding.copy", FindingMarkdown.of(finding));
        detail.add(copy);
    }

    /// A file that this one includes or extends decides it.
    private void elsewhere(FileRow row) {
        var place = row.place();
        if (place != null && row.line() == 0) {
            var open =
                    Controls.button(
                            "show_in_file",
                            org.kordamp.ikonli.materialdesign2.MaterialDesignF.FILE_FIND_OUTLINE,
                            () -> navigator.accept(Destination.file(place)));
            detail.muted(Evidence.safe(place.words()));
            detail.add(open);
        }
    }
}
