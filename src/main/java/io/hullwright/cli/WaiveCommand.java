package io.hullwright.cli;

import io.hullwright.audit.Catalog;
import io.hullwright.audit.Finding;
import io.hullwright.audit.Waiver;
import io.hullwright.core.Hullwright;
import io.hullwright.work.Problem;
import io.hullwright.work.Progress;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "waive",
        description = "Accept a risk, with a reason and for a time: writes .hullwright.yaml.")
final class WaiveCommand implements Callable<Integer> {

    private static final int SHORTEST_PREFIX = 6;

    @Parameters(
            paramLabel = "FINDING",
            description =
                    "the finding's id from a report (its first 6 digits are enough), or"
                            + " CHECK@SUBJECT such as PRV-004@shop-web-1; * stands for any"
                            + " characters in the subject")
    private String finding = "";

    @Option(names = "--reason", required = true, description = "why it is acceptable")
    private String reason = "";

    @Option(
            names = "--until",
            required = true,
            paramLabel = "YYYY-MM-DD",
            description = "the last day it counts")
    private String until = "";

    @Option(names = "--by", description = "who accepts it (default: this user)")
    private String by = System.getProperty("user.name", "");

    @Option(
            names = "--waivers",
            paramLabel = "FILE",
            description = "file to write (default: .hullwright.yaml)")
    private @Nullable Path file;

    @Mixin private EndpointOptions endpoint = new EndpointOptions();

    private final Hullwright hullwright;
    private final Terminal terminal;

    WaiveCommand(Hullwright hullwright, Terminal terminal) {
        this.hullwright = hullwright;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Problem, InterruptedException {
        var last = lastDay();
        if (reason.isBlank()) {
            throw wrong("it has no reason, and a risk is accepted for a reason, in words");
        }
        var at = finding.indexOf('@');
        var waiver =
                at > 0
                        ? new Waiver(
                                checkId(finding.substring(0, at)),
                                finding.substring(at + 1),
                                reason,
                                by,
                                last)
                        : ofFingerprint(last);
        var written = hullwright.waive(waiver, file);
        var lines = new Lines(terminal);
        lines.line(
                waiver.check() + " is accepted for " + waiver.subject() + " until " + last + ".");
        lines.line("Written to " + written + ".");
        lines.flush();
        return ExitCode.OK;
    }

    private LocalDate lastDay() throws Problem {
        try {
            var day = LocalDate.parse(until);
            if (day.isBefore(hullwright.today())) {
                throw wrong("the day " + until + " is past, and a waiver ends on a day to come");
            }
            return day;
        } catch (DateTimeParseException _) {
            throw wrong("\"" + until + "\" is not a day; one is written as year-month-day");
        }
    }

    private static String checkId(String id) throws Problem {
        return Catalog.find(id)
                .orElseThrow(
                        () -> wrong("there is no check \"" + id + "\"; see `hullwright checks`"))
                .id();
    }

    private Waiver ofFingerprint(LocalDate last) throws Problem, InterruptedException {
        var audit = hullwright.audit(endpoint.choice(), file, false, Progress.SILENT);
        var matching =
                finding.length() < SHORTEST_PREFIX
                        ? List.<Finding>of()
                        : audit.findings().stream()
                                .filter(f -> f.fingerprint().startsWith(finding))
                                .toList();
        if (matching.size() != 1) {
            throw wrong(
                    "\""
                            + finding
                            + "\" names "
                            + matching.size()
                            + " findings; ids are in every report, give more of it, or"
                            + " CHECK@SUBJECT");
        }
        var found = matching.getFirst();
        return new Waiver(found.check().id(), found.subject().name(), reason, by, last);
    }

    private static Problem wrong(String why) {
        return new Problem(
                Problem.Kind.WRONG_USE,
                "HW-133",
                "The waiver is not written.",
                "What was asked for cannot be: " + why + ".",
                "Try `hullwright waive PRV-004@shop-web-1 --reason \"...\" --until 2027-01-31`.",
                null);
    }
}
