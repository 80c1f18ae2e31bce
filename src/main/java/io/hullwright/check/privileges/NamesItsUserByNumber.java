package io.hullwright.check.privileges;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Workload;

@CheckInfo(
        id = "PRV-015",
        title = "The user is given as a number",
        severity = Severity.LOW,
        checklist = "runtime-security/1",
        references = {"hadolint/DL3066", "owasp-docker-top-10/D01"},
        why =
                "A name means what the image's /etc/passwd says, which may be uid 0. Only a number"
                        + " proves before the start that the user is not root.",
        remedy = "Write uid and gid, for example `user: \"1001:1001\"`, as the image has them.")
final class NamesItsUserByNumber implements PrivilegesCheck {

    @Override
    public Verdict inspect(Workload workload) {
        if (workload.engine().windows().is(true)) {
            return Verdict.notApplicable("Windows containers know their users by name only");
        }
        var user = workload.privileges().user();
        if (user.seen() instanceof Fact.Unknown(var why)) {
            return Verdict.unknown(why);
        }
        if (user.value().isRoot()) {
            return Verdict.notApplicable("it runs as root, which PRV-002 judges");
        }
        return user.value().isNumeric()
                ? Verdict.pass()
                : Verdict.fail(
                        "user is " + user.value().text() + ", expected a number", user.origin());
    }
}
