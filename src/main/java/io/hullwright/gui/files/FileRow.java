package io.hullwright.gui.files;

import io.hullwright.audit.Finding;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import io.hullwright.facts.Subject;
import io.hullwright.gui.support.Evidence;
import io.hullwright.gui.support.FilePlace;
import io.hullwright.gui.support.FindingFilter;
import io.hullwright.gui.support.Words;
import io.hullwright.report.Plain;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A finding at one of its places.
///
/// @param place where in a file; null where no file has it
/// @param line in the file that is shown; 0 where it is not there
record FileRow(Finding finding, Origin.@Nullable File place, int line) {

    /// What stays when the file is looked at again.
    record Key(String check, Subject.Kind kind, String subject, int line) {}

    /// By line, then the gravest first; what has no line comes last.
    private static final Comparator<FileRow> ORDER =
            Comparator.comparingInt(FileRow::rank)
                    .thenComparingInt(FileRow::line)
                    .thenComparing(FileRow::finding, Finding.ORDER);

    /// The failures of the file and what could not be seen of it, and where containers differ.
    ///
    /// @param containers the ids of those that come from the file
    static List<FileRow> of(List<Finding> findings, Path file, Set<String> containers) {
        var rows = new ArrayList<FileRow>();
        for (var finding : findings) {
            if (isOf(finding, containers)) {
                switch (finding.verdict()) {
                    case Verdict.Fail fail -> add(rows, finding, fail, file);
                    case Verdict.Unknown _ -> rows.add(new FileRow(finding, null, 0));
                    case Verdict.Pass _, Verdict.NotApplicable _ -> {}
                }
            }
        }
        rows.sort(ORDER);
        return rows;
    }

    private static boolean isOf(Finding finding, Set<String> containers) {
        return switch (finding.subject().kind()) {
            case COMPOSE_FILE, COMPOSE_SERVICE, DOCKERFILE -> true;
            case CONTAINER ->
                    finding.check().id().startsWith("DRF-")
                            && containers.contains(finding.subject().id());
            default -> false;
        };
    }

    private static void add(List<FileRow> rows, Finding finding, Verdict.Fail fail, Path file) {
        var seen = new HashSet<Integer>();
        add(rows, seen, finding, fail, file);
        for (var also : fail.also()) {
            add(rows, seen, finding, also, file);
        }
    }

    private static void add(
            List<FileRow> rows, Set<Integer> seen, Finding finding, Verdict.Fail part, Path file) {
        var place = FilePlace.of(part.origin());
        var line = place != null && place.path().equals(file) ? place.line() : 0;
        if (seen.add(line)) {
            rows.add(new FileRow(finding, place, line));
        }
    }

    private int rank() {
        return line > 0 ? 0 : finding.verdict() instanceof Verdict.Fail ? 1 : 2;
    }

    Key key() {
        var subject = finding.subject();
        return new Key(finding.check().id(), subject.kind(), subject.id(), line);
    }

    /// Where, in a few letters.
    String where() {
        return line > 0 ? String.valueOf(line) : "–";
    }

    /// What should hold and does not; with the verdict where it is not to be mended.
    String words() {
        var answer = FindingFilter.Answer.of(finding);
        var words = finding.check().id() + " " + finding.check().title();
        return answer == FindingFilter.Answer.TO_FIX
                ? words
                : Words.of("files.verdict", answer.title(), words);
    }

    String subject() {
        return Plain.line(finding.subject().name(), 60);
    }

    String evidence() {
        return Evidence.of(finding);
    }

    /// What to show beside the lines; waived and unseen ones are only in the list.
    static Map<Integer, SourceView.Mark> marks(List<FileRow> rows) {
        var marks = new HashMap<Integer, SourceView.Mark>();
        for (var row : rows) {
            if (row.line > 0 && row.finding.isOpen()) {
                marks.merge(
                        row.line,
                        new SourceView.Mark(row.finding.severity(), 1),
                        (one, other) ->
                                new SourceView.Mark(
                                        one.gravest().compareTo(other.gravest()) <= 0
                                                ? one.gravest()
                                                : other.gravest(),
                                        one.findings() + other.findings()));
            }
        }
        return Map.copyOf(marks);
    }
}
