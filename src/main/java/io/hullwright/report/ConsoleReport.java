package io.hullwright.report;

import io.hullwright.audit.Audit;
import io.hullwright.audit.Finding;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/// The report for a person at a terminal: what runs first, worst first, one line a finding; then
/// what could not be looked at, as clear as the failures; then the sum and the next step, because
/// that is where the eye rests when the command ends.
///
/// What is graver than low is shown one by one, but for what follows from `privileged`, which is
/// one
/// line; the rest is counted, with the command that shows it. Nothing is left out without a word.
final class ConsoleReport implements ReportWriter {

    private static final String PRIVILEGED = "PRV-001";

    /// Where a reason goes on to name the place to look at.
    private static final String PLACE = ": look with ";

    private static final String EXPECTED = ", expected ";

    /// Fewer cells than this beside the check's id are too few to read evidence in.
    private static final int LEAST_ROOM = 40;

    /// From this width on there is room to say how to mend it.
    private static final int WIDE = 120;

    @Override
    public void write(Audit audit, ReportOptions options, OutputStream out) throws IOException {
        var terminal = new Terminal(out, options);
        var outline = Outline.of(audit);
        writeHead(audit, options, terminal);
        var left = writeFailures(audit, outline, terminal);
        writeUnseen(outline, terminal);
        writeWaived(outline, terminal);
        if (!options.quiet()) {
            writeNotes(audit, terminal);
            writeSum(audit, left, terminal);
        }
        terminal.flush();
    }

    private static void writeHead(Audit audit, ReportOptions options, Terminal terminal)
            throws IOException {
        if (audit.sample()) {
            terminal.wrapped(Ink.STRONG, 0, Phrases.SAMPLE);
        }
        if (options.quiet()) {
            return;
        }
        terminal.wrapped(Ink.STRONG, 0, Phrases.lookedAt(audit));
        var endpoint = audit.endpoint();
        var counts =
                Phrases.count(audit.subjects().size(), "subject", "subjects")
                        + ", "
                        + Phrases.count(audit.checks(), "check", "checks");
        if (endpoint.version().isEmpty()) {
            terminal.wrapped(Ink.FAINT, 0, counts + "; no engine");
            return;
        }
        var details =
                counts
                        + "; context "
                        + Plain.line(endpoint.context())
                        + (endpoint.rootless() ? "; rootless" : "")
                        + "; "
                        + Plain.line(endpoint.operatingSystem());
        terminal.wrapped(Ink.FAINT, 0, details);
    }

    /// @return how many low and info findings were counted and not shown
    private static int writeFailures(Audit audit, Outline outline, Terminal terminal)
            throws IOException {
        var left = 0;
        var repeats = Repeats.of(audit, outline);
        var minor = new ArrayList<String>();
        for (var twins : repeats.twins()) {
            var group = twins.getFirst();
            var hidden = hidden(group, outline.all());
            left += hidden * twins.size();
            if (!outline.all() && hidden == group.open().size()) {
                for (var twin : twins) {
                    minor.add(Phrases.label(twin.subject()) + " (" + hidden + ")");
                }
                continue;
            }
            terminal.end();
            terminal.heading(Phrases.label(group.subject()) + group.from(), group.tally());
            if (twins.size() > 1) {
                var names = twins.stream().skip(1).map(twin -> twin.subject().name()).toList();
                terminal.names(2, "The same on ", names);
            }
            writeGroup(group, repeats, hidden, outline.all(), terminal);
        }
        writeShared(repeats, terminal);
        if (!minor.isEmpty()) {
            terminal.end();
            terminal.heading(
                    "Nothing above low", Phrases.count(minor.size(), "subject", "subjects"));
            terminal.names(2, "", minor);
        }
        if (repeats.twins().isEmpty()) {
            terminal.end();
            terminal.put(Ink.PASS, "Nothing fails.").end();
        }
        return left;
    }

