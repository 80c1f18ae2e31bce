package io.hullwright.check.dockerfile;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.BuildWord;
import io.hullwright.facts.Dockerfile;

@CheckInfo(
        id = "DKF-038",
        title = "No WORKDIR is a folder of the system",
        severity = Severity.LOW,
        checklist = "image-security/5",
        references = {"trivy/DS-0030"},
        why =
                """
                What the build and the program write then lies among the files of the system, \
                and can replace them.\
                """,
        remedy = "Work in a folder of its own, such as /srv/app.")
final class WorksOutsideSystemFolders implements DockerfileCheck {

    @Override
    public Verdict inspect(Dockerfile file) {
        var failures = new Failures(file);
        file.forEach(
                instruction -> {
                    if (instruction.is("WORKDIR")) {
                        inspect(instruction.first(), failures);
                    }
                });
        return failures.verdict();
    }

    private static void inspect(BuildWord word, Failures failures) {
        var system = Paths.systemFolder(word.text());
        if (!system.isEmpty()) {
            failures.add(
                    "WORKDIR is " + word.text() + ", expected a folder outside " + system, word);
        } else if (word.isOpen()) {
            failures.addUnknown("WORKDIR is " + word.text() + ", whose value only the build knows");
        }
    }
}
