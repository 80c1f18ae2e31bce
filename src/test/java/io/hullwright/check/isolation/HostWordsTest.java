package io.hullwright.check.isolation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.facts.EngineFixture;
import io.hullwright.facts.EngineTraits;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HostWordsTest {

    @Test
    void saysNothingOnAnOrdinaryEngineOrWithoutOne() {
        assertEquals("", HostWords.of(EngineFixture.traits()));
        assertEquals("", HostWords.of(EngineTraits.unseen("no engine was asked")));
    }

    @Test
    void saysWhatTheHostIsElsewhere() {
        assertEquals(
                "; the engine runs in a virtual machine of its own, which is the host here",
                HostWords.of(EngineFixture.desktop()));
        assertEquals(
                "; the engine is rootless, so only what its user may reach is shared",
                HostWords.of(EngineFixture.traits(true, false, Set.of(), Set.of("runc"))));
    }
}
