package io.hullwright.check.swarm;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Swarm;

@CheckInfo(
        id = "SWM-005",
        title = "The key that unlocks managers is changed now and then",
        severity = Severity.LOW,
        checklist = "secrets-management/5",
        references = {"cis-docker-1.6.0/7.6"},
        why =
                """
                Everybody who ever restarted a manager has seen the key. Changing it takes it \
                back from those who left.\
                """,
        remedy = "Run docker swarm unlock-key --rotate, store the new key, and note the date.")
final class RotatesUnlockKey implements SwarmCheck {

    @Override
    public Verdict inspect(Swarm swarm) {
        return swarm.autolock()
                ? Verdict.unknown(
                        "the API keeps no date of the key: note in the checklist when"
                                + " `docker swarm unlock-key --rotate` was run last")
                : Verdict.notApplicable("autolock is off, so there is no key");
    }
}
