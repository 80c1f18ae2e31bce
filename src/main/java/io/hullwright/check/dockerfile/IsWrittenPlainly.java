package io.hullwright.check.dockerfile;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.BuildInstruction;
import io.hullwright.facts.BuildWord;
import io.hullwright.facts.Dockerfile;
import java.util.Locale;

@CheckInfo(
        id = "DKF-051",
        title = "Instructions are written in one plain way",
        severity = Severity.INFO,
        checklist = "ci-cd-security/2",
        references = {
            "hadolint/DL3043",
            "hadolint/DL3061",
            "buildkit/LegacyKeyValueFormat",
            "buildkit/NoEmptyContinuation",
            "buildkit/ConsistentInstructionCasing"
        },
        why =
                """
                Docker refuses some of these forms and has given up others. What a reader takes for two \
                instructions can be one, and a review then misses what the file really does.\
                """,
        remedy =
                "Begin with FROM, write every instruction in capitals and ENV with '=', and leave no empty line inside one.")
final class IsWrittenPlainly implements DockerfileCheck {

    @Override
    public Verdict inspect(Dockerfile file) {
        var failures = new Failures(file);
        for (var instruction : file.preamble()) {
            if (!instruction.is("ARG") && !instruction.keyword().isEmpty()) {
                failures.add(instruction.keyword() + " stands before FROM", instruction);
            }
        }
        var small = isMostlySmall(file);
        file.forEach(
                instruction -> {
                    inspectCasing(instruction, small, failures);
                    inspectForm(instruction, failures);
                });
        return failures.verdict();
    }

    private static void inspectForm(BuildInstruction instruction, Failures failures) {
        var keyword = instruction.keyword();
        if (instruction.onBuild()
                && (keyword.equals("ONBUILD")
                        || keyword.equals("FROM")
                        || keyword.equals("MAINTAINER"))) {
            failures.add("ONBUILD " + keyword + ", which Docker refuses", instruction);
        }
        for (var pair : instruction.pairs()) {
            if (pair.oldForm()) {
                failures.add(
                        keyword + " " + pair.name() + " has a blank before its value, expected '='",
                        instruction);
            }
        }
        if (instruction.emptyLines()) {
            failures.add("an empty line is inside of " + keyword + ", expected none", instruction);
        }
    }

    /// Small letters are as good, when nearly all of the file has them.
    private static boolean isMostlySmall(Dockerfile file) {
        var counts = new int[2];
        file.forEach(
                instruction -> {
                    var written = instruction.written();
                    if (written.equals(small(written))) {
                        counts[0]++;
                    } else if (written.equals(instruction.keyword())) {
                        counts[1]++;
                    }
                });
        return counts[0] > counts[1];
    }

    private static void inspectCasing(
            BuildInstruction instruction, boolean small, Failures failures) {
        var trigger = instruction.trigger();
        var outer = small ? "onbuild" : "ONBUILD";
        if (instruction.onBuild() && !trigger.equals(outer)) {
            failures.add(trigger + " among others, expected " + outer, instruction);
        }
        var written = instruction.written();
        var expected = small ? small(written) : instruction.keyword();
        if (!written.equals(expected)) {
            var word = new BuildWord(written, instruction.line(), instruction.column());
            failures.add(
                    written + " among others, expected " + expected,
                    word,
                    failures.replace(word, expected));
        }
    }

    private static String small(String written) {
        return written.toLowerCase(Locale.ROOT);
    }
}
