package io.hullwright.report;

import io.hullwright.scan.Rating;
import io.hullwright.scan.ScanReport;
import io.hullwright.scan.ScanTarget;
import io.hullwright.scan.Vulnerability;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// A scan for a person at a terminal: the scanner and the age of what it knows, each target with
/// what was found in it, then what could not be scanned, then the sum.
final class ScanConsole {

    private static final int DIGITS = 16;
    private static final int ID = 16;

    /// What is less likely is in the JSON.
    private static final double LIKELY = 0.1;

    private final ScanReport report;
    private final ReportOptions options;
    private final Terminal terminal;

    ScanConsole(ScanReport report, ReportOptions options, OutputStream out) {
        this.report = report;
        this.options = options;
        this.terminal = new Terminal(out, options);
    }

    void write() throws IOException {
        head();
        for (var target : report.targets()) {
            if (target.isScanned()) {
                target(target);
            }
        }
        unseen();
        if (!options.quiet()) {
            UpgradesConsole.write(report, terminal);
            sum();
        }
        terminal.flush();
    }

    private void head() throws IOException {
        var scanner = report.scanner();
        var name =
                scanner.name()
                        + " "
                        + Plain.line(scanner.version())
                        + ", sha256 "
                        + scanner.sha256().substring(0, Math.min(DIGITS, scanner.sha256().length()))
                        + "…";
        terminal.wrapped(Ink.STRONG, 0, name);
        terminal.wrapped(scanner.stale() ? Ink.UNSEEN : Ink.FAINT, 0, database());
    }

    private String database() {
        var scanner = report.scanner();
        var date = scanner.databaseUpdatedAt();
        if (date == null) {
            return scanner.stale()
                    ? "? its vulnerability database does not say how old it is"
                    : "it needed no vulnerability database";
        }
        var age = Duration.between(date, report.takenAt());
        var days = age.toDays();
        var old =
                age.isNegative()
                        ? "dated ahead of this machine's clock"
                        : days == 0
                                ? "less than a day old"
                                : Phrases.count((int) days, "day old", "days old");
        return (scanner.stale() ? "? stale: " : "")
                + "its database is of "
                + date.atOffset(ZoneOffset.UTC).toLocalDate()
                + ", "
                + old;
    }

    private void target(ScanTarget target) throws IOException {
        terminal.end();
        var os = target.os().isEmpty() ? "" : " (" + target.os() + ")";
        var unknown = target.kind() == ScanTarget.Kind.IMAGE && target.os().isEmpty();
        terminal.heading(
                target.kind().word() + " " + Plain.line(target.name() + os),
                tally(ratings(target), unknown ? "not all could be looked for" : "nothing found"));
        if (!target.containers().isEmpty()) {
            terminal.names(2, "in ", target.containers());
        }
        if (unknown) {
            terminal.wrapped(
                    Ink.UNSEEN,
                    2,
                    "? no operating system recognised: its packages were not looked for");
        }
        if (target.endOfLife()) {
            terminal.wrapped(Ink.UNSEEN, 2, "? this release gets no fixes any more");
        }
        for (var row : report.vulnerabilities()) {
            if (on(row.target(), target)) {
                vulnerability(row);
            }
        }
        decided(target);
        others(target);
    }

    private static boolean on(String name, ScanTarget target) {
        return name.equals(target.name());
    }

    private List<Rating> ratings(ScanTarget target) {
        var ratings = new ArrayList<Rating>();
        for (var one : report.vulnerabilities()) {
            var answer = report.decisions().about(one);
            if (on(one.target(), target) && (answer == null || !answer.holds())) {
                ratings.add(one.severity());
            }
        }
        for (var one : report.secrets()) {
            if (on(one.target(), target)) {
                ratings.add(one.severity());
            }
        }
        for (var one : report.misconfigurations()) {
            if (on(one.target(), target)) {
                ratings.add(one.severity());
            }
        }
        for (var one : report.licenses()) {
            if (on(one.target(), target)) {
                ratings.add(one.severity());
            }
        }
        return ratings;
    }

    private static String tally(List<Rating> ratings, String none) {
        var words = new ArrayList<String>();
        for (var rating : Rating.values()) {
            var count = ratings.stream().filter(one -> one == rating).count();
            if (count > 0) {
                words.add(count + " " + rating.word());
            }
        }
        return words.isEmpty() ? none : String.join(", ", words);
    }

