package io.hullwright.check.dockerfile;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Dockerfile;
import io.hullwright.facts.UserSpec;

@CheckInfo(
        id = "DKF-003",
        title = "The last USER is a number",
        severity = Severity.INFO,
        checklist = "image-security/3",
        references = "hadolint/DL3066",
        why =
                """
                What a name stands for is decided by the passwd file inside the image, 0 too. Kubernetes \
                refuses to start a name where the user must not be root.\
                """,
        remedy = "Write the number behind USER, for example USER 10001:10001.")
final class NamesUserByNumber implements DockerfileCheck {

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
        var spec = new UserSpec(user.text());
        if (user.isOpen()) {
            failures.addUnknown("USER is " + user.text() + ", whose value only the build knows");
        } else if (spec.isRoot()) {
            return Verdict.notApplicable("the user is root");
        } else if (!spec.isNumeric()) {
            failures.add("USER is " + user.text() + ", expected a number", user);
        }
        return failures.verdict();
    }
}
