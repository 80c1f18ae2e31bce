package io.hullwright.core;

import io.hullwright.audit.Waiver;
import io.hullwright.work.Problem;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// `.hullwright.yaml`: the risks that someone accepted.
final class WaiverFile {

    static final String NAME = ".hullwright.yaml";

    private static final String HEAD = "waivers:";

    private WaiverFile() {}

    /// @throws Problem `HW-130` when it cannot be read, `HW-131` when an entry is not a waiver
    static List<Waiver> read(Path file) throws Problem {
        var waivers = new ArrayList<Waiver>();
        if (load(file) instanceof Map<?, ?> map && map.get("waivers") != null) {
            if (!(map.get("waivers") instanceof List<?> entries)) {
                throw notAWaiver(file, "`waivers` is not a list");
            }
            for (var i = 0; i < entries.size(); i++) {
                waivers.add(waiver(file, i + 1, entries.get(i)));
            }
        }
        return waivers;
    }

    private static @Nullable Object load(Path file) throws Problem {
        try {
            return new Load(LoadSettings.builder().setLabel(file.toString()).build())
                    .loadFromString(Files.readString(file));
        } catch (YamlEngineException e) {
            throw unreadable(file, "It is not YAML: " + firstLine(e.getMessage()) + ".", e);
        } catch (MalformedInputException e) {
            throw unreadable(file, "It is not UTF-8.", e);
        } catch (IOException e) {
            throw unreadable(file, "It cannot be opened.", e);
        }
    }

    private static Waiver waiver(Path file, int number, @Nullable Object entry) throws Problem {
        if (!(entry instanceof Map<?, ?> map)) {
            throw notAWaiver(file, "entry " + number + " is not a map");
        }
        var until = text(file, number, map, "until");
        try {
            return new Waiver(
                    text(file, number, map, "check"),
                    text(file, number, map, "subject"),
                    text(file, number, map, "reason"),
                    text(file, number, map, "by"),
                    LocalDate.parse(until));
        } catch (DateTimeParseException _) {
            throw notAWaiver(file, "entry " + number + " has the date `" + until + "`");
        }
    }

    private static String text(Path file, int number, Map<?, ?> map, String key) throws Problem {
        var value = map.get(key);
        if (value == null || value.toString().isBlank()) {
            throw notAWaiver(file, "entry " + number + " has no `" + key + "`");
        }
        return value.toString();
    }

    /// Adds a waiver at the end; what is there stays byte for byte.
    ///
    /// @throws Problem `HW-132` when the file ends in something else, `HW-140` when it cannot
    ///     be written
    static void add(Path file, Waiver waiver) throws Problem {
        var exists = Files.exists(file);
        var before = exists ? readText(file) : "";
        var known = exists ? read(file) : List.<Waiver>of();
        var line = before.contains("\r\n") ? "\r\n" : "\n";
        var text = new StringBuilder(before);
        if (!before.isEmpty() && !before.endsWith("\n")) {
            text.append(line);
        }
        if (known.isEmpty() && before.lines().noneMatch(l -> l.stripTrailing().equals(HEAD))) {
            text.append(HEAD).append(line);
        }
        var indent = indent(before);
        text.append(indent).append("- check: ").append(quote(waiver.check())).append(line);
        append(text, indent, "subject", waiver.subject(), line);
        append(text, indent, "reason", waiver.reason(), line);
        append(text, indent, "by", waiver.by(), line);
        append(text, indent, "until", waiver.until().toString(), line);
        var expected = new ArrayList<>(known);
        expected.add(waiver);
        AtomicFile.write(
                file,
                out -> out.write(text.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                written -> requireExactly(file, expected, written));
    }

    private static void requireExactly(Path file, List<Waiver> expected, Path written)
            throws Problem {
        List<Waiver> found;
        try {
            found = read(written);
        } catch (Problem e) {
            found = List.of();
        }
        if (!found.equals(expected)) {
            throw new Problem(
                    Problem.Kind.WRONG_USE,
                    "HW-132",
                    "The waiver cannot be added to " + file + ".",
                    "The list of waivers is not the last thing in the file, or is written in one"
                            + " line.",
                    "Move `waivers:` to the end of the file, one entry a line, and try again.",
                    null);
        }
    }

    /// The indentation of the entries that are there.
    private static String indent(String before) {
        var inside = false;
        for (var line : before.lines().toList()) {
            if (inside && line.stripLeading().startsWith("- ")) {
                return line.substring(0, line.indexOf('-'));
            }
            inside |= line.stripTrailing().equals(HEAD);
        }
        return "  ";
    }

    private static void append(
            StringBuilder text, String indent, String key, String value, String line) {
        text.append(indent).append("  ").append(key).append(": ").append(quote(value)).append(line);
    }

    /// A double-quoted YAML scalar: safe for every character.
    private static String quote(String value) {
        var quoted = new StringBuilder("\"");
        value.chars()
                .forEach(
                        c -> {
                            if (c == '"' || c == '\\') {
                                quoted.append('\\').append((char) c);
                            } else if (c < 0x20 || (c >= 0x7f && c < 0xa0) || c >= 0xd800) {
                                quoted.append("\\u").append("%04x".formatted(c));
                            } else {
                                quoted.append((char) c);
                            }
                        });
        return quoted.append('"').toString();
    }

    private static String readText(Path file) throws Problem {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw unreadable(file, "It cannot be opened.", e);
        }
    }

    private static String firstLine(@Nullable String text) {
        return text == null ? "" : text.lines().findFirst().orElse("");
    }

    private static Problem unreadable(Path file, String why, Throwable cause) {
        return new Problem(
                Problem.Kind.WRONG_USE,
                "HW-130",
                "The waivers in " + file + " cannot be read.",
                why,
                "Mend the file, or name another with --waivers.",
                cause);
    }

    private static Problem notAWaiver(Path file, String why) {
        return new Problem(
                Problem.Kind.WRONG_USE,
                "HW-131",
                "The file " + file + " holds something that is not a waiver.",
                "In it, "
                        + why
                        + "; a waiver has check, subject, reason, by and until"
                        + " (YYYY-MM-DD).",
                "Mend the entry; a risk without a reason and a date is not accepted.",
                null);
    }
}
