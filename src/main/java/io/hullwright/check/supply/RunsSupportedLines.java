package io.hullwright.check.supply;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Lifecycle;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Workload;
import java.util.List;
import java.util.Map;

@CheckInfo(
        id = "SUP-005",
        title = "Runtime and base system still get security fixes",
        severity = Severity.HIGH,
        checklist = {"image-security/1", "image-security/8"},
        references = {"owasp-docker-top-10/D02", "owasp-top-10-2021/A06", "nist-csf-2.0/PR.PS-02"},
        why =
                """
                After its last day nobody mends what is found in a line, and scanners often stop \
                reporting it: it looks clean. python:3.9 and node:18 of the checklist are past theirs.\
                """,
        remedy = "Move to a supported line, test, and pin its digest.")
final class RunsSupportedLines implements SupplyCheck {

    @Override
    public Verdict inspect(Workload workload) {
        var supply = workload.supply();
        var names = List.of(supply.image().value());
        var origin = supply.image().origin();
        return switch (supply.runtimes()) {
            case Fact.Known(var runtimes) -> Lifecycle.judge(runtimes, names, origin);
            // The name alone may show that a line is over, never that all of them are supported.
            case Fact.Unknown(var why) ->
                    Lifecycle.judge(Map.of(), names, origin) instanceof Verdict.Fail fail
                            ? fail
                            : Verdict.unknown(why);
        };
    }
}
