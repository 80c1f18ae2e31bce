package io.hullwright.check.environment;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Credentials;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Workload;

@CheckInfo(
        id = "ENV-018",
        title = "No label holds a credential",
        severity = Severity.HIGH,
        checklist = "secrets-management/1",
        references = {"owasp-docker-top-10/D06"},
        why =
                """
                Labels are made to be read by others: proxies, dashboards and monitoring copy all of them \
                into their own stores and pages.\
                """,
        remedy =
                "Name the secret's file in the label instead, or give the reader of the label the"
                        + " credential directly; then replace it.")
final class KeepsCredentialsOutOfLabels implements EnvironmentCheck {

    @Override
    public Verdict inspect(Workload workload) {
        var found = Variables.matching(workload.environment().labels(), Credentials::standIn);
        if (found.isEmpty()) {
            return Verdict.pass();
        }
        return Verdict.fail(
                "a credential in label " + Variables.names(found) + ", expected none",
                found.getFirst().origin());
    }
}
