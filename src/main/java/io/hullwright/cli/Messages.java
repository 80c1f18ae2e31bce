package io.hullwright.cli;

import io.hullwright.report.Plain;
import io.hullwright.work.Problem;
import java.util.stream.Stream;

/// Problems on standard error. Their sentences quote addresses, file names and engines, so nothing
/// in them is obeyed by the terminal.
final class Messages {

    private static final int LONGEST = 1_000;

    private Messages() {}

    static void print(Problem problem, Terminal terminal) {
        var err = terminal.err();
        Stream.of(problem.what(), problem.why(), problem.next())
                .map(sentence -> Plain.line(sentence, LONGEST))
                .forEach(err::println);
        err.println("(" + problem.code() + ")");
    }

    /// For a mistake of ours. The place in the program is named, the message is not: it may quote
    /// what was read.
    static Problem unexpected(Exception e) {
        var frames = e.getStackTrace();
        var place = frames.length == 0 ? "an unknown place" : frames[0].toString();
        return new Problem(
                Problem.Kind.CANNOT_LOOK,
                "HW-190",
                "Hullwright met something that it does not know how to handle.",
                "It is a mistake in Hullwright: "
                        + e.getClass().getSimpleName()
                        + " in "
                        + place
                        + ".",
                "Report it with this message; nothing was changed or half written.",
                e);
    }
}
