package io.hullwright.check.dockerfile;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.BuildInstruction;
import io.hullwright.facts.Dockerfile;

/// Instructions of which only the last in a stage counts.
enum HasOneOfEach implements DockerfileCheck {
    @CheckInfo(
            id = "DKF-008",
            title = "Each stage has one HEALTHCHECK at most",
            severity = Severity.LOW,
            checklist = "runtime-security/3",
            references = {
                "hadolint/DL3012",
                "trivy/DS-0023",
                "buildkit/MultipleInstructionsDisallowed"
            },
            why =
                    """
                    Only the last one counts. Whoever reads the first believes in a probe that never runs.\
                    """,
            remedy = "Keep the one that is meant and take the others out.")
    HEALTHCHECK,

    @CheckInfo(
            id = "DKF-009",
            title = "Each stage has one CMD at most",
            severity = Severity.LOW,
            checklist = "ci-cd-security/2",
            references = {
                "kics/41c195f4",
                "hadolint/DL4003",
                "trivy/DS-0016",
                "buildkit/MultipleInstructionsDisallowed"
            },
            why =
                    """
                    Only the last one counts. Whoever reads the first believes that another program starts.\
                    """,
            remedy = "Keep the one that is meant and take the others out.")
    CMD,

    @CheckInfo(
            id = "DKF-010",
            title = "Each stage has one ENTRYPOINT at most",
            severity = Severity.LOW,
            checklist = "ci-cd-security/2",
            references = {
                "kics/6938958b",
                "hadolint/DL4004",
                "trivy/DS-0007",
                "buildkit/MultipleInstructionsDisallowed"
            },
            why =
                    """
                    Only the last one counts. Whoever reads the first believes that another program starts.\
                    """,
            remedy = "Keep the one that is meant and take the others out.")
    ENTRYPOINT;

    @Override
    public Verdict inspect(Dockerfile file) {
        var failures = new Failures(file);
        for (var stage : file.stages()) {
            BuildInstruction before = null;
            for (var instruction : stage.instructions()) {
                if (instruction.is(name()) && !instruction.onBuild()) {
                    if (before != null) {
                        failures.add(
                                name() + " of line " + before.line() + " is replaced, expected one",
                                instruction);
                    }
                    before = instruction;
                }
            }
        }
        return failures.verdict();
    }
}
