package io.hullwright.check.supply;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Origin;
import io.hullwright.facts.Supply;
import io.hullwright.facts.Workload;
import java.util.Map;

@CheckInfo(
        id = "SUP-006",
        title = "The image says from which source and revision it was built",
        severity = Severity.LOW,
        checklist = {"after-deployment/6", "soc-2/2"},
        references = {"owasp-docker-top-10/D08"},
        why =
                """
                In an incident the first question is which code runs and whose it is. Without these two \
                labels the answer is a search.\
                """,
        remedy =
                "Build with --label org.opencontainers.image.source=… and"
                        + " org.opencontainers.image.revision=…; the usual build actions do it by"
                        + " themselves.")
final class NamesSourceAndRevision implements SupplyCheck {

    private static final String SOURCE = "org.opencontainers.image.source";
    private static final String REVISION = "org.opencontainers.image.revision";

    @Override
    public Verdict inspect(Workload workload) {
        var supply = workload.supply();
        return switch (supply.openLabels()) {
            case Fact.Unknown(var why) -> Verdict.unknown(why);
            case Fact.Known(var labels) -> judge(supply, missing(labels));
        };
    }

    private static Verdict judge(Supply supply, String missing) {
        return missing.isEmpty()
                ? Verdict.pass()
                : Verdict.fail(
                        "label " + missing + " missing, expected both source and revision",
                        new Origin.Image(supply.image().value().text(), "Config.Labels"));
    }

    private static String missing(Map<String, String> labels) {
        var source = isGiven(labels, SOURCE);
        var revision = isGiven(labels, REVISION);
        if (source && revision) {
            return "";
        }
        if (source) {
            return REVISION;
        }
        return revision ? SOURCE : SOURCE + " and " + REVISION;
    }

    private static boolean isGiven(Map<String, String> labels, String label) {
        return !labels.getOrDefault(label, "").isBlank();
    }
}
