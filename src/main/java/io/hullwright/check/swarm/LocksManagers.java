package io.hullwright.check.swarm;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Fix;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import io.hullwright.facts.Swarm;

@CheckInfo(
        id = "SWM-004",
        title = "Managers are locked after a restart",
        severity = Severity.MEDIUM,
        checklist = "secrets-management/6",
        references = {"cis-docker-1.6.0/7.5", "nist-csf-2.0/PR.DS-01"},
        why =
                """
                Without autolock the key to the Swarm's secrets and certificates lies beside \
                them on the manager's disk. A copy of the disk is then a copy of every secret.\
                """,
        remedy =
                """
                Switch autolock on and keep the key that is shown away from the nodes: a manager \
                asks for it after each restart.\
                """)
final class LocksManagers implements SwarmCheck {

    @Override
    public Verdict inspect(Swarm swarm) {
        return swarm.autolock()
                ? Verdict.pass()
                : Verdict.fail(
                        "autolock is off, expected on",
                        new Origin.Inspect("Spec.EncryptionConfig.AutoLockManagers"),
                        new Fix.RunYourself("docker swarm update --autolock=true"));
    }
}
