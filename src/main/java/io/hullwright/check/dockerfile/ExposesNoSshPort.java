package io.hullwright.check.dockerfile;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Dockerfile;

@CheckInfo(
        id = "DKF-018",
        title = "The SSH port is not exposed",
        severity = Severity.MEDIUM,
        checklist = "access-control/1",
        references = {"kics/5907595b", "checkov/CKV_DOCKER_1", "trivy/DS-0004"},
        why =
                """
                An SSH server in a container is a second way in, with keys and passwords of its own, past \
                the engine's own exec and its log.\
                """,
        remedy = "Take the server and EXPOSE 22 out; use docker exec, or SSH to the host.")
final class ExposesNoSshPort implements DockerfileCheck {

    private static final int SSH = 22;

    @Override
    public Verdict inspect(Dockerfile file) {
        var failures = new Failures(file);
        file.forEach(
                instruction -> {
                    if (!instruction.is("EXPOSE")) {
                        return;
                    }
                    for (var word : instruction.words()) {
                        if (word.isOpen()) {
                            failures.addUnknown(
                                    "EXPOSE "
                                            + word.text()
                                            + " has a value that only the build knows");
                        } else if (isSsh(ExposedPort.parse(word.text()))) {
                            failures.add("EXPOSE " + word.text() + ", expected no SSH port", word);
                        }
                    }
                });
        return failures.verdict();
    }

    private static boolean isSsh(ExposedPort port) {
        return port.isValid()
                && port.first() <= SSH
                && port.last() >= SSH
                && !port.protocol().equalsIgnoreCase("udp");
    }
}
