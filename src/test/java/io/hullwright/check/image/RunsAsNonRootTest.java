package io.hullwright.check.image;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static io.hullwright.facts.ImageFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunsAsNonRootTest {

    private final RunsAsNonRoot check = new RunsAsNonRoot();

    @Test
    void passesOnAnyOtherUser() {
        assertPasses(check, hardened().user("1001").build());
        assertPasses(check, hardened().user("nginx:root").build());
    }

    @Test
    void failsWithoutAUser() {
        assertEquals(
                Verdict.fail(
                        "no USER, which means root; expected another",
                        new Origin.Image("registry.example.com/shop/web:1.2.0", "Config.User")),
                check.inspect(hardened().user("").build()));
    }

    /// CIS 4.1: the reference script lets `0:0` and `root:root` slip through.
    @Test
    void failsOnEverySpellingOfRoot() {
        for (var user : List.of("0", "0:0", "00", "root", "root:root", "0:1001")) {
            assertEquals(
                    "USER is " + user + ", which is root; expected another",
                    evidence(check.inspect(hardened().user(user).build())));
        }
    }
}
