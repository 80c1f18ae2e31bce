package io.hullwright.check.swarm;

import static io.hullwright.check.Verdicts.assertPasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Fix;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import org.junit.jupiter.api.Test;

class LocksManagersTest {

    private final LocksManagers check = new LocksManagers();

    @Test
    void passesWhenOn() {
        assertPasses(check, Swarms.autolock(true));
    }

    /// The reference script asks for the unlock key itself; the setting is enough.
    @Test
    void failsWhenOffWithoutAskingForTheKey() {
        var expected =
                Verdict.fail(
                        "autolock is off, expected on",
                        new Origin.Inspect("Spec.EncryptionConfig.AutoLockManagers"),
                        new Fix.RunYourself("docker swarm update --autolock=true"));
        assertEquals(expected, check.inspect(Swarms.autolock(false)));
    }
}