    private static int hidden(Outline.Group group, boolean all) {
        return all ? 0 : group.count(Severity.LOW) + group.count(Severity.INFO);
    }

    private static void writeGroup(
            Outline.Group group, Repeats repeats, int hidden, boolean all, Terminal terminal)
            throws IOException {
        var shared = 0;
        var following = all ? List.<Finding>of() : following(group);
        for (var finding : group.open()) {
            if (following.contains(finding)) {
                continue;
            }
            if (repeats.isShared(finding)) {
                shared++;
            } else if (all || finding.severity().compareTo(Severity.MEDIUM) <= 0) {
                writeFailure(finding, terminal);
                if (finding.check().id().equals(PRIVILEGED) && !following.isEmpty()) {
                    writeFollowing(following, terminal);
                }
            }
        }
        for (var finding : group.settled()) {
            writeSettled(finding, terminal);
        }
        writeRest(shared, hidden, terminal);
    }

    /// What fails only because the container is privileged: the same setting decides it.
    private static List<Finding> following(Outline.Group group) {
        for (var cause : group.open()) {
            if (cause.check().id().equals(PRIVILEGED)
                    && cause.verdict() instanceof Verdict.Fail(_, var origin, _, _)) {
                return group.open().stream()
                        .filter(finding -> !finding.equals(cause) && isDecidedAt(origin, finding))
                        .toList();
            }
        }
        return List.of();
    }

    private static boolean isDecidedAt(Origin origin, Finding finding) {
        return finding.verdict() instanceof Verdict.Fail(_, var decides, _, _)
                && decides.equals(origin);
    }

    private static void writeFollowing(List<Finding> following, Terminal terminal)
            throws IOException {
        var ids = following.stream().map(finding -> finding.check().id()).sorted().toList();
        terminal.names(
                4,
                "this also fails " + Phrases.count(following.size(), "check: ", "checks: "),
                Outline.ranges(ids));
    }

    private static void writeRest(int shared, int hidden, Terminal terminal) throws IOException {
        if (shared + hidden == 0) {
            return;
        }
        var rest = new StringBuilder("and ");
        if (shared > 0) {
            rest.append(shared).append(" medium that many have (below)");
        }
        if (hidden > 0) {
            rest.append(shared > 0 ? ", " : "").append(hidden).append(" low or info");
        }
        terminal.wrapped(Ink.FAINT, 2, rest.toString());
    }

    private static void writeFailure(Finding finding, Terminal terminal) throws IOException {
        if (!(finding.verdict() instanceof Verdict.Fail fail)) {
            return;
        }
        var severity = finding.severity();
        writeLine(
                Ink.of(severity),
                Phrases.shape(severity) + " " + severity.word(),
                finding.check().id(),
                Plain.line(Phrases.evidence(finding)),
                asides(fail, terminal.columns()),
                terminal);
    }

    /// What to say after the evidence, the fullest first.
    private static List<String> asides(Verdict.Fail fail, int columns) {
        var origin = " · " + Phrases.origin(fail.origin());
        var brief = " · " + Phrases.shortOrigin(fail.origin());
        if (fail.fix() == null || columns < WIDE) {
            var position = Phrases.position(fail.origin());
            return position.isEmpty()
                    ? List.of(origin, brief)
                    : List.of(origin, brief, " · " + position);
        }
        var fix = " · " + Phrases.fix(fail.fix());
        return List.of(origin + fix, brief + fix, origin, brief);
    }

    private static void writeSettled(Finding finding, Terminal terminal) throws IOException {
        switch (finding.verdict()) {
            case Verdict.NotApplicable(var because) ->
                    writeLine(
                            Ink.FAINT,
                            "- n/a",
                            finding.check().id(),
                            "does not apply: " + Plain.line(because),
                            List.of(),
                            terminal);
            default ->
                    writeLine(
                            Ink.PASS,
                            "√ pass",
                            finding.check().id(),
                            finding.check().title(),
                            List.of(),
                            terminal);
        }
    }

