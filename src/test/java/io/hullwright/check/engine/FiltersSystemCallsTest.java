package io.hullwright.check.engine;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static io.hullwright.check.Verdicts.unseen;
import static io.hullwright.facts.EngineFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import org.junit.jupiter.api.Test;

class FiltersSystemCallsTest {

    private final FiltersSystemCalls check = new FiltersSystemCalls();

    /// The reference script looks for `default` only, and engines say `builtin`.
    @Test
    void passesOnBuiltinWhichTheReferenceNeverPasses() {
        assertPasses(check, hardened().securityOptions("name=seccomp,profile=builtin").build());
    }

    @Test
    void passesOnDefaultAsOlderEnginesSay() {
        assertPasses(check, hardened().securityOptions("name=seccomp,profile=default").build());
    }

    @Test
    void failsWhenUnconfined() {
        assertEquals(
                "seccomp-profile is unconfined, expected builtin",
                evidence(
                        check.inspect(
                                hardened()
                                        .securityOptions("name=seccomp,profile=unconfined")
                                        .build())));
    }

    @Test
    void failsWithoutSeccomp() {
        var expected =
                Verdict.fail(
                        "the engine lists no seccomp, expected its builtin profile",
                        new Origin.Inspect("SecurityOptions"));
        assertEquals(expected, check.inspect(hardened().securityOptions("name=userns").build()));
    }

    @Test
    void doesNotJudgeAFileItCannotRead() {
        assertEquals(
                "the engine uses a profile of its own, /etc/docker/seccomp.json; compare that file"
                        + " with Docker's default profile",
                unseen(
                        check.inspect(
                                hardened()
                                        .securityOptions(
                                                "name=seccomp,profile=/etc/docker/seccomp.json")
                                        .build())));
    }
}
