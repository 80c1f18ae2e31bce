package io.hullwright.check.dockerfile;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.BuildInstruction;
import io.hullwright.facts.BuildInstruction.Pair;
import io.hullwright.facts.BuildWord;
import io.hullwright.facts.Dockerfile;
import io.hullwright.facts.Origin;
import io.hullwright.facts.ValueTrait;

@CheckInfo(
        id = "DKF-053",
        title = "Labels have the keys and forms of the OCI's standard",
        severity = Severity.INFO,
        checklist = "ci-cd-security/2",
        references = {
            "hadolint/DL3048",
            "hadolint/DL3051",
            "hadolint/DL3052",
            "hadolint/DL3053",
            "hadolint/DL3054",
            "hadolint/DL3055",
            "hadolint/DL3056"
        },
        why =
                """
                Programs find an image's source, revision and licence by these labels. One that is \
                misspelt, or in another form, is not found when a weakness has to be traced.\
                """,
        remedy =
                "Take the keys of the OCI's image specification: small letters, dates by RFC 3339, whole addresses and hashes.")
final class LabelsByStandard implements DockerfileCheck {

    @Override
    public Verdict inspect(Dockerfile file) {
        var failures = new Failures(file);
        file.forEach(
                instruction -> {
                    if (instruction.is("LABEL")) {
                        instruction.pairs().forEach(pair -> inspect(instruction, pair, failures));
                    }
                });
        return failures.verdict();
    }

    private static void inspect(BuildInstruction instruction, Pair pair, Failures failures) {
        var name = pair.name();
        if (name.indexOf('$') >= 0) {
            failures.addUnknown("only the build knows the label " + name);
            return;
        }
        var place = place(instruction, pair);
        var wrong = LabelKey.whatIsWrong(name);
        var key = LabelKey.of(name);
        if (!wrong.isEmpty()) {
            failures.add("LABEL " + name + " " + wrong, place);
        } else if (key != null && !isAsExpected(key, pair)) {
            if (pair.uses().isEmpty()) {
                failures.add("LABEL " + name + " has no " + key.expected(), place);
            } else {
                failures.addUnknown("the value of label " + name + " only the build knows");
            }
        }
    }

    private static boolean isAsExpected(LabelKey key, Pair pair) {
        var shape = key.shape();
        return shape == null
                ? !pair.variable().has(ValueTrait.EMPTY)
                : pair.shapes().contains(shape);
    }

    private static BuildWord place(BuildInstruction instruction, Pair pair) {
        return pair.variable().origin() instanceof Origin.File(_, var line, var column)
                ? new BuildWord(pair.name(), line, column)
                : new BuildWord(pair.name(), instruction.line(), instruction.column());
    }
}
