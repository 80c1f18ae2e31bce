package io.hullwright.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Verdict;
import io.hullwright.facts.EngineFixture;
import io.hullwright.facts.Workload;
import io.hullwright.facts.WorkloadFixture;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// What only Linux has is no merit of a Windows container.
class WindowsEngineTest {

    private static final Set<String> LINUX =
            Set.of(
                    "ISO-008", "ISO-011", "ISO-013", "ISO-014", "PRV-003", "PRV-004", "PRV-005",
                    "PRV-006", "PRV-007", "PRV-008", "PRV-009", "PRV-010", "PRV-011", "PRV-012",
                    "PRV-013", "PRV-014");

    @Test
    void asksNoWindowsContainerForWhatOnlyLinuxHas() {
        var windows = WorkloadFixture.hardened().engine(EngineFixture.windows()).build();
        assertEquals(Set.of(), asked(windows));
        assertEquals(LINUX, asked(WorkloadFixture.hardened().build()));
    }

    private static Set<String> asked(Workload workload) {
        var ids = new TreeSet<String>();
        for (var entry : Catalog.about(Workload.class)) {
            var id = entry.description().id();
            if (LINUX.contains(id)
                    && !(entry.check().inspect(workload) instanceof Verdict.NotApplicable)) {
                ids.add(id);
            }
        }
        return ids;
    }
}
