package io.hullwright.facts;

import io.hullwright.facts.BuildStep.Habit;
import java.util.List;
import java.util.Set;

/// One command of the shell text of an instruction. Control flow is not kept: each command is there
/// once, also those inside substitutions and behind `sh -c`.
///
/// @param words all words, quotes removed, redirections left out. Arguments are kept where the
///     program is one whose arguments are harmless (package managers, `cd`, `chmod`, …); of other
///     programs only the names of options are, the rest is [BuildWord#HIDDEN]
/// @param start index of the program behind assignments, `sudo` and their like; the size of `words`
///     when there is none
/// @param joiner the operator before it, `&&`, `|`, `;`, …; empty for the first
/// @param tested true if what it answers decides what runs: behind `if`, `while`, `!` and their
///     like
/// @param input index, among the instruction's commands, of the one whose output it reads through a
///     pipe, or -1
/// @param pipefail whether its shell, where it runs, has a pipe fail with any of its commands
/// @param habits what this command does that a check asks about; what a step does as a whole is on
///     the instruction
/// @param traits what can be said of its words
public record BuildCommand(
        List<BuildWord> words,
        int start,
        String joiner,
        boolean tested,
        int input,
        Pipefail pipefail,
        Set<Habit> habits,
        Set<ValueTrait> traits) {

    public enum Pipefail {
        /// As the shell was started that runs the instruction.
        AS_STARTED,
        ON,
        OFF
    }

    public BuildCommand {
        words = List.copyOf(words);
        habits = Set.copyOf(habits);
        traits = Set.copyOf(traits);
    }

    /// The program's name without its folder; empty when the command only assigns.
    public String program() {
        var path = start < words.size() ? words.get(start).text() : "";
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /// Where the command begins.
    public BuildWord first() {
        return words.getFirst();
    }

    /// The words after the program.
    public List<BuildWord> arguments() {
        return start < words.size() ? words.subList(start + 1, words.size()) : List.of();
    }

    /// The first argument that is no option; empty when there is none. An option's own value counts
    /// as one.
    public String verb() {
        for (var argument : arguments()) {
            if (!argument.text().startsWith("-")) {
                return argument.text();
            }
        }
        return "";
    }

    public boolean has(String argument) {
        for (var word : arguments()) {
            if (word.text().equals(argument)) {
                return true;
            }
        }
        return false;
    }

    public boolean hasOneStartingWith(String beginning) {
        for (var word : arguments()) {
            if (word.text().startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }
}
