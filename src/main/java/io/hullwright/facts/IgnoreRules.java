package io.hullwright.facts;

import java.util.ArrayList;
import java.util.List;

/// What a `.dockerignore` says. The last pattern that matches a path, or a folder above it,
/// decides.
///
/// @param patterns cleaned, in the order of the file; `!` in front takes a path back in
public record IgnoreRules(List<String> patterns) {

    private static final int MOST_PATTERNS = 10_000;
    private static final int LONGEST = 1_024;
    private static final int MOST_STEPS = 100_000;

    public IgnoreRules {
        patterns = List.copyOf(patterns);
    }

    /// Never throws. Lines that begin with `#` are comments; what is too long for a path is left
    /// out.
    public static IgnoreRules parse(String text) {
        var patterns = new ArrayList<String>();
        var plain = text.startsWith("\ufeff") ? text.substring(1) : text;
        var pos = 0;
        while (pos < plain.length() && patterns.size() < MOST_PATTERNS) {
            var end = plain.indexOf('\n', pos);
            var stop = end < 0 ? plain.length() : end;
            var line = plain.substring(pos, stop);
            if (!line.startsWith("#") && line.length() <= LONGEST) {
                add(line.strip(), patterns);
            }
            pos = stop + 1;
        }
        return new IgnoreRules(patterns);
    }

    private static void add(String line, List<String> patterns) {
        var back = line.startsWith("!");
        var cleaned = clean(back ? line.substring(1).strip() : line);
        if (!cleaned.isEmpty()) {
            patterns.add(back ? "!" + cleaned : cleaned);
        }
    }

    /// Without `.`, `..`, doubled and outer slashes.
    private static String clean(String path) {
        var parts = new ArrayList<String>();
        for (var part : path.split("/", -1)) {
            if (part.equals("..")) {
                if (!parts.isEmpty()) {
                    parts.removeLast();
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return String.join("/", parts);
    }

    /// True if the path stays out of the build.
    ///
    /// @param path from the context's root, with `/`
    public boolean excludes(String path) {
        var parts = clean(path).split("/", -1);
        var excluded = false;
        for (var pattern : patterns) {
            var back = pattern.startsWith("!");
            if (excluded == back) {
                var wanted = (back ? pattern.substring(1) : pattern).split("/", -1);
                if (matchesOneAbove(wanted, parts)) {
                    excluded = !back;
                }
            }
        }
        return excluded;
    }

    private static boolean matchesOneAbove(String[] pattern, String[] parts) {
        for (var length = parts.length; length > 0; length--) {
            if (new Match(pattern, parts, length).from(0, 0)) {
                return true;
            }
        }
        return false;
    }

    /// One pattern against one path.
    private static final class Match {

        private final String[] pattern;
        private final String[] parts;
        private final int length;
        private int steps;

        Match(String[] pattern, String[] parts, int length) {
            this.pattern = pattern;
            this.parts = parts;
            this.length = length;
        }

        /// `**` stands for any number of folders.
        boolean from(int wanted, int part) {
            if (++steps > MOST_STEPS) {
                return false;
            }
            if (wanted == pattern.length) {
                return part == length;
            }
            if (pattern[wanted].equals("**")) {
                if (wanted + 1 == pattern.length) {
                    return part < length;
                }
                return from(wanted + 1, part) || (part < length && from(wanted, part + 1));
            }
            return part < length
                    && name(pattern[wanted], parts[part], 0, 0)
                    && from(wanted + 1, part + 1);
        }

        private boolean name(String glob, String name, int g, int n) {
            if (++steps > MOST_STEPS) {
                return false;
            }
            if (g == glob.length()) {
                return n == name.length();
            }
            var c = glob.charAt(g);
            if (c == '*') {
                return name(glob, name, g + 1, n)
                        || (n < name.length() && name(glob, name, g, n + 1));
            }
            if (n == name.length()) {
                return false;
            }
            if (c == '[') {
                var end = glob.indexOf(']', g + 2);
                return end > 0
                        && inClass(glob.substring(g + 1, end), name.charAt(n))
                        && name(glob, name, end + 1, n + 1);
            }
            var literal = c == '\\' && g + 1 < glob.length();
            var expected = literal ? glob.charAt(g + 1) : c;
            return ((c == '?' && !literal) || expected == name.charAt(n))
                    && name(glob, name, literal ? g + 2 : g + 1, n + 1);
        }

        private static boolean inClass(String set, char c) {
            var negated = set.startsWith("^");
            var found = false;
            for (var i = negated ? 1 : 0; i < set.length(); i++) {
                if (i + 2 < set.length() && set.charAt(i + 1) == '-') {
                    found |= set.charAt(i) <= c && c <= set.charAt(i + 2);
                    i += 2;
                } else {
                    found |= set.charAt(i) == c;
                }
            }
            return found != negated;
        }
    }
}
