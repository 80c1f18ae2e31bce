package io.hullwright.check.supply;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Origin;
import io.hullwright.facts.Supply;
import io.hullwright.facts.Workload;
import java.util.List;

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
        var missing = missing(supply);
        if (missing.isEmpty()) {
            return Verdict.pass();
        }
        // Where the digests are unknown the image was not seen, and neither were its labels.
        return switch (supply.digests()) {
            case Fact.Unknown<List<String>>(var why) -> Verdict.unknown(why);
            case Fact.Known<List<String>> _ ->
                    Verdict.fail(
                            "label " + missing + " missing, expected both source and revision",
                            new Origin.Image(supply.image().value().text(), "Config.Labels"));
        };
    }

    private static String missing(Supply supply) {
        var source = isGiven(supply, SOURCE);
        var revision = isGiven(supply, REVISION);
        if (source && revision) {
            return "";
        }
        if (source) {
            return REVISION;
        }
        return revision ? SOURCE : SOURCE + " and " + REVISION;
    }

    private static boolean isGiven(Supply supply, String label) {
        return !supply.openLabels().getOrDefault(label, "").isBlank();
    }
}
