package io.hullwright.check.swarm;

import static io.hullwright.check.Verdicts.notApplicable;
import static io.hullwright.check.Verdicts.unseen;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RotatesUnlockKeyTest {

    private final RotatesUnlockKey check = new RotatesUnlockKey();

    @Test
    void isLeftToAPerson() {
        assertEquals(
                "the API keeps no date of the key: note in the checklist when `docker swarm"
                        + " unlock-key --rotate` was run last",
                unseen(check.inspect(Swarms.autolock(true))));
    }

    @Test
    void doesNotAskWithoutAKey() {
        notApplicable(check.inspect(Swarms.autolock(false)));
    }
}
