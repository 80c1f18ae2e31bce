package io.hullwright.check.environment;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Workload;

@CheckInfo(
        id = "ENV-001",
        title = "No credential stands in an environment variable",
        severity = Severity.HIGH,
        checklist = {
            "secrets-management/1",
            "secrets-management/4",
            "authentication-authorization/3"
        },
        references = {
            "compose-lint/CL-0020",
            "owasp-docker-top-10/D06",
            "owasp-top-10-2021/A05",
            "nist-csf-2.0/PR.AA-01"
        },
        why =
                """
                A .env file keeps a secret out of the code, not out of the container: its variables are \
                shown by docker inspect, inherited by every child process, and written to crash reports \
                and debug pages.\
                """,
        remedy =
                "Mount the credential as a secret and let the program read the file, where it can"
                        + " through a variable that ends in _FILE. Then replace the credential: the"
                        + " old one has been readable.")
final class KeepsCredentialsOutOfEnvironment implements EnvironmentCheck {

    @Override
    public Verdict inspect(Workload workload) {
        var found =
                Variables.matching(
                        workload.environment().variables(), Variables::isPlainCredential);
        if (found.isEmpty()) {
            return Verdict.pass();
        }
        return Verdict.fail(
                "a credential that docker inspect shows in "
                        + Variables.names(found)
                        + ", expected it in a secret file",
                found.getFirst().origin());
    }
}
