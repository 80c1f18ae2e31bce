package io.hullwright.check.storage;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Activity;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Mount;
import io.hullwright.facts.Origin;
import io.hullwright.facts.Workload;
import java.util.Set;
import java.util.TreeSet;

@CheckInfo(
        id = "STO-011",
        title = "Its volumes have names",
        severity = Severity.LOW,
        checklist = "before-deployment/6",
        references = "nist-csf-2.0/PR.DS-11",
        why =
                """
                A volume without a name is left behind or deleted when the container is made anew, and no \
                backup job knows it. Data that matters gets lost that way.\
                """,
        remedy = "Mount a named volume at the same path; a tmpfs if the data may go.")
final class NamesItsVolumes implements StorageCheck {

    @Override
    public Verdict inspect(Workload workload) {
        var verdict = Mounts.judge(workload, NamesItsVolumes::fault, "a named volume");
        return verdict instanceof Verdict.Fail
                        || workload.activity().state() != Activity.State.DECLARED
                ? verdict
                : judgeImage(workload);
    }

    /// What runs shows its image's volumes among its mounts; what is declared does not yet.
    private static Verdict judgeImage(Workload workload) {
        return switch (workload.supply().volumes()) {
            case Fact.Unknown(var why) -> Verdict.unknown(why);
            case Fact.Known(var volumes) -> judgeImage(workload, volumes);
        };
    }

    private static Verdict judgeImage(Workload workload, Set<String> volumes) {
        var nameless = new TreeSet<>(volumes);
        nameless.removeAll(workload.storage().tmpfs().value().keySet());
        for (var mount : workload.storage().mounts()) {
            nameless.remove(mount.target());
        }
        return nameless.isEmpty()
                ? Verdict.pass()
                : Verdict.fail(
                        "the image declares a volume at "
                                + String.join(", ", nameless)
                                + " that gets no name, expected a named volume",
                        new Origin.Image(
                                workload.supply().image().value().text(), "Config.Volumes"));
    }

    private static String fault(Mount mount) {
        return mount.isVolume() && mount.anonymous() ? "is a volume without a name" : "";
    }
}
