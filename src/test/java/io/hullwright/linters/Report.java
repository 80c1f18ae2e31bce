package io.hullwright.linters;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/// What a program says about many files, by the files' names.
record Report(Map<String, List<Place>> places) {

    /// A rule, or a check, that does not hold.
    ///
    /// @param line 0 where the program names none
    record Place(String rule, int line, String level) {}

    static final class Builder {

        private final Map<String, List<Place>> places = new HashMap<>();

        void add(String file, String rule, int line, String level) {
            var place = new Place(rule, line, level);
            var known = places.computeIfAbsent(file, _ -> new ArrayList<>());
            if (!known.contains(place)) {
                known.add(place);
            }
        }

        Report build() {
            return new Report(Map.copyOf(places));
        }
    }

    /// As it is kept in a file: a line for each small file, with rule, level and line.
    String text() {
        var text = new StringBuilder();
        for (var file : new TreeSet<>(places.keySet())) {
            var words = in(file).stream().map(p -> p.rule() + " " + p.level() + " " + p.line());
            text.append(file).append(" | ").append(String.join(", ", words.toList())).append('\n');
        }
        return text.toString();
    }

    static Report parse(List<String> lines) {
        var report = new Builder();
        for (var line : lines) {
            var parts = line.split(" \\| ", 2);
            for (var place : parts[1].split(", ", -1)) {
                var words = place.split(" ", 3);
                report.add(parts[0], words[0], Integer.parseInt(words[2]), words[1]);
            }
        }
        return report.build();
    }

    List<Place> in(String file) {
        return places.getOrDefault(file, List.of());
    }

    boolean has(String file, String rule) {
        return in(file).stream().anyMatch(place -> place.rule().equals(rule));
    }

    /// Each rule that is reported somewhere, sorted, with its level.
    Map<String, String> levels() {
        var levels = new HashMap<String, String>();
        places.values().forEach(list -> list.forEach(p -> levels.putIfAbsent(p.rule(), p.level())));
        return levels;
    }

    NavigableSet<String> rules() {
        return new TreeSet<>(levels().keySet());
    }
}
