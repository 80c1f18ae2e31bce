package io.hullwright.cli;

import io.hullwright.audit.Attestation.Answer;
import io.hullwright.core.Hullwright;
import io.hullwright.work.Problem;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "answer",
        description = "Answer a line that asks a person, for a time: writes .hullwright.yaml.")
final class ChecklistAnswerCommand implements Callable<Integer> {

    @Parameters(paramLabel = "LINE", description = "the line's id, such as image-security/7")
    private String line = "";

    @Option(names = "--answer", paramLabel = "WORD", description = "yes, no or not-applicable")
    private String answer = "";

    @Option(
            names = "--evidence",
            paramLabel = "FILE|URL",
            description = "what shows it: a file, whose hash is kept, or an address")
    private String evidence = "";

    @Option(names = "--note", paramLabel = "TEXT", description = "what else there is to say")
    private String note = "";

    @Option(names = "--by", description = "who answers (default: this user)")
    private String by = System.getProperty("user.name", "");

    @Option(
            names = "--until",
            paramLabel = "YYYY-MM-DD",
            description = "the last day on which it counts")
    private String until = "";

    @Option(names = "--take-back", description = "take the answer back instead")
    private boolean takeBack;

    @Option(
            names = "--waivers",
            paramLabel = "FILE",
            description = "file to write (default: .hullwright.yaml)")
    private @Nullable Path file;

    private final Hullwright hullwright;
    private final Terminal terminal;

    ChecklistAnswerCommand(Hullwright hullwright, Terminal terminal) {
        this.hullwright = hullwright;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Problem {
        var said = takeBack ? "is taken back" : "is answered";
        var written =
                takeBack
                        ? hullwright.takeBackAnswer(line, file)
                        : hullwright.answer(line, word(), evidence, note, by, lastDay(), file);
        var lines = new Lines(terminal);
        lines.line(line + " " + said + ".");
        lines.line("Written to " + written + ".");
        lines.flush();
        return ExitCode.OK;
    }

    private Answer word() throws Problem {
        for (var one : Answer.values()) {
            if (one.word().equals(answer)) {
                return one;
            }
        }
        throw wrong("\"" + answer + "\" is no answer.", "It is yes, no or not-applicable.");
    }

    private LocalDate lastDay() throws Problem {
        try {
            return LocalDate.parse(until);
        } catch (DateTimeParseException _) {
            throw wrong("\"" + until + "\" is not a day.", "A day is written as year-month-day.");
        }
    }

    private static Problem wrong(String what, String why) {
        return new Problem(
                Problem.Kind.WRONG_USE,
                "HW-194",
                what,
                why,
                "Try `hullwright checklist answer LINE --answer yes --evidence FILE --until"
                        + " 2027-01-31`.",
                null);
    }
}
