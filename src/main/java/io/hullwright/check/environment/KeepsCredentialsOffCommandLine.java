package io.hullwright.check.environment;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Credentials;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Workload;

@CheckInfo(
        id = "ENV-016",
        title = "No credential stands on the command line",
        severity = Severity.HIGH,
        checklist = "secrets-management/1",
        references = {"owasp-docker-top-10/D06"},
        why =
                """
                Arguments of a process are readable by every user of the host through its list of \
                processes, which makes them more public than the environment.\
                """,
        remedy =
                "Let the program read the credential from a mounted secret file, and replace the"
                        + " credential: the old one has been readable.")
final class KeepsCredentialsOffCommandLine implements EnvironmentCheck {

    @Override
    public Verdict inspect(Workload workload) {
        var command = workload.environment().command();
        return Credentials.standIn(command.value())
                ? Verdict.fail(
                        "a credential on the command line, expected it in a secret file",
                        command.origin())
                : Verdict.pass();
    }
}