    /// One line; on a narrow terminal a line for the check and up to three for the text.
    private static void writeLine(
            Ink ink, String mark, String id, String text, List<String> asides, Terminal terminal)
            throws IOException {
        var shownMark = Cells.pad(mark, 10);
        var shownId = Cells.pad(id, 7);
        terminal.put("  ").put(ink, shownMark).put(" ").put(Ink.STRONG, shownId);
        var room = terminal.columns() - 4 - Cells.width(shownMark) - Cells.width(shownId);
        if (room < LEAST_ROOM) {
            terminal.end();
            terminal.wrapped(4, Cells.cut(text, 3 * (terminal.columns() - 8)));
            return;
        }
        var shown = fitting(text, room);
        terminal.put(" ").put(shown);
        for (var aside : asides) {
            if (Cells.width(shown) + Cells.width(aside) <= room) {
                terminal.put(Ink.FAINT, aside);
                break;
            }
        }
        terminal.end();
    }

    /// Where not all of it fits, what was seen goes before what was expected.
    private static String fitting(String text, int room) {
        var expected = text.lastIndexOf(EXPECTED);
        return Cells.width(text) <= room || expected < 0
                ? Cells.cut(text, room)
                : Cells.cut(text.substring(0, expected), room);
    }

    private static void writeShared(Repeats repeats, Terminal terminal) throws IOException {
        if (repeats.shared().isEmpty()) {
            return;
        }
        terminal.end();
        terminal.heading(
                "Many have", Phrases.count(repeats.shared().size(), "weakness", "weaknesses"));
        for (var shared : repeats.shared()) {
            var severity = shared.check().severity();
            writeLine(
                    Ink.of(severity),
                    Phrases.shape(severity) + " " + severity.word(),
                    shared.check().id(),
                    Plain.line(shared.evidence()),
                    List.of(),
                    terminal);
            terminal.names(4, shared.extent(), shared.names());
        }
    }

    private static void writeUnseen(Outline outline, Terminal terminal) throws IOException {
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

    private static void writeWaived(Outline outline, Terminal terminal) throws IOException {
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
            writeLine(
                    Ink.WAIVED,
                    Phrases.shape(severity) + " " + severity.word(),
                    finding.check().id(),
                    Phrases.label(finding.subject()),
                    List.of(" · until " + waiver.until() + " · " + Plain.line(waiver.by())),
                    terminal);
            terminal.wrapped(Ink.FAINT, 4, Plain.line(waiver.reason()));
        }
    }

    private static void writeNotes(Audit audit, Terminal terminal) throws IOException {
        if (audit.notes().isEmpty()) {
            return;
        }
        terminal.end();
        terminal.heading("To know", "");
        for (var note : audit.notes()) {
            terminal.wrapped(2, Plain.line(note));
        }
    }

    private static void writeSum(Audit audit, int left, Terminal terminal) throws IOException {
        var bar = VerdictBar.of(audit.totals());
        if (bar.total() > 0) {
            terminal.end();
            bar.write(terminal);
        }
        if (!audit.checklist().isEmpty()) {
            terminal.wrapped(
                    0,
                    "Checklist: "
                            + Phrases.count(audit.checklist().size(), "line: ", "lines: ")
                            + Phrases.checklist(audit.checklist()));
        }
        var gravest = Outline.gravest(audit);
        var next =
                gravest == null
                        ? "hullwright checklist"
                        : "hullwright explain " + gravest.check().id();
        terminal.end();
        terminal.put(Ink.STRONG, "Next: " + next).end();
        if (left > 0) {
            var command = "hullwright audit " + (audit.sample() ? "--sample --all" : "--all");
            terminal.wrapped(
                    Ink.FAINT, 0, command + " lists what is low or info, and what passes.");
        }
    }
}
