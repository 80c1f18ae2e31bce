package io.hullwright.gui.containers;

import io.hullwright.facts.Origin;
import io.hullwright.facts.Setting;
import io.hullwright.gui.support.Words;
import io.hullwright.report.Plain;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/// A group of settings as a person thinks of them.
///
/// @param title key of its heading
/// @param checks the first letters of the ids of the checks about it
record Aspect(String title, Set<String> checks, List<Line> lines) {

    private static final int LONGEST = 400;

    /// @param origin the layer that decides it, in words; empty where there is none
    record Line(String name, String value, String origin) {

        static <T> Line of(String key, Setting<T> setting, Function<T, String> words) {
            var unseen = setting.origin() instanceof Origin.UnseenImage;
            return new Line(
                    Words.of(key),
                    unseen ? Words.of("setting.unseen") : words.apply(setting.value()),
                    Plain.line(setting.origin().words(), LONGEST));
        }

        static Line of(String key, String value) {
            return new Line(Words.of(key), value, "");
        }
    }

    List<List<String>> rows() {
        return lines.stream().map(line -> List.of(line.name, line.value, line.origin)).toList();
    }

    static String yesOrNo(boolean value) {
        return Words.of(value ? "setting.yes" : "setting.no");
    }

    static String list(Collection<String> values) {
        return values.isEmpty()
                ? Words.of("setting.none")
                : Plain.line(String.join(", ", new TreeSet<>(values)), LONGEST);
    }

    static String plain(String value) {
        return value.isBlank() ? Words.of("setting.none") : Plain.line(value, LONGEST);
    }
}
