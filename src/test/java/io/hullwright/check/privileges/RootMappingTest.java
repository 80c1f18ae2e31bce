package io.hullwright.check.privileges;

import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hullwright.facts.EngineFixture;
import io.hullwright.facts.EngineTraits;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RootMappingTest {

    @Test
    void rootIsTheHostsRootOnAnOrdinaryEngine() {
        var workload = hardened().build();
        assertFalse(RootMapping.isMapped(workload));
        assertFalse(RootMapping.isUnseen(workload));
        assertEquals("", RootMapping.words(workload));
    }

    @Test
    void rootIsAnotherUserWhereUsersAreRemapped() {
        var remapped = EngineFixture.traits(false, true, Set.of(), Set.of("runc"));
        assertEquals(
                "; the engine remaps users, so root inside is another user on the host",
                RootMapping.words(hardened().engine(remapped).build()));
        var optedOut = hardened().engine(remapped).userns("host").build();
        assertFalse(RootMapping.isMapped(optedOut));
        assertEquals("", RootMapping.words(optedOut));
    }

    @Test
    void rootIsAnotherUserOfARootlessEngineEvenInItsOwnNamespace() {
        var rootless = EngineFixture.traits(true, false, Set.of(), Set.of("runc"));
        assertTrue(RootMapping.isMapped(hardened().engine(rootless).userns("host").build()));
    }

    @Test
    void isUnseenWithoutAnEngine() {
        var workload = hardened().engine(EngineTraits.unseen("no engine was asked")).build();
        assertTrue(RootMapping.isUnseen(workload));
        assertFalse(RootMapping.isMapped(workload));
    }
}
