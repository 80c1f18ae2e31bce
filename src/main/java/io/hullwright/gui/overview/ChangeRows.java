package io.hullwright.gui.overview;

import io.hullwright.audit.Changes;
import io.hullwright.audit.Finding;
import io.hullwright.gui.look.Picture;
import io.hullwright.gui.support.Controls;
import io.hullwright.gui.support.Dates;
import io.hullwright.gui.support.Destination;
import io.hullwright.gui.support.FindingFilter;
import io.hullwright.gui.support.FindingLink;
import io.hullwright.gui.support.Words;
import io.hullwright.report.Plain;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/// What changed since a person last asked for a look: how much of each kind in words, and the
/// gravest that is new.
final class ChangeRows {

    private static final int MOST = 4;

    private ChangeRows() {}

    /// @param since when the look was that it is compared with; null for none
    record Content(Changes changes, @Nullable Instant since) {

        static Content of(Picture picture) {
            var since = picture.since();
            return new Content(picture.changes(), since == null ? null : since.takenAt());
        }
    }

    static List<Node> of(Content content, Consumer<Destination> navigator) {
        var since = content.since == null ? "" : time(content.since);
        var changes = content.changes;
        var rows = new ArrayList<Node>();
        if (changes.isEmpty()) {
            rows.add(Controls.wrapped(Words.of("changes.none", since), "muted"));
            return rows;
        }
        rows.add(Controls.wrapped(Words.of("changes.since", since, words(changes)), "strong"));
        for (var finding : first(changes.appeared())) {
            rows.add(new FindingLink(finding, navigator, true));
        }
        if (!changes.appeared().isEmpty()) {
            var all = new Hyperlink(Words.count("changes.show", changes.appeared().size()));
            all.setId("show-new");
            var fresh = Destination.findings(FindingFilter.fresh());
            all.setOnAction(_ -> navigator.accept(fresh));
            rows.add(all);
        }
        for (var finding : first(changes.mended())) {
            rows.add(mended(finding));
        }
        return rows;
    }

    private static Label mended(Finding finding) {
        return Controls.wrapped(
                Words.of(
                        "changes.mended.row",
                        finding.check().id(),
                        finding.check().title(),
                        Plain.line(finding.subject().label(), 80)),
                "good");
    }

    private static List<Finding> first(List<Finding> findings) {
        return findings.subList(0, Math.min(MOST, findings.size()));
    }

    private static String time(Instant instant) {
        return Dates.time(instant);
    }

    private static String words(Changes changes) {
        var words = new ArrayList<String>();
        add(words, "changes.appeared", changes.appeared());
        add(words, "changes.mended", changes.mended());
        add(words, "changes.accepted", changes.accepted());
        add(words, "changes.unseen", changes.unseen());
        add(words, "changes.gone", changes.gone());
        return String.join(", ", words);
    }

    private static void add(List<String> words, String key, List<Finding> findings) {
        if (!findings.isEmpty()) {
            words.add(Words.of(key, findings.size()));
        }
    }
}
