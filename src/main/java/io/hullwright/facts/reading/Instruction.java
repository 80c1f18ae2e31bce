package io.hullwright.facts.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A build step's text taken apart. The classic builder, BuildKit, buildah and kaniko write the
/// same
/// instruction differently:
/// `/bin/sh -c #(nop)  ENV A=b`, `ENV A=b`, `|1 A=b /bin/sh -c apt-get update`,
/// `RUN |1 A=b /bin/sh -c apt-get update # buildkit`, `RUN apt-get update`.
///
/// @param name `RUN`, `COPY`, …; empty when it cannot be told
/// @param buildArguments `NAME=value` of the build arguments that `RUN` was given
/// @param text what follows; for `RUN` the script without its shell
record Instruction(String name, List<String> buildArguments, String text) {

    private static final int MOST_PAIRS = 1_000;
    private static final String CLASSIC_MARK = "#(nop)";
    private static final String BUILDKIT_MARK = "# buildkit";

    private static final Set<String> NAMES =
            Set.of(
                    "RUN",
                    "CMD",
                    "LABEL",
                    "MAINTAINER",
                    "EXPOSE",
                    "ENV",
                    "ADD",
                    "COPY",
                    "ENTRYPOINT",
                    "VOLUME",
                    "USER",
                    "WORKDIR",
                    "ARG",
                    "ONBUILD",
                    "STOPSIGNAL",
                    "HEALTHCHECK",
                    "SHELL",
                    "FROM");

    /// Never the text: a build argument may be a secret.
    @Override
    public String toString() {
        return "Instruction[" + name + "]";
    }

    static Instruction parse(String createdBy) {
        String text = createdBy.strip();
        if (text.endsWith(BUILDKIT_MARK)) {
            text = text.substring(0, text.length() - BUILDKIT_MARK.length()).strip();
        }
        int mark = text.indexOf(CLASSIC_MARK);
        if (mark >= 0 && mark < 64) {
            return named(text.substring(mark + CLASSIC_MARK.length()).strip());
        }
        return named(text);
    }

    private static Instruction named(String text) {
        int end = 0;
        while (end < text.length() && end < 16 && Character.isLetter(text.charAt(end))) {
            end++;
        }
        String word = text.substring(0, end).toUpperCase(Locale.ROOT);
        boolean ends = end == text.length() || text.charAt(end) <= ' ';
        if (ends && NAMES.contains(word)) {
            String rest = text.substring(end).strip();
            return word.equals("RUN") ? run(word, rest) : new Instruction(word, List.of(), rest);
        }
        boolean command = text.startsWith("/") || text.startsWith("|") || isWindowsShell(text);
        return run(command ? "RUN" : "", text);
    }

    private static boolean isWindowsShell(String text) {
        return text.startsWith("cmd /S") || text.startsWith("powershell ");
    }

    private static Instruction run(String name, String text) {
        String rest = text;
        List<String> arguments = new ArrayList<>();
        if (rest.startsWith("|")) {
            rest = takeArguments(rest, arguments);
        }
        if (rest.startsWith("[")) {
            rest = execForm(rest);
        }
        return new Instruction(name, arguments, withoutShell(rest));
    }

    /// `|2 A=b C=d e /bin/sh -c …`: a value may hold spaces, so a word that assigns nothing belongs
    /// to the value before it, up to the shell.
    private static String takeArguments(String text, List<String> arguments) {
        int space = text.indexOf(' ');
        String count = space < 0 ? "" : text.substring(1, space);
        if (!Values.isDigits(count) || count.length() > 4) {
            return text;
        }
        int shell = shellIn(text, space);
        int wanted = Integer.parseInt(count);
        int end = Math.min(shell, text.length());
        int pos = space + 1;
        int start = -1;
        while (pos < end) {
            int next = text.indexOf(' ', pos);
            int stop = next < 0 || next > end ? end : next;
            boolean assigns = ShellCommand.assignmentEnd(text.substring(pos, stop)) > 0;
            boolean enough = arguments.size() + (start < 0 ? 0 : 1) == wanted;
            if (enough && (assigns || shell == Integer.MAX_VALUE)) {
                break;
            }
            if (assigns) {
                addPart(text, start, pos, arguments);
                start = pos;
            }
            pos = stop + 1;
        }
        addPart(text, start, Math.min(pos, end), arguments);
        return text.substring(Math.min(pos, text.length())).strip();
    }

    private static void addPart(String text, int start, int end, List<String> parts) {
        if (start >= 0) {
            parts.add(text.substring(start, end).strip());
        }
    }

