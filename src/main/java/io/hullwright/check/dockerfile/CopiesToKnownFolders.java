package io.hullwright.check.dockerfile;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.BuildInstruction;
import io.hullwright.facts.Dockerfile;

@CheckInfo(
        id = "DKF-039",
        title = "Nothing is copied to a relative path without a WORKDIR",
        severity = Severity.LOW,
        checklist = "ci-cd-security/2",
        references = {"hadolint/DL3045"},
        why =
                """
                The base image's own folder decides where the files land, and a new base can \
                change it.\
                """,
        remedy = "Set WORKDIR before, or write an absolute target.")
final class CopiesToKnownFolders implements DockerfileCheck {

    @Override
    public Verdict inspect(Dockerfile file) {
        var failures = new Failures(file);
        for (var stage : file.stages()) {
            var known = false;
            for (var ancestor : file.lineage(stage).reversed()) {
                for (var instruction : ancestor.instructions()) {
                    known |= instruction.is("WORKDIR") && !instruction.onBuild();
                    if (ancestor.number() == stage.number() && !known) {
                        inspect(instruction, failures);
                    }
                }
            }
        }
        return failures.verdict();
    }

    private static void inspect(BuildInstruction instruction, Failures failures) {
        var copies = instruction.is("COPY") || instruction.is("ADD");
        if (!copies || instruction.words().isEmpty()) {
            return;
        }
        var target = instruction.words().getLast();
        if (Paths.isAbsolute(target.text())) {
            return;
        }
        if (target.text().startsWith("$") || target.isHidden()) {
            failures.addUnknown("only the build knows the target " + target.text());
        } else {
            failures.add(
                    instruction.keyword()
                            + " to "
                            + target.text()
                            + " without a WORKDIR, expected an absolute path",
                    target);
        }
    }
}
