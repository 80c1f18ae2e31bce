package io.hullwright.core;

import io.hullwright.audit.Waiver;
import io.hullwright.text.YamlChange;
import io.hullwright.text.YamlValue;
import io.hullwright.work.Problem;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// `.hullwright.yaml`: the risks that someone accepted.
public final class WaiverFile {

    static final String NAME = ".hullwright.yaml";

    private static final List<String> PATH = List.of("waivers");

    private WaiverFile() {}

    /// @throws Problem `HW-130` when it cannot be read, `HW-131` when an entry is not a waiver
    public static List<Waiver> read(Path file) throws Problem {
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

    static @Nullable Object load(Path file) throws Problem {
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

    /// Adds a waiver at the end of the list; what is there stays byte for byte.
    ///
    /// @throws Problem `HW-132` when the file cannot be edited so, `HW-140` when it cannot be
    ///     written, `HW-142` when somebody else changed it meanwhile
    static void add(Path file, Waiver waiver, Clock clock) throws Problem {
        var expected = new ArrayList<>(Files.exists(file) ? read(file) : List.<Waiver>of());
        if (expected.contains(waiver)) {
            return;
        }
        expected.add(waiver);
        write(file, new YamlChange.AddItem(PATH, item(waiver)), expected, clock);
    }

    /// Takes a waiver out of the list.
    ///
    /// @throws Problem `HW-134` when it is not in the file, and as `add`
    static void remove(Path file, Waiver waiver, Clock clock) throws Problem {
        var expected = new ArrayList<>(Files.exists(file) ? read(file) : List.<Waiver>of());
        if (!expected.removeIf(waiver::equals)) {
            throw new Problem(
                    Problem.Kind.WRONG_USE,
                    "HW-134",
                    "The waiver of " + waiver.check() + " is not in " + file + ".",
                    "It is a comment in a Dockerfile, or somebody took it out already.",
                    "Look again; where it is a comment, take it out of the file it stands in.",
                    null);
        }
        var change = new YamlChange.TakeFromList(PATH, item -> says(item, waiver));
        write(file, change, expected, clock);
    }

    private static void write(Path file, YamlChange change, List<Waiver> expected, Clock clock)
            throws Problem {
        new DecisionFile(clock)
                .change(
                        file,
                        List.of(change),
                        written -> {
                            if (!read(written).equals(expected)) {
                                throw DecisionFile.refused(file, "it would mean something else");
                            }
                        });
    }

    private static YamlValue.Mapping item(Waiver waiver) {
        var entries = new LinkedHashMap<String, YamlValue>();
        entries.put("check", YamlValue.text(waiver.check()));
        entries.put("subject", YamlValue.text(waiver.subject()));
        entries.put("reason", YamlValue.text(waiver.reason()));
        entries.put("by", YamlValue.text(waiver.by()));
        entries.put("until", YamlValue.text(waiver.until().toString()));
        return new YamlValue.Mapping(entries, "");
    }

    /// True when the item says the same, in whatever order and quotes.
    private static boolean says(YamlValue item, Waiver waiver) {
        for (var entry : item(waiver).entries().entrySet()) {
            var said = item.at(List.of(entry.getKey()));
            if (said == null || !said.says(((YamlValue.Scalar) entry.getValue()).text())) {
                return false;
            }
        }
        return true;
    }

    private static String firstLine(@Nullable String text) {
        return text == null ? "" : text.lines().findFirst().orElse("");
    }

    private static Problem unreadable(Path file, String why, Throwable cause) {
        return new Problem(
                Problem.Kind.WRONG_USE,
                "HW-130",
                "The file " + file + " cannot be read.",
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
