package io.hullwright.check.dockerfile;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.BuildInstruction;
import io.hullwright.facts.BuildInstruction.Pair;
import io.hullwright.facts.BuildStage;
import io.hullwright.facts.BuildWord;
import io.hullwright.facts.Dockerfile;
import io.hullwright.facts.Origin;
import java.util.HashSet;
import java.util.Set;

@CheckInfo(
        id = "DKF-050",
        title = "Every variable has a value before it is used",
        severity = Severity.LOW,
        checklist = "ci-cd-security/2",
        references = {
            "hadolint/DL3044",
            "buildkit/UndefinedVar",
            "buildkit/UndefinedArgInFrom",
            "buildkit/InvalidDefaultArgInFrom"
        },
        why =
                """
                Docker puts nothing in the place of a variable without a value and builds on: a path, a \
                version or the base image is then another than the file says.\
                """,
        remedy =
                "Declare it above with ARG or ENV, in the same stage; an ENV that uses another goes below that.")
final class DefinesItsVariables implements DockerfileCheck {

    @Override
    public Verdict inspect(Dockerfile file) {
        var failures = new Failures(file);
        for (var instruction : file.preamble()) {
            for (var word : instruction.undefined()) {
                failures.add(word.text() + " has no value, expected an ARG above", word);
            }
        }
        var globals = new BuildArguments(file);
        for (var stage : file.stages()) {
            inspectFrom(stage, globals, failures);
            inspectStage(file, stage, globals, failures);
        }
        return failures.verdict();
    }

    private static void inspectFrom(BuildStage stage, BuildArguments globals, Failures failures) {
        var from = stage.from();
        for (var word : from.undefined()) {
            failures.add(word.text() + " has no value, expected an ARG above the first FROM", word);
        }
        if (from.first().isOpen() && from.undefined().isEmpty()) {
            var name = globals.withoutDefaultIn(from.first().text());
            if (name.isEmpty()) {
                failures.addUnknown("only the build knows the base image " + from.first().text());
            } else {
                failures.add(
                        "ARG " + name + " has no default, expected one for FROM", from.first());
            }
        }
    }

    private static void inspectStage(
            Dockerfile file, BuildStage stage, BuildArguments globals, Failures failures) {
        var lineage = file.lineage(stage);
        var known = new HashSet<String>();
        for (var ancestor : lineage.subList(1, lineage.size())) {
            for (var instruction : ancestor.instructions()) {
                addNames(instruction, known, false);
            }
        }
        var scratch = lineage.getLast().isScratch();
        for (var instruction : stage.instructions()) {
            var early = usedTooEarly(instruction, known, failures);
            for (var word : instruction.undefined()) {
                if (!early.contains(word.text())) {
                    inspect(instruction, word, scratch, globals, failures);
                }
            }
            addNames(instruction, known, true);
        }
    }

    private static void inspect(
            BuildInstruction instruction,
            BuildWord word,
            boolean scratch,
            BuildArguments globals,
            Failures failures) {
        var name = word.text();
        if (instruction.onBuild()) {
            failures.addUnknown("a later build gives " + name + " its value, or none");
        } else if (globals.has(name)) {
            failures.add(name + " has no value in this stage, expected ARG " + name, word);
        } else if (scratch && !name.equals("PATH")) {
            failures.add(name + " has no value, expected an ARG or ENV above", word);
        } else if (!name.equals("PATH")) {
            failures.addUnknown("only the base image can give " + name + " a value");
        }
    }

    /// Variables that one ENV sets and uses: they get their value behind it.
    private static Set<String> usedTooEarly(
            BuildInstruction instruction, Set<String> known, Failures failures) {
        var early = new HashSet<String>();
        if (!instruction.is("ENV") || instruction.onBuild()) {
            return early;
        }
        var own = new HashSet<String>();
        addNames(instruction, own, false);
        for (var pair : instruction.pairs()) {
            for (var used : pair.uses()) {
                if (own.contains(used) && !known.contains(used) && !used.equals(pair.name())) {
                    early.add(used);
                    failures.add(
                            pair.name()
                                    + " uses "
                                    + used
                                    + ", which the same ENV sets, expected two",
                            place(pair, instruction));
                }
            }
        }
        return early;
    }

    private static BuildWord place(Pair pair, BuildInstruction instruction) {
        return pair.variable().origin() instanceof Origin.File(_, var line, var column)
                ? new BuildWord(pair.name(), line, column)
                : new BuildWord(pair.name(), instruction.line(), instruction.column());
    }

    private static void addNames(
            BuildInstruction instruction, Set<String> names, boolean arguments) {
        if (!instruction.onBuild()
                && (instruction.is("ENV") || (arguments && instruction.is("ARG")))) {
            instruction.pairs().forEach(pair -> names.add(pair.name()));
        }
    }
}