    /// Where the shell that runs the step is named, or the highest number when there is none.
    private static int shellIn(String text, int from) {
        int at = text.indexOf(" /", from);
        while (at >= 0) {
            int end = text.indexOf(' ', at + 1);
            if (end < 0) {
                break;
            }
            if (ShellCommand.isShell(ShellCommand.baseName(text.substring(at + 1, end)))) {
                return at + 1;
            }
            at = text.indexOf(" /", end - 1 > at ? end - 1 : end);
        }
        return Integer.MAX_VALUE;
    }

    /// `/bin/bash -o pipefail -c SCRIPT` without its beginning.
    private static String withoutShell(String text) {
        int space = text.indexOf(' ');
        boolean shell =
                space > 0
                        && text.startsWith("/")
                        && ShellCommand.isShell(ShellCommand.baseName(text.substring(0, space)));
        if (!shell) {
            return text;
        }
        int pos = space + 1;
        for (int options = 0; options < 8 && pos < text.length(); options++) {
            int end = text.indexOf(' ', pos);
            if (end < 0) {
                return text;
            }
            String word = text.substring(pos, end);
            pos = end + 1;
            if (ShellCommand.isScriptOption(word)) {
                return text.substring(pos).strip();
            }
        }
        return text;
    }

    /// `["apt-get", "update"]` as shell words.
    private static String execForm(String text) {
        StringBuilder words = new StringBuilder();
        for (String word : quoted(text)) {
            words.append('\'').append(word.replace("'", "'\\''")).append("' ");
        }
        return words.toString().strip();
    }

    /// The words of `["redis-server" "--port" "1"]` and `&{["CMD-SHELL" "…"] "30s"}`; anything else
    /// is one text: `redis-server --port 1`, `&{Test:[CMD-SHELL …] Interval:30s}`.
    static List<String> listed(String text) {
        List<String> words =
                text.startsWith("[") || text.startsWith("&{[") ? quoted(text) : List.of();
        if (!words.isEmpty()) {
            return words;
        }
        String plain = text;
        for (String frame : List.of("&{Test:[", "CMD-SHELL ", "CMD ")) {
            plain = plain.startsWith(frame) ? plain.substring(frame.length()) : plain;
        }
        return List.of(plain);
    }

    private static List<String> quoted(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean inside = false;
        for (int i = 0; i < text.length() && words.size() < 2_000; i++) {
            char c = text.charAt(i);
            if (inside && c == '\\' && i + 1 < text.length()) {
                word.append(text.charAt(++i));
            } else if (c == '"') {
                if (inside) {
                    words.add(word.toString());
                    word.setLength(0);
                }
                inside = !inside;
            } else if (inside) {
                word.append(c);
            }
        }
        return words;
    }

    /// The `NAME=value` pairs of `ENV`, `ARG` and `LABEL`. The history has values without their
    /// quotes, so a word that assigns nothing belongs to the value before it.
    List<String> pairs() {
        List<String> pairs = new ArrayList<>();
        int pos = 0;
        int start = 0;
        while (pos < text.length() && pairs.size() < MOST_PAIRS) {
            int next = text.indexOf(' ', pos);
            int stop = next < 0 ? text.length() : next;
            if (pos > start && isAssignment(text.substring(pos, stop))) {
                addPart(text, start, pos, pairs);
                start = pos;
            }
            pos = stop + 1;
        }
        addPart(text, start, text.length(), pairs);
        if (!pairs.isEmpty() && !pairs.getFirst().contains("=")) {
            // the old form: ENV NAME value
            pairs.set(0, pairs.getFirst().replaceFirst(" ", "="));
        }
        return pairs;
    }

    private static boolean isAssignment(String word) {
        return word.indexOf('=') > 0 && isName(word);
    }

    private static boolean isName(String word) {
        for (int i = 0; i < word.length() && word.charAt(i) != '='; i++) {
            char c = word.charAt(i);
            if (!Character.isLetterOrDigit(c) && "_-./\"'".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    /// True for the file system that a base image starts with: `ADD file:… in /`, an archive
    /// unpacked to the root, debuerreotype's script, an import.
    boolean isRootFileSystem(long sizeBytes) {
        if (name.equals("ADD")) {
            return text.endsWith(" in /") || (text.endsWith(" /") && isArchive(sourceOf(text)));
        }
        return name.isEmpty() && sizeBytes > 0;
    }

    static boolean isArchive(String file) {
        return file.endsWith(".tgz")
                || file.endsWith(".txz")
                || file.endsWith(".tar")
                || file.contains(".tar.");
    }

    /// The first source of ADD or COPY.
    static String sourceOf(String text) {
        int pos = 0;
        while (pos < text.length()) {
            int end = text.indexOf(' ', pos);
            int stop = end < 0 ? text.length() : end;
            if (stop > pos && !text.startsWith("--", pos)) {
                return text.substring(pos, stop);
            }
            pos = stop + 1;
        }
        return "";
    }

    boolean changesFiles() {
        return name.equals("RUN") || name.equals("COPY") || name.equals("ADD");
    }
}
