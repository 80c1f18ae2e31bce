package io.hullwright.linters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/// The differences to one program that were looked at and have a reason.
record WrittenDifferences(List<Reason> reasons) {

    private static final String ANY = "*";

    /// @param files names of small files, or `*`
    /// @param rules rules of theirs, for `ALONE` checks of ours
    record Reason(Difference.Kind kind, List<String> files, List<String> rules, String why) {

        boolean explains(Difference difference) {
            return kind == difference.kind()
                    && rules.contains(difference.rule())
                    && (files.contains(difference.file()) || files.contains(ANY));
        }
    }

    /// The part of the list below `[program]`.
    static WrittenDifferences read(Path list, String program) throws IOException {
        var reasons = new ArrayList<Reason>();
        var mine = false;
        for (var line : Files.readAllLines(list)) {
            if (line.startsWith("[")) {
                mine = line.equals("[" + program + "]");
            } else if (mine && !line.isBlank() && !line.startsWith("#")) {
                reasons.add(reason(line));
            }
        }
        return new WrittenDifferences(List.copyOf(reasons));
    }

    private static Reason reason(String line) {
        var parts = line.split(" \\| ", 4);
        if (parts.length < 4 || parts[3].isBlank()) {
            throw new IllegalArgumentException("four parts expected: " + line);
        }
        return new Reason(
                Difference.Kind.valueOf(parts[0].strip().toUpperCase(Locale.ROOT)),
                List.of(parts[1].strip().split(", *", -1)),
                List.of(parts[2].strip().split(", *", -1)),
                parts[3].strip());
    }

    /// Differences that nobody wrote a reason for, as lines to be completed.
    NavigableSet<String> withoutReason(Set<Difference> found) {
        var lines = new TreeSet<String>();
        for (var difference : found) {
            if (reasons.stream().noneMatch(reason -> reason.explains(difference))) {
                lines.add(difference.line() + " | ");
            }
        }
        return lines;
    }

    /// What the list excuses and what does not happen any more.
    NavigableSet<String> stale(Set<Difference> found) {
        var lines = new TreeSet<String>();
        for (var reason : reasons) {
            for (var file : reason.files()) {
                for (var rule : reason.rules()) {
                    var one = new Reason(reason.kind(), List.of(file), List.of(rule), "");
                    if (found.stream().noneMatch(one::explains)) {
                        lines.add(new Difference(reason.kind(), file, rule).line());
                    }
                }
            }
        }
        return lines;
    }
}
