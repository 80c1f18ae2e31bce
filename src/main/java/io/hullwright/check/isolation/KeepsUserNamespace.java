package io.hullwright.check.isolation;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Isolation;
import io.hullwright.facts.Workload;

@CheckInfo(
        id = "ISO-006",
        title = "The container keeps the engine's user namespace",
        severity = Severity.HIGH,
        checklist = "access-control/4",
        references = {
            "cis-docker-1.6.0/5.31",
            "kics/8af7162d",
            "compose-lint/CL-0010",
            "owasp-docker-top-10/D01"
        },
        why =
                "The engine maps root inside to a powerless user of the host; this container opts"
                        + " out, and its root is the host's again.",
        remedy = "Delete `userns_mode: host` and give mounted files to the mapped user.")
final class KeepsUserNamespace implements IsolationCheck {

    @Override
    public Verdict inspect(Workload workload) {
        var engine = workload.engine();
        if (engine.rootless().is(true)) {
            return Verdict.pass(); // even `host` means the engine's own namespace there
        }
        var mode = workload.isolation().user();
        return switch (engine.userNamespaceRemap()) {
            case Fact.Known(var remaps) when remaps ->
                    Isolation.isHost(mode)
                            ? Verdict.fail(
                                    "userns_mode is host, though the engine remaps users",
                                    mode.origin())
                            : Verdict.pass();
            case Fact.Known(_) -> Verdict.notApplicable("the engine does not remap users");
            case Fact.Unknown(var why) -> Verdict.unknown(why);
        };
    }
}
