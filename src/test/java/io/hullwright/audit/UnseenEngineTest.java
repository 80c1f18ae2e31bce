package io.hullwright.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Verdict;
import io.hullwright.facts.Activity;
import io.hullwright.facts.EngineTraits;
import io.hullwright.facts.Subject;
import io.hullwright.facts.Workload;
import io.hullwright.facts.WorkloadFixture;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// A service of a file that no engine has read: what an engine decides is never a pass.
class UnseenEngineTest {

    /// All of these rest on the file alone.
    private static final String PASSES =
            """
            ENV-001 ENV-002 ENV-003 ENV-004 ENV-005 ENV-006 ENV-007 ENV-008 ENV-009
            ENV-011 ENV-012 ENV-013 ENV-014 ENV-015 ENV-016 ENV-018
            EXP-001 EXP-002 EXP-003 EXP-004 EXP-005 EXP-006 EXP-008 EXP-009 EXP-010
            EXP-011 EXP-012
            HLT-004 HLT-005
            ISO-001 ISO-002 ISO-003 ISO-004 ISO-007 ISO-011 ISO-012 ISO-013 ISO-014
            LIM-001 LIM-002 LIM-003 LIM-004 LIM-005 LIM-006 LIM-007 LIM-008 LIM-009
            LIM-010
            PRV-001 PRV-003 PRV-004 PRV-005 PRV-006 PRV-007 PRV-008 PRV-009 PRV-010
            PRV-011 PRV-012 PRV-013 PRV-014 PRV-017 PRV-018 PRV-019 PRV-020 PRV-021
            STO-001 STO-002 STO-003 STO-004 STO-005 STO-006 STO-007 STO-012
            SUP-001 SUP-002 SUP-003
            """;

    @Test
    void passesOnlyWhatTheFileItselfDecides() {
        assertEquals(new TreeSet<>(List.of(PASSES.split("\\s+"))), passed(declared()));
    }

    private static Workload declared() {
        return WorkloadFixture.hardened()
                .kind(Subject.Kind.COMPOSE_SERVICE)
                .state(Activity.State.DECLARED)
                .engine(EngineTraits.unseen("the engine was not seen"))
                .imageUnseen()
                .leftToEngine()
                .logging("", Map.of())
                .build();
    }

    private static Set<String> passed(Workload workload) {
        var ids = new TreeSet<String>();
        for (var entry : Catalog.about(Workload.class)) {
            if (entry.check().inspect(workload) instanceof Verdict.Pass) {
                ids.add(entry.description().id());
            }
        }
        return ids;
    }
}
