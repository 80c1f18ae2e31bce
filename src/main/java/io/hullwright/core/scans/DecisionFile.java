package io.hullwright.core.scans;

import io.hullwright.core.AtomicFile;
import io.hullwright.scan.Decision;
import io.hullwright.scan.Rating;
import io.hullwright.work.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// The list `decisions` of `.hullwright.yaml`. What else the file holds stays byte for byte.
final class DecisionFile {

    static final String NAME = ".hullwright.yaml";

    private static final String LIST = "decisions";
    private static final String HEAD = LIST + ":";

    private final Path file;

    DecisionFile(Path file) {
        this.file = file;
    }

    /// @throws Problem `HW-220` when it cannot be read, `HW-221` when an entry is no decision
    List<Decision> read() throws Problem {
        return Files.exists(file) ? decisions(load(text())) : List.of();
    }

    private List<Decision> decisions(Map<?, ?> map) throws Problem {
        var decisions = new ArrayList<Decision>();
        if (map.get(LIST) == null) {
            return decisions;
        }
        if (!(map.get(LIST) instanceof List<?> entries)) {
            throw notADecision("`decisions` is not a list");
        }
        for (var entry : entries) {
            decisions.add(decision(entry, decisions.size() + 1));
        }
        return decisions;
    }

    private Decision decision(@Nullable Object entry, int number) throws Problem {
        if (!(entry instanceof Map<?, ?> map)) {
            throw notADecision("entry " + number + " is not a map");
        }
        try {
            var until = word(map, "until");
            return new Decision(
                    word(map, "id"),
                    word(map, "package"),
                    word(map, "purl"),
                    word(map, "installed"),
                    word(map, "fixed"),
                    Rating.of(word(map, "severity")),
                    word(map, "image").isEmpty() ? Decision.EVERY_IMAGE : word(map, "image"),
                    state(word(map, "state")),
                    word(map, "justification"),
                    word(map, "reason"),
                    word(map, "by"),
                    until.isEmpty() ? null : LocalDate.parse(until),
                    LocalDate.parse(word(map, "on")));
        } catch (IllegalArgumentException e) {
            throw notADecision("entry " + number + " breaks a rule: " + e.getMessage());
        } catch (DateTimeParseException _) {
            throw notADecision("entry " + number + " has a date that is none");
        }
    }

    private static Decision.State state(String word) {
        for (var state : Decision.State.values()) {
            if (state.toString().equals(word.toLowerCase(Locale.ROOT))) {
                return state;
            }
        }
        throw new IllegalArgumentException(
                "the state is one of not-affected, accepted," + " false-positive and fixed");
    }

    private static String word(Map<?, ?> map, String key) {
        var value = map.get(key);
        return value == null ? "" : value.toString().strip();
    }

    private String text() throws Problem {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw unreadable("It cannot be opened, or is not UTF-8.", e);
        }
    }

    private Map<?, ?> load(String text) throws Problem {
        try {
            var root =
                    new Load(LoadSettings.builder().setLabel(file.toString()).build())
                            .loadFromString(text);
            if (root == null) {
                return Map.of();
            }
            if (root instanceof Map<?, ?> map) {
                return map;
            }
        } catch (YamlEngineException e) {
            throw unreadable("It is not YAML.", e);
        }
        throw unreadable("It is YAML and no map.", null);
    }

    /// Adds one at the end of the list.
    ///
    /// @throws Problem `HW-222` when the file is written so that this cannot be done, `HW-140`
    ///     when it cannot be written; it is then as it was
    void add(Decision decision) throws Problem {
        var before = Files.exists(file) ? text() : "";
        var map = load(before);
        var expected = new ArrayList<>(decisions(map));
        expected.add(decision);
        var after = inserted(before, DecisionText.of(decision));
        AtomicFile.write(
                file,
                out -> out.write(after.getBytes(StandardCharsets.UTF_8)),
                _ -> requireExactly(after, expected, map));
    }

    /// In the list where there is one; else before the waivers, which must stay last.
    private static String inserted(String before, List<String> entry) {
        var lines = new ArrayList<>(before.lines().toList());
        var head = lines.indexOf(HEAD);
        if (head < 0) {
            var waivers = lines.indexOf("waivers:");
            head = waivers < 0 ? lines.size() : waivers;
            lines.add(head, HEAD);
        }
        var end = head + 1;
        while (end < lines.size() && isInside(lines.get(end))) {
            end++;
        }
        lines.addAll(end, entry);
        var line = before.contains("\r\n") ? "\r\n" : "\n";
        return String.join(line, lines) + line;
    }

    private static boolean isInside(String line) {
        return line.startsWith(" ") || line.startsWith("-");
    }

    private void requireExactly(String after, List<Decision> expected, Map<?, ?> before)
            throws Problem {
        var rest = new HashMap<Object, @Nullable Object>(before);
        rest.remove(LIST);
        List<Decision> found = List.of();
        Map<Object, @Nullable Object> left = Map.of();
        try {
            var map = load(after);
            found = decisions(map);
            left = new HashMap<>(map);
            left.remove(LIST);
        } catch (Problem _) {
            // said below
        }
        if (!found.equals(expected) || !left.equals(rest)) {
            throw new Problem(
                    Problem.Kind.WRONG_USE,
                    "HW-222",
                    "The decision cannot be added to " + file + ".",
                    "Its list of decisions is not written one entry after the other, as Hullwright"
                            + " writes it.",
                    "Write `decisions:` on a line of its own and its entries below it.",
                    null);
        }
    }

    private Problem unreadable(String why, @Nullable Throwable cause) {
        return new Problem(
                Problem.Kind.WRONG_USE,
                "HW-220",
                "The decisions in " + file + " cannot be read.",
                why,
                "Mend the file, or name another with --decisions.",
                cause);
    }

    private Problem notADecision(String why) {
        return new Problem(
                Problem.Kind.WRONG_USE,
                "HW-221",
                "The file " + file + " holds something that is no decision.",
                "In it, " + why + ".",
                "Mend the entry: what is not decided properly is not decided.",
                null);
    }
}
