package io.hullwright.check.dockerfile;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.MovingTag;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.BuildInstruction;
import io.hullwright.facts.BuildStage;
import io.hullwright.facts.Dockerfile;
import io.hullwright.facts.ImageReference;

@CheckInfo(
        id = "DKF-045",
        title = "COPY --from names an earlier stage or a versioned image",
        severity = Severity.LOW,
        checklist = "ci-cd-security/2",
        references = {
            "kics/cdddb86f",
            "kics/68a51e22",
            "hadolint/DL3022",
            "hadolint/DL3023",
            "hadolint/DL3067",
            "trivy/DS-0006"
        },
        why =
                """
                A name that is no earlier stage is pulled as an image from the registry, whoever \
                owns it there; a whole file system brings along what nobody chose.\
                """,
        remedy =
                "Name a stage above with AS, or the image with its tag, and the paths that are needed.")
final class CopiesFromEarlierStages implements DockerfileCheck {

    @Override
    public Verdict inspect(Dockerfile file) {
        var failures = new Failures(file);
        for (var stage : file.stages()) {
            for (var instruction : stage.instructions()) {
                if (instruction.is("COPY") && instruction.hasFlag("from")) {
                    inspect(file, stage, instruction, failures);
                }
            }
        }
        return failures.verdict();
    }

    private static void inspect(
            Dockerfile file, BuildStage stage, BuildInstruction copy, Failures failures) {
        var from = copy.flag("from");
        for (var source : Sources.of(copy)) {
            if (source.text().equals("/")) {
                failures.add("COPY takes all of " + from + ", expected single paths", source);
            } else if (source.isOpen()) {
                failures.addUnknown("only the build knows what COPY takes: " + source.text());
            }
        }
        if (from.isEmpty() || from.indexOf('$') >= 0) {
            failures.addUnknown(
                    "only the build knows what COPY of line " + copy.line() + " takes from");
        } else if (!isEarlier(file, stage, from)) {
            var image = ImageReference.parse(from);
            if (!image.isPinnedByDigest() && MovingTag.is(image.tag())) {
                var expected = image.tag().isEmpty() ? "an earlier stage" : "a version";
                failures.add("COPY --from=" + from + ", expected " + expected, copy);
            }
        }
    }

    private static boolean isEarlier(Dockerfile file, BuildStage stage, String from) {
        for (var other : file.stages().subList(0, stage.number())) {
            if (other.name().text().equalsIgnoreCase(from)
                    || from.equals(String.valueOf(other.number()))) {
                return true;
            }
        }
        return false;
    }
}
