package io.hullwright.check.volume;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import io.hullwright.facts.Volume;

@CheckInfo(
        id = "VOL-003",
        title = "A volume belongs to one service",
        severity = Severity.INFO,
        checklist = "access-control/4",
        references = {"kics/8c978947", "owasp-docker-top-10/D05"},
        why =
                """
                Through a shared volume a service that is taken over changes the files of the \
                others. Often it is meant so, for uploads or a socket, so this is for \
                information.\
                """,
        remedy =
                """
                Give each service a volume of its own, or mount it read-only in all but the one \
                that writes.\
                """)
final class BelongsToOneService implements VolumeCheck {

    @Override
    public Verdict inspect(Volume volume) {
        if (volume.services().isEmpty()) {
            return Verdict.notApplicable("nothing mounts it");
        }
        return volume.services().size() == 1
                ? Verdict.pass()
                : Verdict.fail(
                        volume.services() + " mount it, expected one service",
                        new Origin.Inspect("Mounts"));
    }
}
