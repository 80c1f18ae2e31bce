package io.hullwright.check.environment;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Fix;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Workload;
import java.util.Locale;
import java.util.TreeSet;

@CheckInfo(
        id = "ENV-008",
        title = "Credentials come from secret files where the image can read them",
        severity = Severity.MEDIUM,
        checklist = {"secrets-management/4", "environment-variables/6"},
        references = {"cis-docker-1.6.0/7.4", "owasp-docker-top-10/D06"},
        why =
                """
                The better way is already there: the image reads a *_FILE variable, or a secret is \
                mounted. The value in the environment is a second, readable copy of it.\
                """,
        remedy =
                "Put the credential in a secret file, mount it with secrets:, name its path in the"
                        + " variable that ends in _FILE and take the plain variable out: most images"
                        + " refuse both. A database that exists keeps its old password until it is"
                        + " changed inside.")
final class ReadsSecretsFromFiles implements EnvironmentCheck {

    @Override
    public Verdict inspect(Workload workload) {
        var environment = workload.environment();
        var found = Variables.matching(environment.variables(), Variables::isPlainCredential);
        if (found.isEmpty()) {
            return Verdict.pass();
        }
        var image = workload.supply().image().value();
        for (var variable : found) {
            var fileVariable = FileVariables.of(image.shortName(), variable.name());
            if (!fileVariable.isEmpty()) {
                var secret = variable.name().toLowerCase(Locale.ROOT);
                return Verdict.fail(
                        variable.name()
                                + " holds the credential itself, expected "
                                + fileVariable
                                + "=/run/secrets/"
                                + secret
                                + ", which image "
                                + image.shortName()
                                + " reads",
                        variable.origin(),
                        new Fix.RunYourself(
                                "(umask 077; mkdir -p secrets; openssl rand -hex 32 > secrets/"
                                        + secret
                                        + ")"));
            }
        }
        if (environment.secretFiles().isEmpty()) {
            return Verdict.notApplicable(
                    "no secret is mounted and the image is not known to read *_FILE variables");
        }
        return Verdict.fail(
                Variables.names(found)
                        + " beside the mounted secrets "
                        + new TreeSet<>(environment.secretFiles())
                        + ", expected every credential in a secret file",
                found.getFirst().origin());
    }
}
