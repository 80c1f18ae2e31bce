package io.hullwright.check.image;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.unseen;
import static io.hullwright.facts.ImageFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Verdict;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Origin;
import java.util.List;
import org.junit.jupiter.api.Test;

class IsSignedTest {

    private final IsSigned check = new IsSigned();

    @Test
    void passesWhenTheEngineVerifiedOne() {
        assertPasses(check, hardened().build());
    }

    @Test
    void failsWhenItVerifiedNone() {
        assertEquals(
                Verdict.fail(
                        "the engine verified no signature, expected one made with cosign or"
                                + " notation",
                        new Origin.Image("registry.example.com/shop/web:1.2.0", "Identity")),
                check.inspect(hardened().signature(Fact.known(List.of())).build()));
    }

    /// CIS 4.5: the reference script asks for Docker Content Trust, which is being retired.
    @Test
    void isUnknownOnAnEngineThatVerifiesNothing() {
        assertEquals(
                "needs API 1.53",
                unseen(
                        check.inspect(
                                hardened().signature(Fact.unknown("needs API 1.53")).build())));
    }
}
