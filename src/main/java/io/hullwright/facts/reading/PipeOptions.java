package io.hullwright.facts.reading;

import io.hullwright.facts.BuildCommand.Pipefail;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Follows `set -o pipefail` through one shell's text: a subshell has options of its own, and what
/// only one branch sets cannot be relied on behind it.
final class PipeOptions {

    private final Deque<Level> levels = new ArrayDeque<>();
    private final List<Integer> places = new ArrayList<>(0);
    private final List<Pipefail> changes = new ArrayList<>(0);
    private final Pipefail first;
    private Pipefail now;

    private enum Kind {
        SUBSHELL,
        BRANCH,
        CASE
    }

    private record Level(Kind kind, Pipefail before) {}

    PipeOptions(Pipefail first) {
        this.first = first;
        this.now = first;
    }

    Pipefail now() {
        return now;
    }

    /// What was in force where a substitution stands.
    Pipefail at(int place) {
        Pipefail found = first;
        for (int i = 0; i < places.size() && places.get(i) <= place; i++) {
            found = changes.get(i);
        }
        return found;
    }

    void set(Pipefail option, int place) {
        if (option != now) {
            now = option;
            places.add(place);
            changes.add(option);
        }
    }

    /// A word that may begin or end a branch.
    void keyword(String word, int place) {
        switch (word) {
            case "if", "do" -> levels.push(new Level(Kind.BRANCH, now));
            case "case" -> levels.push(new Level(Kind.CASE, now));
            case "else", "elif" -> nextBranch(place);
            case "fi", "done", "esac" -> leaveBranch(place);
            default -> {}
        }
    }

    private void leaveBranch(int place) {
        nextBranch(place);
        Level level = levels.peek();
        if (level != null && level.kind() != Kind.SUBSHELL) {
            levels.pop();
        }
    }

    private void nextBranch(int place) {
        Level level = levels.peek();
        if (level != null && level.kind() != Kind.SUBSHELL && now == Pipefail.ON) {
            set(level.before(), place);
        }
    }

    void operator(String operator, int place) {
        if (operator.equals(";;") || operator.equals(";&")) {
            nextBranch(place);
        } else if (operator.equals("(")) {
            levels.push(new Level(Kind.SUBSHELL, now));
        } else if (operator.equals(")")) {
            Level level = levels.peek();
            // of a pattern in case, it closes nothing
            if (level != null && level.kind() == Kind.SUBSHELL) {
                levels.pop();
                set(level.before(), place);
            }
        }
    }

    /// What the words of `set`, or of a shell that is started, say of the option.
    static Pipefail named(List<String> words, Pipefail otherwise) {
        Pipefail found = otherwise;
        for (int i = 1; i < words.size(); i++) {
            String option = words.get(i - 1);
            if (words.get(i).equals("pipefail") && option.endsWith("o")) {
                found =
                        option.startsWith("-")
                                ? Pipefail.ON
                                : option.startsWith("+") ? Pipefail.OFF : found;
            }
        }
        return found;
    }
}
