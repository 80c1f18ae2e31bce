package io.hullwright.check.environment;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.ValueTrait;
import io.hullwright.facts.Workload;

@CheckInfo(
        id = "ENV-002",
        title = "No connection string in the environment holds a password",
        severity = Severity.HIGH,
        checklist = {"secrets-management/1", "authentication-authorization/3"},
        references = {"compose-lint/CL-0021", "owasp-docker-top-10/D06"},
        why =
                """
                A URL with a password in it is logged where a password would not be: in error messages, \
                in proxies, in the list of connections. docker inspect shows it as well.\
                """,
        remedy =
                "Give host, user and database in the URL and the password apart, from a file: a"
                        + " password file of the driver (PGPASSFILE) or a mounted secret.")
final class KeepsPasswordsOutOfConnectionStrings implements EnvironmentCheck {

    @Override
    public Verdict inspect(Workload workload) {
        var found =
                Variables.matching(
                        workload.environment().variables(),
                        variable -> variable.has(ValueTrait.CONNECTION_CREDENTIAL));
        if (found.isEmpty()) {
            return Verdict.pass();
        }
        return Verdict.fail(
                "a connection string with a password in "
                        + Variables.names(found)
                        + ", expected the password apart, in a secret file",
                found.getFirst().origin());
    }
}
