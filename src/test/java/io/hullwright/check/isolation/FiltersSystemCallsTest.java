package io.hullwright.check.isolation;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.unseen;
import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Fix;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FiltersSystemCallsTest {

    private final FiltersSystemCalls check = new FiltersSystemCalls();

    @ParameterizedTest
    @ValueSource(strings = {"default", "builtin", "/etc/docker/seccomp.json"})
    void passesWithAProfile(String profile) {
        assertPasses(check, hardened().seccomp(profile).build());
    }

    @Test
    void failsWhenUnconfined() {
        var expected =
                Verdict.fail(
                        "seccomp is unconfined, expected a profile",
                        new Origin.Inspect("HostConfig.SecurityOpt"),
                        new Fix.RemoveFromList(
                                "security_opt",
                                List.of("seccomp=unconfined", "seccomp:unconfined")));
        assertEquals(expected, check.inspect(hardened().seccomp("unconfined").build()));
    }

    @Test
    void failsWhenPrivilegedWhateverTheProfile() {
        var expected =
                Verdict.fail(
                        "privileged is on, which switches seccomp off whatever security_opt says",
                        new Origin.Inspect("HostConfig.Privileged"));
        assertEquals(expected, check.inspect(hardened().privileged().seccomp("default").build()));
    }

    @Test
    void doesNotVouchForAProfileThatTheEngineGivesToAll() {
        assertPasses(check, hardened().engineSeccomp("default").build());
        assertEquals(
                "the engine gives every container a profile of its own, /etc/docker/open.json;"
                        + " compare that file with Docker's default profile",
                unseen(check.inspect(hardened().engineSeccomp("/etc/docker/open.json").build())));
    }

    @Test
    void cannotTellWhatTheEngineChooses() {
        assertEquals(
                "the engine chooses the profile and was not seen: audit the engine",
                unseen(check.inspect(hardened().leftToEngine().build())));
    }
}
