package io.hullwright.check.dockerfile;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Dockerfile;
import io.hullwright.facts.UserSpec;

@CheckInfo(
        id = "DKF-002",
        title = "The last USER is not root",
        severity = Severity.MEDIUM,
        checklist = {"image-security/3", "runtime-security/1"},
        references = {
            "cis-docker-1.6.0/4.1",
            "kics/67fd0c4a",
            "checkov/CKV_DOCKER_8",
            "hadolint/DL3002",
            "trivy/DS-0002",
            "dockle/CIS-DI-0001",
            "owasp-docker-top-10/D01"
        },
        why =
                """
                The program runs as whom the last USER names. As root it may change everything in the \
                container, and one weakness of the kernel or a mount is enough to reach the host.\
                """,
        remedy = "End the last stage with USER and a number that is not 0.")
final class RunsAsNonRoot implements DockerfileCheck {

    @Override
    public Verdict inspect(Dockerfile file) {
        var failures = new Failures(file);
        if (Users.areWindows(file)) {
            return Verdict.notApplicable("it builds an image for Windows");
        }
        var last = Users.last(file);
        if (last.isEmpty()) {
            return file.flaws().isEmpty()
                    ? Verdict.notApplicable("there is no USER")
                    : failures.verdict();
        }
        var user = last.get();
        if (user.isOpen()) {
            failures.addUnknown("USER is " + user.text() + ", whose value only the build knows");
        } else if (new UserSpec(user.text()).isRoot()) {
            failures.add("USER is " + user.text() + ", which is root; expected another", user);
        }
        return failures.verdict();
    }
}
