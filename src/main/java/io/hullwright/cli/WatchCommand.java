package io.hullwright.cli;

import io.hullwright.audit.Audit;
import io.hullwright.audit.Finding;
import io.hullwright.check.Verdict;
import io.hullwright.core.Hullwright;
import io.hullwright.core.Watcher;
import io.hullwright.report.Plain;
import io.hullwright.work.Problem;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "watch",
        description = "Look, then print a line for every verdict that changes, until Ctrl+C.")
final class WatchCommand implements Callable<Integer> {

    @Mixin private EndpointOptions endpoint = new EndpointOptions();

    @Option(names = "--waivers", paramLabel = "FILE", description = "accepted risks")
    private @Nullable Path waivers;

    private final Hullwright hullwright;
    private final Terminal terminal;

    WatchCommand(Hullwright hullwright, Terminal terminal) {
        this.hullwright = hullwright;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Problem, InterruptedException {
        hullwright.watch(endpoint.choice(), waivers, new Printer(new Lines(terminal)));
        return ExitCode.OK;
    }

    /// One line an event, flushed at once.
    private record Printer(Lines lines) implements Watcher {

        @Override
        public void started(Audit audit) {
            say(
                    "watching "
                            + audit.endpoint().address()
                            + ": "
                            + audit.totals().fail()
                            + " to fix, "
                            + audit.totals().unknown()
                            + " not seen; Ctrl+C ends it");
        }

        @Override
        public void changed(String before, Finding finding) {
            var detail =
                    switch (finding.verdict()) {
                        case Verdict.Fail fail -> ": " + fail.summary();
                        case Verdict.Unknown(var why) -> ": " + why;
                        case Verdict.Pass _, Verdict.NotApplicable _ -> "";
                    };
            say(
                    before
                            + " -> "
                            + finding.verdict().word()
                            + (finding.waiver() == null ? "" : " (waived)")
                            + "  "
                            + finding.check().severity().word()
                            + "  "
                            + finding.check().id()
                            + "  "
                            + Plain.line(finding.subject().label())
                            + Plain.line(detail));
        }

        @Override
        public void gone(String subjectLabel) {
            say("gone  " + Plain.line(subjectLabel));
        }

        @Override
        public void lost(Problem problem) {
            say("lost  " + problem.what() + " Trying again. (" + problem.code() + ")");
        }

        private void say(String text) {
            lines.line(
                    LocalTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS)
                            + "  "
                            + text);
            lines.flush();
        }
    }
}
