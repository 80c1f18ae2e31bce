package io.hullwright.check.dockerfile;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.BuildInstruction;
import io.hullwright.facts.BuildInstruction.Form;
import io.hullwright.facts.Dockerfile;
import java.util.Set;
import java.util.TreeSet;

@CheckInfo(
        id = "DKF-041",
        title = "RUN steps that follow each other are one",
        severity = Severity.INFO,
        checklist = "image-security/5",
        references = {"kics/0008c003", "hadolint/DL3059"},
        why =
                """
                Each RUN is a layer: what one leaves and the next deletes stays in the image, for whoever \
                unpacks it.\
                """,
        remedy = "Join the commands with && in one RUN, unless the cache of each step is wanted.")
final class JoinsItsSteps implements DockerfileCheck {

    @Override
    public Verdict inspect(Dockerfile file) {
        var failures = new Failures(file);
        for (var stage : file.stages()) {
            BuildInstruction before = stage.from();
            for (var instruction : stage.instructions()) {
                if (isOneMore(before, instruction)) {
                    failures.add(
                            "RUN follows the RUN of line " + before.line() + ", expected one",
                            instruction);
                }
                before = instruction;
            }
        }
        return failures.verdict();
    }

    /// A list, or other mounts, network and rights, cannot be joined with what is before.
    private static boolean isOneMore(BuildInstruction before, BuildInstruction instruction) {
        return before.is("RUN")
                && instruction.is("RUN")
                && before.onBuild() == instruction.onBuild()
                && before.form() != Form.EXEC
                && instruction.form() != Form.EXEC
                && flags(before).equals(flags(instruction));
    }

    private static Set<String> flags(BuildInstruction instruction) {
        var flags = new TreeSet<String>();
        instruction.flags().forEach(flag -> flags.add(flag.name() + "=" + flag.value()));
        return flags;
    }
}
