package io.hullwright.report;

import io.hullwright.audit.Audit;
import io.hullwright.audit.ChecklistAnswer;
import io.hullwright.audit.Finding;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import io.hullwright.facts.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An audit in the order in which people read it.
///
/// @param groups subjects with something to show: what runs before what it is made of, the worst
///     first
/// @param unseen what could not be looked at, the most frequent reason first
/// @param waived failures that someone accepted
/// @param all true when passes and what does not apply were kept too
record Outline(List<Group> groups, List<Unseen> unseen, List<Finding> waived, boolean all) {

    /// @param open failures without a waiver, gravest first
    /// @param settled passes and what does not apply
    record Group(Subject subject, List<Finding> open, List<Finding> settled) {

        /// The file that a container was started from, where it decides something: ` from
        /// compose.yaml`. Line and column alone then say enough below.
        String from() {
            if (subject.kind() != Subject.Kind.CONTAINER) {
                return "";
            }
            for (var finding : open) {
                if (finding.verdict() instanceof Verdict.Fail fail) {
                    var place =
                            fail.origin() instanceof Origin.Absent(var where, _)
                                    ? where
                                    : fail.origin();
                    if (place instanceof Origin.File(var path, _, _)) {
                        return " from " + Plain.line(String.valueOf(path.getFileName()));
                    }
                }
            }
            return "";
        }

        int count(Severity severity) {
            var count = 0;
            for (var finding : open) {
                if (finding.severity() == severity) {
                    count++;
                }
            }
            return count;
        }

        /// The failures by severity: `1 critical, 3 high`; empty when there is none.
        String tally() {
            var words = new StringBuilder();
            for (var severity : Severity.values()) {
                var count = count(severity);
                if (count > 0) {
                    words.append(words.isEmpty() ? "" : ", ");
                    words.append(count).append(' ').append(severity.word());
                }
            }
            return words.toString();
        }
    }

    /// Verdicts that are unknown for one reason.
    record Unseen(String why, List<Finding> findings) {

        /// The checks' ids, three and more in a row as `HST-001…HST-020`.
        List<String> checks() {
            return ranges(
                    findings.stream().map(finding -> finding.check().id()).distinct().toList());
        }

        List<String> subjects() {
            return findings.stream()
                    .map(finding -> Phrases.label(finding.subject()))
                    .distinct()
                    .toList();
        }
    }

    /// The ids in their order, three and more in a row as `HST-001…HST-020`.
    static List<String> ranges(List<String> ids) {
        var shown = new ArrayList<String>();
        for (var i = 0; i < ids.size(); ) {
            var last = i;
            while (last + 1 < ids.size() && follows(ids.get(last), ids.get(last + 1))) {
                last++;
            }
            if (last - i < 2) {
                shown.add(ids.get(i));
                i++;
            } else {
                shown.add(ids.get(i) + "…" + ids.get(last));
                i = last + 1;
            }
        }
        return shown;
    }

    private static boolean follows(String id, String next) {
        var number = id.lastIndexOf('-') + 1;
        return number > 0
                && next.length() == id.length()
                && next.startsWith(id.substring(0, number))
                && number(next, number) == number(id, number) + 1;
    }

    private static int number(String id, int from) {
        try {
            return Integer.parseInt(id, from, id.length(), 10);
        } catch (NumberFormatException _) {
            return Integer.MIN_VALUE;
        }
    }

    private static final Comparator<Group> WORST_FIRST =
            Comparator.comparing((Group group) -> !runs(group.subject()))
                    .thenComparing(Outline::compareGravity)
                    .thenComparing(group -> group.subject().kind())
                    .thenComparing(group -> group.subject().name())
                    .thenComparing(group -> group.subject().id());

    static Outline of(Audit audit) {
        var groups = new LinkedHashMap<Subject, Group>();
        var unseen = new LinkedHashMap<String, Unseen>();
        var waived = new ArrayList<Finding>();
        var all = false;
        for (var finding : audit.findings()) {
            switch (finding.verdict()) {
                case Verdict.Unknown(var why) ->
                        unseen.computeIfAbsent(why, key -> new Unseen(key, new ArrayList<>()))
                                .findings()
                                .add(finding);
                case Verdict.Fail _ when finding.waiver() != null -> waived.add(finding);
                case Verdict.Fail _ -> group(groups, finding).open().add(finding);
                case Verdict.Pass _, Verdict.NotApplicable _ -> {
                    all = true;
                    group(groups, finding).settled().add(finding);
                }
            }
        }
        var sorted = new ArrayList<>(groups.values());
        sorted.sort(WORST_FIRST);
        var reasons = new ArrayList<>(unseen.values());
        reasons.sort(Comparator.comparingInt(reason -> -reason.findings().size()));
        return new Outline(sorted, reasons, waived, all);
    }

    private static Group group(Map<Subject, Group> groups, Finding finding) {
        return groups.computeIfAbsent(
                finding.subject(),
                subject -> new Group(subject, new ArrayList<>(), new ArrayList<>()));
    }

    private static boolean runs(Subject subject) {
        return switch (subject.kind()) {
            case CONTAINER, COMPOSE_SERVICE, SWARM_SERVICE -> true;
            default -> false;
        };
    }

    private static int compareGravity(Group left, Group right) {
        for (var severity : Severity.values()) {
            var order = Integer.compare(right.count(severity), left.count(severity));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /// The gravest failure without a waiver, null when there is none.
    static @Nullable Finding gravest(Audit audit) {
        for (var finding : audit.findings()) {
            if (finding.isOpen()) {
                return finding;
            }
        }
        return null;
    }

    /// How many lines of the checklist stand so.
    static int count(List<ChecklistAnswer> answers, ChecklistAnswer.State state) {
        var count = 0;
        for (var answer : answers) {
            if (answer.state() == state) {
                count++;
            }
        }
        return count;
    }

    /// The answers by section, in the checklist's order.
    static Map<String, List<ChecklistAnswer>> sections(Audit audit) {
        var sections = new LinkedHashMap<String, List<ChecklistAnswer>>();
        for (var answer : audit.checklist()) {
            sections.computeIfAbsent(answer.section(), _ -> new ArrayList<>()).add(answer);
        }
        return sections;
    }
}
