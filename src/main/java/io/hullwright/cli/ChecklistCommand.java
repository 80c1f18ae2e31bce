package io.hullwright.cli;

import io.hullwright.audit.Audit;
import io.hullwright.audit.ChecklistAnswer;
import io.hullwright.core.Hullwright;
import io.hullwright.report.Attested;
import io.hullwright.work.Problem;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "checklist",
        description = "The 120 lines, each with its state and what answers it.")
final class ChecklistCommand implements Callable<Integer> {

    @Mixin private EndpointOptions endpoint = new EndpointOptions();

    @Option(names = "--waivers", paramLabel = "FILE", description = "accepted risks")
    private @Nullable Path waivers;

    @Option(
            names = "--questions",
            description = "show the question to a person, and what would settle it")
    private boolean questions;

    private final Hullwright hullwright;
    private final Terminal terminal;

    ChecklistCommand(Hullwright hullwright, Terminal terminal) {
        this.hullwright = hullwright;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Problem, InterruptedException {
        var audit = SampleFallback.audit(hullwright, endpoint.choice(), waivers, terminal);
        var lines = new Lines(terminal);
        if (audit.sample()) {
            lines.line("This is the embedded sample.");
            lines.line("");
        }
        var section = "";
        for (var answer : audit.checklist()) {
            if (!answer.section().equals(section)) {
                lines.line((section.isEmpty() ? "" : "\n") + answer.section());
                section = answer.section();
            }
            print(lines, answer);
        }
        lines.line("");
        lines.line(counts(audit));
        lines.flush();
        return ExitCode.OK;
    }

    private void print(Lines lines, ChecklistAnswer answer) {
        var line = answer.line();
        lines.line("  " + mark(answer) + " " + line.id() + "  " + answer.state().word());
        lines.paragraph(6, line.text());
        if (line.correction() != null) {
            lines.paragraph(6, "Correction: " + line.correction().problem());
        }
        lines.paragraph(6, answeredBy(answer));
        if (answer.attestation() != null) {
            lines.paragraph(6, Attested.words(answer.attestation()));
        }
        if (questions && line.question() != null) {
            lines.paragraph(6, "Question: " + line.question());
            lines.paragraph(6, "Evidence: " + line.evidence());
        }
    }

    private static String answeredBy(ChecklistAnswer answer) {
        var person = answer.line().question() != null;
        if (answer.answeredBy().isEmpty()) {
            return "Answered by a person.";
        }
        return "Answered by "
                + String.join(", ", answer.answeredBy())
                + (person ? " and a person" : "")
                + ": "
                + answer.pass()
                + " pass, "
                + (answer.fail() + answer.waived())
                + " fail, "
                + answer.unknown()
                + " not seen.";
    }

    private static String mark(ChecklistAnswer answer) {
        return switch (answer.state()) {
            case PASS -> "[+]";
            case ATTESTED -> "[a]";
            case FAIL -> "[x]";
            case EXPIRED -> "[!]";
            case UNKNOWN -> "[?]";
            case NEEDS_ANSWER -> "[ ]";
            case NOT_APPLICABLE -> "[-]";
        };
    }

    private static String counts(Audit audit) {
        var counts = new TreeMap<ChecklistAnswer.State, Integer>();
        audit.checklist().forEach(answer -> counts.merge(answer.state(), 1, Integer::sum));
        var words = new StringBuilder(audit.checklist().size() + " lines:");
        counts.forEach(
                (state, count) ->
                        words.append(' ')
                                .append(count)
                                .append(' ')
                                .append(state.word())
                                .append(','));
        words.setCharAt(words.length() - 1, '.');
        return words.toString();
    }
}
