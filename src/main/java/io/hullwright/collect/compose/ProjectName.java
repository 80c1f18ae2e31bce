package io.hullwright.collect.compose;

import java.util.Locale;

/// The name that Compose gives a project by its folder.
final class ProjectName {

    private ProjectName() {}

    /// Lower case; only letters, digits, `-` and `_`, the first one a letter or digit.
    static String of(String folder) {
        var name = new StringBuilder();
        for (var c : folder.toLowerCase(Locale.ROOT).toCharArray()) {
            var isPlain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            if (isPlain || ((c == '-' || c == '_') && !name.isEmpty())) {
                name.append(c);
            }
        }
        return name.toString();
    }
}
