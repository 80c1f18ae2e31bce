package io.hullwright.facts.reading;

import io.hullwright.facts.BuildCommand.Pipefail;
import io.hullwright.facts.Pip;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// One command of a shell script, with the words before the program (assignments, `sudo`, `env`,
/// `xargs` and their like) told apart from the program itself.
///
/// @param words all words, quotes removed, redirections left out
/// @param start index of the program; the size of `words` when there is none
/// @param input the command whose output it reads through a pipe; empty when there is none
/// @param places where each word begins in the outermost text; empty when there is none
/// @param joiner the operator before it; empty for the first
/// @param tested true if what it answers decides what runs: behind `if`, `while`, `!` and their
///     like
/// @param pipefail what its shell has where it runs
record ShellCommand(
        List<String> words,
        int start,
        List<ShellCommand> input,
        List<Integer> places,
        String joiner,
        boolean tested,
        Pipefail pipefail) {

    private static final Set<String> SHELLS = Set.of("sh", "bash", "dash", "ash", "zsh", "ksh");

    /// The index of `=` in `NAME=value`, or 0.
    static int assignmentEnd(String word) {
        int i = 0;
        while (i < word.length() && isNamePart(word.charAt(i), i)) {
            i++;
        }
        return i > 0 && i < word.length() && word.charAt(i) == '=' ? i : 0;
    }

    private static boolean isNamePart(char c, int i) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || c == '_'
                || (i > 0 && c >= '0' && c <= '9');
    }

    static String baseName(String word) {
        return word.substring(word.lastIndexOf('/') + 1);
    }

    static boolean isShell(String program) {
        return SHELLS.contains(program);
    }

    /// The program as it is written; empty when the command only assigns.
    String path() {
        return start < words.size() ? words.get(start) : "";
    }

    /// The program's name without its folder.
    String program() {
        return baseName(path());
    }

    /// The words after the program.
    List<String> arguments() {
        return start < words.size() ? words.subList(start + 1, words.size()) : List.of();
    }

    boolean runsPip() {
        return Pip.firstArgument(program(), arguments(), Function.identity()) >= 0;
    }

    boolean isWrappedBy(String wrapper) {
        for (int i = 0; i < start; i++) {
            if (baseName(words.get(i)).equals(wrapper)) {
                return true;
            }
        }
        return false;
    }

    boolean hasArgument(String argument) {
        return arguments().contains(argument);
    }

    boolean hasArgumentLike(String start) {
        List<String> arguments = arguments();
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i).startsWith(start)) {
                return true;
            }
        }
        return false;
    }

    /// The first argument that is no option; empty when there is none.
    String verb() {
        List<String> arguments = arguments();
        for (int i = 0; i < arguments.size(); i++) {
            if (!arguments.get(i).startsWith("-")) {
                return arguments.get(i);
            }
        }
        return "";
    }

    /// Where `sh -c` (`bash -euxo pipefail -c`, `su -c`) has its script in `words`, or 0.
    int scriptIndex() {
        String program = program();
        if (!isShell(program) && !program.equals("su") && !program.equals("runuser")) {
            return 0;
        }
        for (int i = start + 1; i < words.size() - 1; i++) {
            String word = words.get(i);
            if (isScriptOption(word)) {
                return i + 1;
            }
        }
        return 0;
    }

    /// True for `sh -c SCRIPT`: what it runs is in its words.
    boolean hasScript() {
        return scriptIndex() > 0;
    }

    static boolean isScriptOption(String word) {
        return word.length() > 1
                && word.charAt(0) == '-'
                && word.charAt(1) != '-'
                && word.endsWith("c");
    }

    /// The same command at other places.
    ShellCommand at(List<Integer> others) {
        return new ShellCommand(words, start, input, List.copyOf(others), joiner, tested, pipefail);
    }

    /// Where the word begins, 0 when the command has no places.
    int placeOf(int word) {
        return word < places.size() ? places.get(word) : 0;
    }

    int executedByFind() {
        if (!program().equals("find")) {
            return 0;
        }
        for (int i = start + 1; i < words.size() - 1; i++) {
            if (words.get(i).startsWith("-exec")) {
                return i + 1;
            }
        }
        return 0;
    }
}
