package io.hullwright.check.volume;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import io.hullwright.facts.Volume;

@CheckInfo(
        id = "VOL-002",
        title = "A named volume is used by something",
        severity = Severity.INFO,
        checklist = "data-security/5",
        references = {"nist-csf-2.0/PR.DS-01"},
        why =
                """
                Data that nothing uses any more is still data that can leak. It may also be kept \
                on purpose, so this is for information.\
                """,
        remedy =
                """
                Decide whether the data is kept: back it up or remove the volume, and write down \
                which.\
                """)
final class IsInUse implements VolumeCheck {

    @Override
    public Verdict inspect(Volume volume) {
        if (volume.anonymous()) {
            return Verdict.notApplicable("it has no name");
        }
        return volume.usedBy().isEmpty()
                ? Verdict.fail(
                        "no container mounts it, expected one or none of its data kept",
                        new Origin.Inspect("Name"))
                : Verdict.pass();
    }
}
