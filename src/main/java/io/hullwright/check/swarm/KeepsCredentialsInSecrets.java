package io.hullwright.check.swarm;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import io.hullwright.facts.Swarm;

@CheckInfo(
        id = "SWM-003",
        title = "Services get credentials as secrets",
        severity = Severity.HIGH,
        checklist = "secrets-management/4",
        references = {"cis-docker-1.6.0/7.4", "owasp-docker-top-10/D06"},
        why =
                """
                A credential in a service's environment is shown to everybody who may inspect \
                it, is handed to every child process, and ends in dumps and logs. A secret is \
                sent encrypted and seen only inside the container.\
                """,
        remedy =
                """
                Make a secret with docker secret create, mount it, and point the *_FILE variable \
                to it; then change the old value.\
                """)
final class KeepsCredentialsInSecrets implements SwarmCheck {

    @Override
    public Verdict inspect(Swarm swarm) {
        var plain = swarm.servicesWithPlainCredentials();
        return plain.isEmpty()
                ? Verdict.pass()
                : Verdict.fail(
                        plain
                                + " have credentials in their environment, expected secrets (the"
                                + " Swarm holds "
                                + swarm.secrets().size()
                                + ")",
                        new Origin.Inspect("Spec.TaskTemplate.ContainerSpec.Env"));
    }
}
