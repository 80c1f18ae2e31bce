package io.hullwright.gui.overview;

import io.hullwright.audit.ChecklistAnswer;
import io.hullwright.audit.Finding;
import io.hullwright.check.Severity;
import io.hullwright.facts.Subject;
import io.hullwright.gui.look.Picture;
import io.hullwright.gui.support.StateBar;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the overview says, counted once and off the JavaFX thread.
///
/// @param bySeverity open failures; every severity has an entry
/// @param worst the subjects to begin with, worst first
/// @param changes what changed since the last look
/// @param sections the checklist's sections, in its order
record Summary(
        Map<Severity, Integer> bySeverity,
        List<Worst> worst,
        ChangeRows.Content changes,
        List<Section> sections) {

    private static final int MOST = 8;

    /// @param gravest its gravest open failure
    /// @param counts open failures by severity, gravest first
    record Worst(Subject subject, Finding gravest, Map<Severity, Integer> counts) {

        private static final Comparator<Worst> ORDER =
                (a, b) -> {
                    for (var severity : Severity.values()) {
                        var order = b.count(severity) - a.count(severity);
                        if (order != 0) {
                            return order;
                        }
                    }
                    return a.subject.name().compareTo(b.subject.name());
                };

        int count(Severity severity) {
            return counts.getOrDefault(severity, 0);
        }
    }

    /// @param states how many of its lines are in each state; waived ones are failing lines whose
    ///     every failure somebody accepted
    record Section(String title, Map<ChecklistAnswer.State, Integer> states, int waived) {}

    static Summary of(Picture picture) {
        var bySeverity = new EnumMap<Severity, Integer>(Severity.class);
        for (var severity : Severity.values()) {
            bySeverity.put(severity, 0);
        }
        var worst = new ArrayList<Worst>();
        for (var findings : picture.bySubject().values()) {
            var open = findings.stream().filter(Finding::isOpen).toList();
            if (!open.isEmpty()) {
                var counts = new EnumMap<Severity, Integer>(Severity.class);
                open.forEach(finding -> counts.merge(finding.severity(), 1, Integer::sum));
                counts.forEach(
                        (severity, count) -> bySeverity.merge(severity, count, Integer::sum));
                worst.add(new Worst(open.getFirst().subject(), open.getFirst(), counts));
            }
        }
        worst.sort(Worst.ORDER);
        return new Summary(
                bySeverity,
                List.copyOf(worst.subList(0, Math.min(MOST, worst.size()))),
                ChangeRows.Content.of(picture),
                sections(picture.audit().checklist()));
    }

    private static List<Section> sections(List<ChecklistAnswer> answers) {
        var states = new LinkedHashMap<String, Map<ChecklistAnswer.State, Integer>>();
        var waived = new LinkedHashMap<String, Integer>();
        for (var answer : answers) {
            var counts =
                    states.computeIfAbsent(
                            answer.section(), _ -> new EnumMap<>(ChecklistAnswer.State.class));
            if (StateBar.isWaived(answer)) {
                waived.merge(answer.section(), 1, Integer::sum);
            } else {
                counts.merge(answer.state(), 1, Integer::sum);
            }
        }
        var sections = new ArrayList<Section>();
        states.forEach(
                (title, counts) ->
                        sections.add(new Section(title, counts, waived.getOrDefault(title, 0))));
        return sections;
    }
}
