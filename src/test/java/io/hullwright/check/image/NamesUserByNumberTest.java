package io.hullwright.check.image;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static io.hullwright.check.Verdicts.notApplicable;
import static io.hullwright.facts.ImageFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NamesUserByNumberTest {

    private final NamesUserByNumber check = new NamesUserByNumber();

    @Test
    void passesOnANumber() {
        assertPasses(check, hardened().user("1001:staff").build());
    }

    @Test
    void failsOnAName() {
        assertEquals(
                "USER is nginx:101, expected a number",
                evidence(check.inspect(hardened().user("nginx:101").build())));
    }

    @Test
    void doesNotAskOfRoot() {
        assertEquals(
                "the user is root", notApplicable(check.inspect(hardened().user("root").build())));
    }
}
