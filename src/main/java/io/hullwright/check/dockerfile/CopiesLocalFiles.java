package io.hullwright.check.dockerfile;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Fix;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.BuildInstruction;
import io.hullwright.facts.Dockerfile;
import org.jspecify.annotations.Nullable;

@CheckInfo(
        id = "DKF-013",
        title = "Local files are copied with COPY",
        severity = Severity.LOW,
        checklist = "ci-cd-security/2",
        references = {
            "cis-docker-1.6.0/4.9",
            "kics/9513a694",
            "checkov/CKV_DOCKER_4",
            "hadolint/DL3020",
            "trivy/DS-0005",
            "dockle/CIS-DI-0009"
        },
        why =
                """
                ADD also unpacks archives and fetches addresses, so a file that is swapped for an archive \
                spreads over the image unseen.\
                """,
        remedy = "Write COPY where a file or folder is only copied.")
final class CopiesLocalFiles implements DockerfileCheck {

    @Override
    public Verdict inspect(Dockerfile file) {
        var failures = new Failures(file);
        file.forEach(
                instruction -> {
                    if (!instruction.is("ADD")) {
                        return;
                    }
                    var fix = fix(file, instruction);
                    for (var source : Sources.of(instruction)) {
                        if (source.isOpen() && !Sources.isRemote(source)) {
                            failures.addUnknown(
                                    "what ADD brings in, only the build knows: " + source.text());
                        } else if (!Sources.isRemote(source) && !Sources.isArchive(source.text())) {
                            failures.add(
                                    "ADD copies " + source.text() + ", expected COPY", source, fix);
                        }
                    }
                });
        return failures.verdict();
    }

    /// Only where ADD does nothing but copy.
    private static @Nullable Fix fix(Dockerfile file, BuildInstruction instruction) {
        for (var source : Sources.of(instruction)) {
            if (source.isOpen() || Sources.isRemote(source) || Sources.isArchive(source.text())) {
                return null;
            }
        }
        return new Fix.ReplaceText(file.at(instruction), instruction.written(), "COPY");
    }
}
