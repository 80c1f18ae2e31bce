package io.hullwright.text;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Names behind the lines of a YAML text what they are there for, as comments of the form
/// `# PRV-003, PRV-004`. Nothing else changes, and what is named already is not named again.
public final class LineNotes {

    private static final String NAME = "[A-Z]+-[0-9]+";
    private static final Pattern OURS =
            Pattern.compile("(?:^|\\s)# (" + NAME + "(?:, " + NAME + ")*)$");
    private static final Pattern COMMENT = Pattern.compile("(?:^|\\s)#");

    private LineNotes() {}

    /// The text that a plan makes, with the names behind each line that the plan adds or changes;
    /// above it where another comment stands behind it. A line that can have neither stays bare.
    ///
    /// @param names each in capitals with a number, as `PRV-004`; without any the text stays
    public static String after(EditPlan.Edits plan, SequencedSet<String> names) {
        var text = plan.after();
        var starts = List.copyOf(touched(plan).descendingSet());
        if (names.isEmpty() || starts.isEmpty()) {
            return text;
        }
        var meant = YamlText.of(text).values();
        var all = text;
        for (var start : starts) {
            all = noted(all, start, names);
        }
        if (means(all, meant)) {
            return all;
        }
        for (var start : starts) {
            var ways = List.of(noted(text, start, names), above(text, start, names), text);
            text = ways.stream().filter(way -> means(way, meant)).findFirst().orElse(text);
        }
        return text;
    }

    /// What the comment at the end of a line names; empty where it is no such comment.
    public static List<String> names(String line) {
        var comment = OURS.matcher(line);
        return comment.find() ? List.of(comment.group(1).split(", ", -1)) : List.of();
    }

    /// True for a line that only names what the line below it is there for.
    public static boolean isNote(String line) {
        return line.stripLeading().startsWith("#") && !names(line).isEmpty();
    }

    private static boolean means(String text, List<YamlValue> meant) {
        return YamlText.of(text).values().equals(meant);
    }

    /// Where the lines begin that hold something new, in the text that the plan makes.
    private static NavigableSet<Integer> touched(EditPlan.Edits plan) {
        var lines = new TextLines(plan.after());
        var starts = new TreeSet<Integer>();
        var shift = 0;
        for (var edit : plan.edits()) {
            var from = edit.start() + shift;
            var to = from + edit.replacement().length();
            shift += edit.replacement().length() - (edit.end() - edit.start());
            if (edit.replacement().isEmpty()) {
                if (from > lines.start(from) && from < lines.end(from)) {
                    starts.add(lines.start(from));
                }
            } else if (!edit.replacement().equals(",")) {
                add(starts, lines, from, to);
            }
        }
        return starts;
    }

    private static void add(Set<Integer> starts, TextLines lines, int from, int to) {
        for (var at = from; at < to; at = lines.next(at)) {
            var end = Math.min(to, lines.end(at));
            if (at < end && !lines.text().substring(at, end).isBlank()) {
                starts.add(lines.start(at));
            }
        }
    }

    private static String noted(String text, int start, SequencedSet<String> names) {
        var lines = new TextLines(text);
        var end = lines.end(start);
        var line = text.substring(start, end);
        if (OURS.matcher(line).find()) {
            return named(text, start, end, names);
        }
        if (!COMMENT.matcher(line).find()) {
            return text.substring(0, end) + "  # " + joined(names) + text.substring(end);
        }
        return above(text, start, names);
    }

    private static String above(String text, int start, SequencedSet<String> names) {
        var lines = new TextLines(text);
        var above = start == 0 ? 0 : lines.start(start - 1);
        if (lines.isComment(above)
                && above < start
                && OURS.matcher(text.substring(above, lines.end(above))).find()) {
            return named(text, above, lines.end(above), names);
        }
        var lead = " ".repeat(lines.indentation(start)) + "# " + joined(names);
        return text.substring(0, start) + lead + lines.lineEnd(start) + text.substring(start);
    }

    /// Adds what the comment at the end of this line does not name yet.
    private static String named(String text, int start, int end, SequencedSet<String> names) {
        var comment = OURS.matcher(text.substring(start, end));
        if (!comment.find()) {
            return text;
        }
        var all = new ArrayList<>(List.of(comment.group(1).split(", ", -1)));
        names.stream().filter(name -> !all.contains(name)).forEach(all::add);
        return text.substring(0, start + comment.start(1))
                + String.join(", ", all)
                + text.substring(end);
    }

    private static String joined(SequencedSet<String> names) {
        return String.join(", ", names);
    }
}
