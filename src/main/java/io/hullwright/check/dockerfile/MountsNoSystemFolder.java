package io.hullwright.check.dockerfile;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.BuildWord;
import io.hullwright.facts.Dockerfile;

@CheckInfo(
        id = "DKF-054",
        title = "No VOLUME is a folder of the system",
        severity = Severity.MEDIUM,
        checklist = "image-security/5",
        references = {"dockle/DKL-DI-0002"},
        why =
                """
                A volume over a system folder lives on with the programs and accounts of the day \
                it was made, whatever a newer image brings.\
                """,
        remedy = "Keep data in a folder of its own and make that the volume.")
final class MountsNoSystemFolder implements DockerfileCheck {

    @Override
    public Verdict inspect(Dockerfile file) {
        var failures = new Failures(file);
        file.forEach(
                instruction -> {
                    if (instruction.is("VOLUME")) {
                        instruction.words().forEach(word -> inspect(word, failures));
                    }
                });
        return failures.verdict();
    }

    private static void inspect(BuildWord word, Failures failures) {
        var path = word.text();
        var system = path.equals("/") ? path : Paths.systemFolder(path);
        if (!system.isEmpty()) {
            failures.add("VOLUME is " + path + ", expected a folder of its own", word);
        } else if (word.isOpen()) {
            failures.addUnknown("VOLUME is " + path + ", whose value only the build knows");
        }
    }
}
