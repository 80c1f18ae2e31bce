package io.hullwright.check.supply;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static io.hullwright.check.Verdicts.unseen;
import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Verdict;
import io.hullwright.facts.Fact;
import io.hullwright.facts.ImageReference;
import io.hullwright.facts.Origin;
import io.hullwright.facts.Setting;
import io.hullwright.facts.Supply;
import io.hullwright.facts.Workload;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NamesSourceAndRevisionTest {

    private static final String SOURCE = "org.opencontainers.image.source";
    private static final String REVISION = "org.opencontainers.image.revision";

    private final NamesSourceAndRevision check = new NamesSourceAndRevision();

    @Test
    void passesWithBoth() {
        assertPasses(check, hardened().build());
    }

    @Test
    void failsNamingWhatIsMissing() {
        assertEquals(
                Verdict.fail(
                        "label "
                                + SOURCE
                                + " and "
                                + REVISION
                                + " missing, expected both source and revision",
                        new Origin.Image("shop/web:1", "Config.Labels")),
                check.inspect(labelled(Fact.known(Map.of()))));
        assertEquals(
                "label " + REVISION + " missing, expected both source and revision",
                evidence(
                        check.inspect(
                                labelled(
                                        Fact.known(Map.of(SOURCE, "https://git.example.com/a"))))));
        assertEquals(
                "label " + SOURCE + " missing, expected both source and revision",
                evidence(
                        check.inspect(
                                labelled(Fact.known(Map.of(REVISION, "0123abc", SOURCE, " "))))));
    }

    @Test
    void isUnknownWhenTheImageWasNotSeen() {
        assertEquals(
                "needs the engine",
                unseen(check.inspect(labelled(Fact.unknown("needs the engine")))));
    }

    private static Workload labelled(Fact<Map<String, String>> labels) {
        return hardened()
                .supply(
                        new Supply(
                                Setting.inspected(
                                        ImageReference.parse("shop/web:1"), "Config.Image"),
                                Fact.known(List.of()),
                                labels,
                                Fact.known(Map.of()),
                                Fact.known(Set.of()),
                                Fact.unknown("not named"),
                                Fact.unknown("not asked")))
                .build();
    }
}
