package io.hullwright.facts.reading;

import io.hullwright.facts.BuildCommand.Pipefail;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Cuts shell text into commands.
///
/// @param most how many commands to read; the rest is left out
/// @param found takes them
record CommandCollector(int most, List<ShellCommand> found) {

    private static final int DEEPEST = 4;
    private static final int MOST_COMMANDS = 5_000;

    private static final Set<String> KEYWORDS =
            Set.of(
                    "if", "then", "elif", "else", "fi", "while", "until", "do", "done", "time", "!",
                    "{", "}", "esac");

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

    /// Every command in the text, also those inside substitutions and behind `sh -c`, in the order
    /// of their level. Control flow is ignored: each command is there once.
    static List<ShellCommand> of(String script) {
        return of(script, Spots.from(0), MOST_COMMANDS);
    }

    /// @param spots where each character of the script stands
    /// @param most how many commands to read; the rest is left out
    static List<ShellCommand> of(String script, Spots spots, int most) {
        List<ShellCommand> found = new ArrayList<>();
        new CommandCollector(most, found).collect(script, spots, 0, Pipefail.AS_STARTED);
        return found;
    }

    /// A command given as a list of words, as the exec form has it; with what its shell would run.
    static List<ShellCommand> ofWords(List<String> words) {
        List<ShellCommand> found = new ArrayList<>();
        Words command = new Words();
        command.texts.addAll(words);
        new CommandCollector(MOST_COMMANDS, found)
                .add(command, List.of(), 0, false, Pipefail.AS_STARTED);
        return found;
    }

    private void collect(String script, Spots spots, int depth, Pipefail pipefail) {
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

    private List<ShellCommand> add(
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
                        Wrappers.programIn(words.texts),
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
}
