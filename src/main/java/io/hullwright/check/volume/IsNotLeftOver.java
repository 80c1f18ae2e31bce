package io.hullwright.check.volume;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Fix;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import io.hullwright.facts.Volume;

@CheckInfo(
        id = "VOL-001",
        title = "No anonymous volume is left over",
        severity = Severity.LOW,
        checklist = {"data-security/5", "gdpr/6"},
        references = {"owasp-docker-top-10/D07", "nist-csf-2.0/PR.DS-01"},
        why =
                """
                A volume without a name outlives its container unseen. The data in it is in no \
                backup, follows no retention, and can be read by whoever mounts it.\
                """,
        remedy =
                """
                Look into it, keep what matters, then remove it. Start single runs with --rm, \
                and name the volumes that hold data.\
                """)
final class IsNotLeftOver implements VolumeCheck {

    @Override
    public Verdict inspect(Volume volume) {
        if (!volume.anonymous()) {
            return Verdict.notApplicable("it has a name");
        }
        return volume.usedBy().isEmpty()
                ? Verdict.fail(
                        "it has no name and no container mounts it, expected it removed",
                        new Origin.Inspect("Name"),
                        new Fix.RunYourself("docker volume rm VOLUME"))
                : Verdict.pass();
    }
}
