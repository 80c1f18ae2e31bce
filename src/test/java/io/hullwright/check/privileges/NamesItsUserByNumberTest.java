package io.hullwright.check.privileges;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.notApplicable;
import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Verdict;
import io.hullwright.facts.EngineFixture;
import io.hullwright.facts.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesItsUserByNumberTest {

    private final NamesItsUserByNumber check = new NamesItsUserByNumber();

    @ParameterizedTest
    @ValueSource(strings = {"1001", "1001:1001", "1001:web"})
    void passesForANumber(String text) {
        assertPasses(check, hardened().user(text).build());
    }

    @Test
    void failsForAName() {
        var expected =
                Verdict.fail(
                        "user is web:1001, expected a number", new Origin.Inspect("Config.User"));
        assertEquals(expected, check.inspect(hardened().user("web:1001").build()));
    }

    @Test
    void doesNotAriseForRoot() {
        assertEquals(
                "it runs as root, which PRV-002 judges",
                notApplicable(check.inspect(hardened().user("root").build())));
    }

    @Test
    void doesNotAriseOnWindows() {
        var windows = hardened().engine(EngineFixture.windows()).user("ContainerUser").build();
        assertEquals(
                "Windows containers know their users by name only",
                notApplicable(check.inspect(windows)));
    }
}
