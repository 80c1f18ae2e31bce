package io.hullwright.check.dockerfile;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.BuildWord;
import io.hullwright.facts.Dockerfile;
import java.util.Locale;
import java.util.Set;

@CheckInfo(
        id = "DKF-019",
        title = "EXPOSE names ports that exist",
        severity = Severity.LOW,
        checklist = "network-security/2",
        references = {
            "kics/71bf8cf8",
            "hadolint/DL3011",
            "trivy/DS-0008",
            "buildkit/ExposeInvalidFormat",
            "buildkit/ExposeProtoCasing"
        },
        why =
                """
                A port above 65535, an address or an unknown protocol exposes nothing, or fails only when \
                the image is built: what the program listens on stays undeclared.\
                """,
        remedy = "Write a number from 1 to 65535, with /tcp or /udp in small letters if you like.")
final class ExposesValidPorts implements DockerfileCheck {

    private static final Set<String> PROTOCOLS = Set.of("", "tcp", "udp", "sctp");

    @Override
    public Verdict inspect(Dockerfile file) {
        var failures = new Failures(file);
        file.forEach(
                instruction -> {
                    if (instruction.is("EXPOSE")) {
                        instruction.words().forEach(word -> inspect(word, failures));
                    }
                });
        return failures.verdict();
    }

    private static void inspect(BuildWord word, Failures failures) {
        if (word.isOpen()) {
            failures.addUnknown("EXPOSE " + word.text() + " has a value that only the build knows");
            return;
        }
        var port = ExposedPort.parse(word.text());
        var small = port.protocol().toLowerCase(Locale.ROOT);
        if (!port.isInRange()) {
            failures.add("EXPOSE " + word.text() + ", expected a number from 1 to 65535", word);
        } else if (!PROTOCOLS.contains(small)) {
            failures.add("EXPOSE " + word.text() + ", expected tcp, udp or sctp", word);
        } else if (!small.equals(port.protocol())) {
            var after = word.text().substring(0, word.text().indexOf('/') + 1) + small;
            failures.add(
                    "EXPOSE " + word.text() + ", expected small letters",
                    word,
                    failures.replace(word, after));
        }
    }
}
