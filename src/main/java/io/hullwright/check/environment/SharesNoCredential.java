package io.hullwright.check.environment;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Workload;
import java.util.TreeSet;

@CheckInfo(
        id = "ENV-006",
        title = "No credential is shared with another workload",
        severity = Severity.MEDIUM,
        checklist = {"environment-variables/2", "environment-variables/7", "before-deployment/3"},
        references = {"owasp-docker-top-10/D06", "nist-csf-2.0/PR.AA-01"},
        why =
                """
                A value that several workloads know is lost when any one of them is taken over, cannot \
                be replaced in one place, and hides in the logs which of them used it.\
                """,
        remedy =
                "Give every client an account and a credential of its own, and every environment its"
                        + " own set. Where two ends of one connection must know the same value, mount"
                        + " one secret into these two and nowhere else.")
final class SharesNoCredential implements EnvironmentCheck {

    @Override
    public Verdict inspect(Workload workload) {
        var found =
                Variables.matching(
                        workload.environment().variables(),
                        variable -> !variable.sharedWith().isEmpty());
        if (found.isEmpty()) {
            return Verdict.pass();
        }
        var others = new TreeSet<String>();
        for (var variable : found) {
            others.addAll(variable.sharedWith());
        }
        return Verdict.fail(
                "the same credential value in "
                        + Variables.names(found)
                        + " as in "
                        + String.join(", ", others)
                        + ", expected a value of its own",
                found.getFirst().origin());
    }
}
