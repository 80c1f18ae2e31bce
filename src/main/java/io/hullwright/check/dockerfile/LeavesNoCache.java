package io.hullwright.check.dockerfile;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.BuildInstruction;
import io.hullwright.facts.BuildStage;
import io.hullwright.facts.BuildStep.Habit;
import io.hullwright.facts.BuildWord;
import io.hullwright.facts.Dockerfile;

/// Only the last stage and those it builds on count: the caches of the others are thrown away
/// with them.
@CheckInfo(
        id = "DKF-031",
        title = "No package cache stays in the image",
        severity = Severity.LOW,
        checklist = "image-security/5",
        references = {
            "kics/df746b39",
            "kics/ae9c56a6",
            "kics/00481784",
            "kics/295acb63",
            "kics/38300d1a",
            "kics/f2f903fb",
            "hadolint/DL3009",
            "hadolint/DL3019",
            "hadolint/DL3032",
            "hadolint/DL3036",
            "hadolint/DL3040",
            "hadolint/DL3042",
            "hadolint/DL3060",
            "trivy/DS-0015",
            "trivy/DS-0019",
            "trivy/DS-0020",
            "trivy/DS-0025",
            "trivy/DS-0027",
            "dockle/DKL-DI-0004",
            "dockle/DKL-DI-0005"
        },
        why =
                """
                Lists and downloaded packages are dead weight in every copy of the image. A \
                later step cannot take them out of the layer that has them.\
                """,
        remedy =
                "Clean up in the same RUN (rm -rf /var/lib/apt/lists/*), or use --no-cache, --no-cache-dir or a cache mount.")
final class LeavesNoCache implements DockerfileCheck {

    @Override
    public Verdict inspect(Dockerfile file) {
        var failures = new Failures(file);
        file.lastStage().ifPresent(last -> inspect(file, last, failures));
        return failures.verdictOnCommands();
    }

    private static void inspect(Dockerfile file, BuildStage last, Failures failures) {
        for (var stage : file.lineage(last)) {
            for (var instruction : stage.instructions()) {
                if (instruction.is("RUN") && instruction.habits().contains(Habit.CACHE_KEPT)) {
                    inspect(instruction, failures);
                }
            }
        }
    }

    private static void inspect(BuildInstruction instruction, Failures failures) {
        if (mountsCache(instruction)) {
            failures.addUnknown(
                    "the RUN of line "
                            + instruction.line()
                            + " mounts a folder, and only the build knows what is left beside it");
            return;
        }
        failures.add(
                "RUN leaves a package manager's cache behind, expected none", place(instruction));
    }

    private static boolean mountsCache(BuildInstruction instruction) {
        for (var flag : instruction.flags()) {
            if (flag.name().equals("mount")
                    && (flag.value().contains("type=cache")
                            || flag.value().contains("type=tmpfs")
                            || flag.value().indexOf('$') >= 0)) {
                return true;
            }
        }
        return false;
    }

    private static BuildWord place(BuildInstruction instruction) {
        for (var command : instruction.commands()) {
            if (PackageTool.of(command).installs()
                    || command.program().startsWith("pip")
                    || command.program().equals("yarn")) {
                return command.first();
            }
        }
        return instruction.commands().isEmpty()
                ? instruction.first()
                : instruction.commands().getFirst().first();
    }
}
