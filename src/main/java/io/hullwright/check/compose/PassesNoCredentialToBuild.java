package io.hullwright.check.compose;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.ComposeFile;
import java.util.ArrayList;

@CheckInfo(
        id = "CMP-006",
        title = "No credential is passed as a build argument",
        severity = Severity.HIGH,
        checklist = "secrets-management/1",
        why =
                """
                Build arguments stay in the image's history, where everyone who has the image reads them.\
                """,
        remedy =
                "Pass it with build.secrets and RUN --mount=type=secret; change the credential, it is known now.")
final class PassesNoCredentialToBuild implements ComposeFileCheck {

    @Override
    public Verdict inspect(ComposeFile file) {
        var failures = new ArrayList<Verdict.Fail>();
        for (var service : file.services()) {
            for (var build : service.builds()) {
                for (var argument : build.arguments()) {
                    if (argument.isCredential()) {
                        failures.add(
                                new Verdict.Fail(
                                        "%s passes a credential in the argument %s"
                                                .formatted(service.name(), argument.name()),
                                        argument.origin(),
                                        null));
                    }
                }
            }
        }
        return WholeFile.verdict(file, failures);
    }
}
