package io.hullwright.repair;

import java.util.ArrayList;
import java.util.List;

/// Where a fix wants its value, relative to a service.
///
/// @param isName true when the last key is a name of a map of text, which may hold dots
record FixPath(List<String> keys, boolean isName) {

    private static final List<List<String>> TEXT_MAPS =
            List.of(
                    List.of("environment"),
                    List.of("labels"),
                    List.of("sysctls"),
                    List.of("logging", "options"));

    FixPath {
        keys = List.copyOf(keys);
    }

    static FixPath of(String path) {
        for (var map : TEXT_MAPS) {
            var lead = String.join(".", map) + ".";
            if (path.startsWith(lead)) {
                var keys = new ArrayList<>(map);
                keys.add(path.substring(lead.length()));
                return new FixPath(keys, true);
            }
        }
        return new FixPath(List.of(path.split("\\.", -1)), false);
    }

    List<String> parent() {
        return keys.subList(0, keys.size() - 1);
    }

    String last() {
        return keys.getLast();
    }

    /// True where the schema of Compose wants a number.
    boolean isInteger() {
        var first = keys.getFirst();
        return first.equals("oom_score_adj")
                || first.equals("pids_limit")
                || (first.equals("ulimits") && keys.size() > 1)
                || keys.equals(List.of("deploy", "resources", "limits", "pids"));
    }
}