    /// Named, so that nobody forgets them, in one paragraph.
    private void decided(ScanTarget target) throws IOException {
        var names = new ArrayList<String>();
        for (var one : report.vulnerabilities()) {
            var answer = report.decisions().about(one);
            if (on(one.target(), target) && answer != null && answer.holds()) {
                names.add(one.id() + " of " + one.pkg() + " (" + answer.decision().state() + ")");
            }
        }
        if (!names.isEmpty()) {
            terminal.names(2, names.size() + " decided: ", names);
        }
    }

    private void vulnerability(Vulnerability one) throws IOException {
        var answer = report.decisions().about(one);
        if (answer != null && answer.holds()) {
            return;
        }
        var change =
                one.isFixable()
                        ? one.installed() + " → " + one.fixed()
                        : one.installed() + ", no fix";
        var where = one.paths().isEmpty() ? "" : " · " + Plain.line(one.paths().getFirst(), 60);
        line(one.severity(), one.id(), Plain.line(one.pkg() + " " + change), where);
        threat(one);
        if (answer != null) {
            var why = Plain.line(answer.reopened(), 300);
            terminal.wrapped(Ink.UNSEEN, 4, "? decide again: " + why);
        }
    }

    private void threat(Vulnerability one) throws IOException {
        var threats = report.background().threats();
        var since = threats.exploitedSince(one);
        if (since != null) {
            terminal.wrapped(Ink.CRITICAL, 4, "attacked since " + since + ", says CISA");
        }
        var likelihood = threats.likelihood(one);
        if (likelihood != null && likelihood >= LIKELY) {
            var percent = Math.round(likelihood * 100);
            terminal.wrapped(Ink.FAINT, 4, percent + " % likely to be attacked within 30 days");
        }
    }

    private void others(ScanTarget target) throws IOException {
        for (var one : report.secrets()) {
            if (on(one.target(), target)) {
                line(
                        one.severity(),
                        "secret",
                        Plain.line(one.title()),
                        place(one.file(), one.line()));
            }
        }
        for (var one : report.misconfigurations()) {
            if (on(one.target(), target)) {
                line(
                        one.severity(),
                        one.id(),
                        Plain.line(one.title()),
                        place(one.file(), one.line()));
            }
        }
        for (var one : report.licenses()) {
            if (on(one.target(), target)) {
                line(
                        one.severity(),
                        "licence",
                        Plain.line(one.name() + " " + one.pkg()).stripTrailing(),
                        place(one.file(), 0));
            }
        }
    }

    private static String place(String file, int line) {
        if (file.isEmpty()) {
            return "";
        }
        return " · " + Plain.line(file, 60) + (line > 0 ? ":" + line : "");
    }

    /// The place gives way first, then the middle of the text.
    private void line(Rating rating, String id, String text, String place) throws IOException {
        var shown = Cells.pad(Plain.line(id, 40), ID);
        terminal.put("  ")
                .put(Ratings.ink(rating), Cells.pad(Ratings.mark(rating), 10))
                .put(" ")
                .put(shown);
        var room = Math.max(10, terminal.columns() - 14 - Cells.width(shown));
        var cut = Cells.cut(text, room);
        terminal.put(" ").put(cut);
        if (Cells.width(cut) + Cells.width(place) <= room) {
            terminal.put(Ink.FAINT, place);
        }
        terminal.end();
    }

    private void unseen() throws IOException {
        var failed = report.targets().stream().filter(target -> !target.isScanned()).toList();
        if (failed.isEmpty()) {
            return;
        }
        terminal.end();
        terminal.heading("Not scanned", Phrases.count(failed.size(), "target", "targets"));
        for (var target : failed) {
            terminal.wrapped(
                    Ink.UNSEEN,
                    2,
                    "? "
                            + Plain.line(target.name())
                            + ": "
                            + Plain.line("" + target.failure(), 400));
        }
    }

    private void sum() throws IOException {
        terminal.end();
        for (var note : report.notes()) {
            terminal.wrapped(Ink.FAINT, 0, "Note: " + Plain.line(note, 400));
        }
        var count = report.vulnerabilities().size();
        var words = new StringBuilder(Phrases.count(count, "vulnerability", "vulnerabilities"));
        if (count > 0) {
            words.append(", ").append(report.fixable()).append(" with a fix");
        }
        if (report.decided() > 0) {
            words.append(", ").append(report.decided()).append(" decided");
        }
        append(words, report.secrets().size(), "secret", "secrets");
        append(words, report.misconfigurations().size(), "setting", "settings");
        append(words, report.licenses().size(), "licence", "licences");
        terminal.wrapped(Ink.STRONG, 0, "In all: " + words);
    }

    private static void append(StringBuilder words, int count, String one, String many) {
        if (count > 0) {
            words.append("; ").append(Phrases.count(count, one, many));
        }
    }
}
