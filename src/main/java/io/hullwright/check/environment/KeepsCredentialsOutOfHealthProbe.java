package io.hullwright.check.environment;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Credentials;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Workload;

@CheckInfo(
        id = "ENV-017",
        title = "No credential stands in the health check",
        severity = Severity.HIGH,
        checklist = "secrets-management/1",
        references = {"owasp-docker-top-10/D06"},
        why =
                """
                The test command is shown by docker inspect, and its arguments stand in the host's list \
                of processes each time it runs.\
                """,
        remedy =
                "Probe an address that needs no login, or let the test read the credential from a"
                        + " mounted secret file.")
final class KeepsCredentialsOutOfHealthProbe implements EnvironmentCheck {

    @Override
    public Verdict inspect(Workload workload) {
        var probe = workload.health().probe();
        if (probe.seen() instanceof Fact.Unknown(var why)) {
            return Verdict.unknown(why);
        }
        return Credentials.standIn(probe.value().traits())
                ? Verdict.fail(
                        "a credential in the test of the health check, expected none",
                        probe.origin())
                : Verdict.pass();
    }
}
