package io.hullwright.facts.reading;

import io.hullwright.facts.BuildCommand.Pipefail;
import io.hullwright.facts.Pip;
import java.util.ArrayList;
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

    private static final int DEEPEST = 4;
    private static final int MOST_COMMANDS = 5_000;

    /// The words of a command in the making.
    private static final class Words {
        private final List<String> texts = new ArrayList<>();
        private final List<Spots> spots = new ArrayList<>();
        private final List<Integer> places = new ArrayList<>();
        private String joiner = "";
        private boolean negated;

        void add(ShellWords.Token token) {
            texts.add(token.text());
            spots.add(token.spots());
            places.add(token.at());
        }

        void clear(String operator) {
            if (!texts.isEmpty() || joiner.isEmpty()) {
                joiner = operator;
            }
            negated &= operator.equals("|") && !texts.isEmpty();
            texts.clear();
            spots.clear();
            places.clear();
        }

        Words from(int index) {
            Words rest = new Words();
            rest.texts.addAll(texts.subList(index, texts.size()));
            if (!spots.isEmpty()) {
                rest.spots.addAll(spots.subList(index, spots.size()));
                rest.places.addAll(places.subList(index, places.size()));
            }
            return rest;
        }
    }

    private static final Set<String> KEYWORDS =
            Set.of(
                    "if", "then", "elif", "else", "fi", "while", "until", "do", "done", "time", "!",
                    "{", "}", "esac");

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

    private static final Set<String> SHELLS = Set.of("sh", "bash", "dash", "ash", "zsh", "ksh");

    /// Every command in the text, also those inside substitutions and behind `sh -c`, in the order
    /// of their level. Control flow is ignored: each command is there once.
    static List<ShellCommand> of(String script) {
        return of(script, Spots.from(0), MOST_COMMANDS);
    }

    /// @param spots where each character of the script stands
    /// @param most how many commands to read; the rest is left out
    static List<ShellCommand> of(String script, Spots spots, int most) {
        List<ShellCommand> found = new ArrayList<>();
        new Collector(most, found).collect(script, spots, 0, Pipefail.AS_STARTED);
        return found;
    }

    /// A command given as a list of words, as the exec form has it; with what its shell would run.
    static List<ShellCommand> ofWords(List<String> words) {
        List<ShellCommand> found = new ArrayList<>();
        Words command = new Words();
        command.texts.addAll(words);
        new Collector(MOST_COMMANDS, found).add(command, List.of(), 0, false, Pipefail.AS_STARTED);
        return found;
    }

    private record Collector(int most, List<ShellCommand> found) {

        void collect(String script, Spots spots, int depth, Pipefail pipefail) {
            PipeOptions options = new PipeOptions(pipefail);
            ShellWords shell = ShellWords.of(script, spots);
            List<ShellWords.Token> tokens = shell.tokens();
            Words words = new Words();
            List<ShellCommand> input = List.of();
            boolean condition = false;
            for (int i = 0; i < tokens.size() && found.size() < most; i++) {
                ShellWords.Token token = tokens.get(i);
                if (!token.operator()) {
                    boolean mayBeKeyword = words.texts.isEmpty() && token.bare();
                    if (mayBeKeyword) {
                        options.keyword(token.text(), token.at());
                        condition = isCondition(token.text(), condition);
                        words.negated |= token.text().equals("!");
                    }
                    if (!mayBeKeyword || !isKeyword(token.text())) {
                        words.add(token);
                    }
                    continue;
                }
                List<ShellCommand> made = add(words, input, depth, condition, options.now());
                boolean pipe = token.text().equals("|");
                if (!pipe) {
                    setOptions(made, options, token.at());
                }
                options.operator(token.text(), token.at());
                input = pipe ? made : List.of();
                words.clear(token.text());
            }
            add(words, input, depth, condition, options.now());
            if (depth < DEEPEST) {
                for (ShellWords.Script inner : shell.scripts()) {
                    Spots where = inner.spots();
                    collect(inner.text(), where, depth + 1, options.at(where.at(0)));
                }
            }
        }

        /// A part of a pipe is a subshell: what it sets is gone with it.
        private static void setOptions(List<ShellCommand> made, PipeOptions options, int place) {
            if (!made.isEmpty()
                    && made.getFirst().program().equals("set")
                    && made.getFirst().input().isEmpty()) {
                List<String> words = made.getFirst().words();
                options.set(PipeOptions.named(words, options.now()), place);
            }
        }

        List<ShellCommand> add(
                Words words,
                List<ShellCommand> input,
                int depth,
                boolean condition,
                Pipefail pipefail) {
            if (words.texts.isEmpty()) {
                return List.of();
            }
            ShellCommand command =
                    new ShellCommand(
                            List.copyOf(words.texts),
                            programIn(words.texts),
                            List.copyOf(input),
                            List.copyOf(words.places),
                            words.joiner,
                            condition || words.negated,
                            pipefail);
            found.add(command);
            int script = command.scriptIndex();
            if (script > 0 && depth < DEEPEST) {
                Spots spots = words.spots.isEmpty() ? Spots.from(0) : words.spots.get(script);
                List<String> started = command.words().subList(0, script);
                Pipefail own = PipeOptions.named(started, Pipefail.OFF);
                collect(command.words().get(script), spots, depth + 1, own);
            }
            int executed = command.executedByFind();
            if (executed > 0 && depth < DEEPEST) {
                add(words.from(executed), List.of(), depth + 1, condition, pipefail);
            }
            return List.of(command);
        }
    }

    /// Whether what follows this keyword, or this word, is still tested.
    private static boolean isCondition(String word, boolean before) {
        return switch (word) {
            case "if", "elif", "while", "until" -> true;
            case "then", "do", "else", "fi", "done" -> false;
            default -> before;
        };
    }

    private static boolean isKeyword(String word) {
        return KEYWORDS.contains(word);
    }

    private static int programIn(List<String> words) {
        int i = 0;
        String wrapper = "";
        while (i < words.size()) {
            String word = words.get(i);
            if (assignmentEnd(word) > 0) {
                i++;
            } else if (WRAPPERS.contains(baseName(word)) && !isLoneBusybox(words, i)) {
                wrapper = baseName(word);
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
        return baseName(words.get(i)).equals("busybox")
                && (i + 1 == words.size() || words.get(i + 1).startsWith("-"));
    }

    private static char first(String word) {
        return word.isEmpty() ? ' ' : word.charAt(0);
    }

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
    private int scriptIndex() {
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

    private int executedByFind() {
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
