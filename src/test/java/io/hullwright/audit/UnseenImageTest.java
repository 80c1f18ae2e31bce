package io.hullwright.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Verdict;
import io.hullwright.facts.Activity;
import io.hullwright.facts.Origin;
import io.hullwright.facts.Workload;
import io.hullwright.facts.WorkloadFixture;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// What an image decides that nobody has seen: no check may pass or fail over it.
class UnseenImageTest {

    @Test
    void everyQuestionToTheImageIsAnsweredWithUnknown() {
        var declared =
                WorkloadFixture.hardened()
                        .state(Activity.State.DECLARED)
                        .imageUnseen()
                        .publish("127.0.0.1", 8080, 8080)
                        .build();
        assertEquals(
                Set.of(
                        "ENV-017", "EXP-005", "EXP-007", "HLT-001", "HLT-003", "PRV-002", "PRV-015",
                        "STO-011", "SUP-004", "SUP-005", "SUP-006"),
                unknown(declared, Origin.UnseenImage.WHY));
    }

    private static Set<String> unknown(Workload workload, String why) {
        var ids = new TreeSet<String>();
        for (var entry : Catalog.about(Workload.class)) {
            if (entry.check().inspect(workload).equals(Verdict.unknown(why))) {
                ids.add(entry.description().id());
            }
        }
        return ids;
    }
}
