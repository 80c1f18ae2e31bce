package io.hullwright.check.volume;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.notApplicable;
import static io.hullwright.check.volume.Volumes.volume;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Fix;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import org.junit.jupiter.api.Test;

class IsNotLeftOverTest {

    private final IsNotLeftOver check = new IsNotLeftOver();

    @Test
    void passesWhileMounted() {
        assertPasses(check, volume(true, "shop/db"));
    }

    @Test
    void failsWithoutNameAndUse() {
        var expected =
                Verdict.fail(
                        "it has no name and no container mounts it, expected it removed",
                        new Origin.Inspect("Name"),
                        new Fix.RunYourself("docker volume rm VOLUME"));
        assertEquals(expected, check.inspect(volume(true)));
    }

    @Test
    void doesNotAskANamedOne() {
        notApplicable(check.inspect(volume(false)));
    }
}
