package io.hullwright.facts.reading;

import java.util.List;
import java.util.Set;

/// Words that stand before a program and run it: assignments, `sudo`, `env`, `xargs` and their
/// like.
final class Wrappers {

    private static final Set<String> WRAPPERS =
            Set.of(
                    "sudo",
                    "doas",
                    "env",
                    "exec",
                    "command",
                    "builtin",
                    "time",
                    "nice",
                    "ionice",
                    "nohup",
                    "timeout",
                    "xargs",
                    "eatmydata",
                    "retry",
                    "stdbuf",
                    "tini",
                    "dumb-init",
                    "catatonit",
                    "busybox",
                    "then",
                    "do",
                    "else");

    private Wrappers() {}

    /// Index of the program; the size of `words` when there is none.
    static int programIn(List<String> words) {
        int i = 0;
        String wrapper = "";
        while (i < words.size()) {
            String word = words.get(i);
            if (ShellCommand.assignmentEnd(word) > 0) {
                i++;
            } else if (WRAPPERS.contains(ShellCommand.baseName(word)) && !isLoneBusybox(words, i)) {
                wrapper = ShellCommand.baseName(word);
                i++;
            } else if (!wrapper.isEmpty() && word.startsWith("-")) {
                i += takesValue(wrapper, word) ? 2 : 1;
            } else if (!wrapper.isEmpty() && Character.isDigit(first(word))) {
                i++;
            } else {
                return i;
            }
        }
        return words.size();
    }

    private static boolean takesValue(String wrapper, String option) {
        if (option.length() != 2) {
            return false;
        }
        String options =
                switch (wrapper) {
                    case "xargs" -> "aEIdLnPs";
                    case "sudo", "doas" -> "CDghpRTUu";
                    case "env" -> "uC";
                    case "timeout" -> "ks";
                    case "nice", "ionice" -> "nc";
                    case "stdbuf" -> "ioe";
                    case "exec" -> "a";
                    default -> "";
                };
        return options.indexOf(option.charAt(1)) >= 0;
    }

    /// `busybox --install` is a program, `busybox wget` a wrapper.
    private static boolean isLoneBusybox(List<String> words, int i) {
        return ShellCommand.baseName(words.get(i)).equals("busybox")
                && (i + 1 == words.size() || words.get(i + 1).startsWith("-"));
    }

    private static char first(String word) {
        return word.isEmpty() ? ' ' : word.charAt(0);
    }
}
