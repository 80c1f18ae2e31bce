package io.hullwright.report;

import io.hullwright.audit.Audit;
import io.hullwright.audit.Finding;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
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

    /// From this width on there is room to say how to mend it.
    private static final int WIDE = 120;

    @Override
    public void write(Audit audit, ReportOptions options, OutputStream out) throws IOException {
        var terminal = new Terminal(out, options);
        var outline = Outline.of(audit);
        writeHead(audit, options, terminal);
        var left = writeFailures(audit, outline, terminal);
        ConsoleRemarks.writeUnseen(outline, terminal);
        ConsoleRemarks.writeWaived(outline, terminal);
        if (!options.quiet()) {
            ConsoleRemarks.writeNotes(audit, terminal);
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
        ConsoleLine.write(
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
                    ConsoleLine.write(
                            Ink.FAINT,
                            "- n/a",
                            finding.check().id(),
                            "does not apply: " + Plain.line(because),
                            List.of(),
                            terminal);
            default ->
                    ConsoleLine.write(
                            Ink.PASS,
                            "√ pass",
                            finding.check().id(),
                            finding.check().title(),
                            List.of(),
                            terminal);
        }
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
            ConsoleLine.write(
                    Ink.of(severity),
                    Phrases.shape(severity) + " " + severity.word(),
                    shared.check().id(),
                    Plain.line(shared.evidence()),
                    List.of(),
                    terminal);
            terminal.names(4, shared.extent(), shared.names());
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
