package io.hullwright.check.dockerfile;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Dockerfile;

@CheckInfo(
        id = "DKF-014",
        title = "What ADD downloads has a checksum",
        severity = Severity.LOW,
        checklist = "ci-cd-security/3",
        references = {"kics/4b410d24", "dockle/CIS-DI-0009"},
        why =
                """
                Whatever the address serves on the day of the build goes into the image; nobody notices \
                when it is another file.\
                """,
        remedy = "Write ADD --checksum=sha256:…, or download and verify in one RUN.")
final class DownloadsNothingWithAdd implements DockerfileCheck {

    @Override
    public Verdict inspect(Dockerfile file) {
        var failures = new Failures(file);
        file.forEach(
                instruction -> {
                    if (!instruction.is("ADD") || !instruction.flag("checksum").isEmpty()) {
                        return;
                    }
                    for (var source : Sources.of(instruction)) {
                        if (source.isOpen() && !Sources.isRemote(source)) {
                            failures.addUnknown(
                                    "what ADD brings in, only the build knows: " + source.text());
                        } else if (Sources.isRemote(source)) {
                            failures.add(
                                    "ADD downloads " + source.text() + ", expected --checksum",
                                    source);
                        }
                    }
                });
        return failures.verdict();
    }
}
