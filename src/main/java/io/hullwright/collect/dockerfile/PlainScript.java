package io.hullwright.collect.dockerfile;

import java.util.List;
import java.util.Set;

/// Scripts in which ShellCheck has nothing to find: commands of a few programs that none of its
/// rules is about, joined by `&&`, all of whose words stand for themselves. Most RUN are of this
/// kind, and starting ShellCheck for each of them would be most of a look at a Dockerfile.
///
/// A test has the real ShellCheck read such scripts.
final class PlainScript {

    private static final Set<String> PROGRAMS =
            Set.of(
                    "addgroup",
                    "adduser",
                    "apk",
                    "apt-get",
                    "chmod",
                    "chown",
                    "dnf",
                    "gem",
                    "groupadd",
                    "microdnf",
                    "npm",
                    "pip",
                    "pip3",
                    "rm",
                    "touch",
                    "true",
                    "useradd",
                    "yarn",
                    "yum",
                    "zypper");

    /// As an argument they look like a forgotten semicolon.
    private static final Set<String> KEYWORDS =
            Set.of(
                    "case",
                    "do",
                    "done",
                    "elif",
                    "else",
                    "esac",
                    "fi",
                    "for",
                    "function",
                    "if",
                    "in",
                    "select",
                    "then",
                    "time",
                    "until",
                    "while");

    private static final String MARKS = "-_./:=@%+,";

    /// Fewer are a folder of the system, which is not to be removed by accident.
    private static final int LEAST_DEPTH = 3;

    private PlainScript() {}

    static boolean is(String script) {
        var program = "";
        for (var word : List.of(script.strip().split(" +", -1))) {
            if (word.equals("&&")) {
                if (program.isEmpty()) {
                    return false;
                }
                program = "";
            } else if (program.isEmpty()) {
                if (!PROGRAMS.contains(word)) {
                    return false;
                }
                program = word;
            } else if (!isPlain(word, program.equals("rm"))) {
                return false;
            }
        }
        return !program.isEmpty();
    }

    private static boolean isPlain(String word, boolean removes) {
        if (KEYWORDS.contains(word)) {
            return false;
        }
        var all = removes && word.startsWith("/") && word.endsWith("/*");
        var text = all ? word.substring(0, word.length() - 1) : word;
        return text.chars().allMatch(PlainScript::standsForItself)
                && !(removes && !text.startsWith("-") && depth(text) < LEAST_DEPTH);
    }

    private static boolean standsForItself(int c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || MARKS.indexOf(c) >= 0;
    }

    private static long depth(String path) {
        return path.chars().filter(c -> c == '/').count();
    }
}
