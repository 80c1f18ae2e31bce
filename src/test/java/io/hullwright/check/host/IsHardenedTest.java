package io.hullwright.check.host;

import static io.hullwright.check.Verdicts.unseen;
import static io.hullwright.facts.SurroundingsFixture.unreadHost;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class IsHardenedTest {

    private final IsHardened check = new IsHardened();

    @Test
    void isLeftToAPerson() {
        assertEquals(
                "an audit of the whole system has to tell: run `lynis audit system` or an OpenSCAP"
                        + " profile and keep its report",
                unseen(check.inspect(unreadHost())));
    }
}
