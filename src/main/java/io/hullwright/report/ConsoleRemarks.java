package io.hullwright.report;

import io.hullwright.audit.Audit;
import io.hullwright.audit.Finding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/// What stands behind the failures: what could not be looked at, what was accepted, what to know.
final class ConsoleRemarks {

    /// Where a reason goes on to name the place to look at.
    private static final String PLACE = ": look with ";

    private ConsoleRemarks() {}

    static void writeUnseen(Outline outline, Terminal terminal) throws IOException {
        if (outline.unseen().isEmpty()) {
            return;
        }
        var count = outline.unseen().stream().mapToInt(unseen -> unseen.findings().size()).sum();
        terminal.end();
        terminal.heading("Not checked", Phrases.count(count, "question", "questions"));
        for (var unseen : outline.all() ? outline.unseen() : withoutPlaces(outline.unseen())) {
            var why = "? " + unseen.findings().size() + " × " + Plain.line(unseen.why());
            terminal.wrapped(Ink.UNSEEN, 2, why);
            var checks = terminal.fitting(4, unseen.checks());
            terminal.wrapped(
                    Ink.FAINT, 4, checks + " on " + terminal.fitting(4, unseen.subjects()));
        }
    }

    /// Reasons that differ in the place to look at alone become one.
    private static List<Outline.Unseen> withoutPlaces(List<Outline.Unseen> reasons) {
        var merged = new LinkedHashMap<String, List<Outline.Unseen>>();
        for (var reason : reasons) {
            var place = reason.why().indexOf(PLACE);
            var key = place < 0 ? reason.why() : reason.why().substring(0, place);
            merged.computeIfAbsent(key, _ -> new ArrayList<>()).add(reason);
        }
        var shown = new ArrayList<Outline.Unseen>();
        merged.forEach(
                (why, alike) -> shown.add(alike.size() == 1 ? alike.getFirst() : join(why, alike)));
        shown.sort(Comparator.comparingInt(unseen -> -unseen.findings().size()));
        return shown;
    }

    private static Outline.Unseen join(String why, List<Outline.Unseen> alike) {
        var findings = new ArrayList<Finding>();
        alike.forEach(unseen -> findings.addAll(unseen.findings()));
        findings.sort(Finding.ORDER);
        return new Outline.Unseen(why + "; hullwright explain ID tells where to look", findings);
    }

    static void writeWaived(Outline outline, Terminal terminal) throws IOException {
        if (outline.waived().isEmpty()) {
            return;
        }
        terminal.end();
        terminal.heading(
                "Accepted for a time", Phrases.count(outline.waived().size(), "risk", "risks"));
        for (var finding : outline.waived()) {
            var waiver = finding.waiver();
            if (waiver == null) {
                continue;
            }
            var severity = finding.severity();
            ConsoleLine.write(
                    Ink.WAIVED,
                    Phrases.shape(severity) + " " + severity.word(),
                    finding.check().id(),
                    Phrases.label(finding.subject()),
                    List.of(" · until " + waiver.until() + " · " + Plain.line(waiver.by())),
                    terminal);
            terminal.wrapped(Ink.FAINT, 4, Plain.line(waiver.reason()));
        }
    }

    static void writeNotes(Audit audit, Terminal terminal) throws IOException {
        if (audit.notes().isEmpty()) {
            return;
        }
        terminal.end();
        terminal.heading("To know", "");
        for (var note : audit.notes()) {
            terminal.wrapped(2, Plain.line(note));
        }
    }
}
