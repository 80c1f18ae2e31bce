package io.hullwright.check.engine;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static io.hullwright.check.Verdicts.notApplicable;
import static io.hullwright.check.Verdicts.unseen;
import static io.hullwright.facts.EngineFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class KeepsDeviceMapperSizeTest {

    private final KeepsDeviceMapperSize check = new KeepsDeviceMapperSize();

    @Test
    void passesAtTheDocumentedSize() {
        var facts =
                hardened().storage("devicemapper", Map.of("Base Device Size", "10.74GB")).build();
        assertPasses(check, facts);
    }

    @Test
    void failsWhenItWasRaised() {
        var facts =
                hardened().storage("devicemapper", Map.of("Base Device Size", "107.4GB")).build();
        assertEquals(
                "base device size is 107.4GB, expected 10.74GB", evidence(check.inspect(facts)));
    }

    @Test
    void doesNotKnowASizeThatIsNotTold() {
        unseen(check.inspect(hardened().storage("devicemapper", Map.of()).build()));
    }

    @Test
    void doesNotAskOtherDrivers() {
        assertEquals(
                "the storage driver is overlay2", notApplicable(check.inspect(hardened().build())));
    }
}
