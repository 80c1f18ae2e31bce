package io.hullwright.check.privileges;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static io.hullwright.check.Verdicts.notApplicable;
import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Fix;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Activity.RunningProcess;
import io.hullwright.facts.Activity.State;
import io.hullwright.facts.EngineFixture;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Origin;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunsAsNonRootTest {

    private final RunsAsNonRoot check = new RunsAsNonRoot();

    @Test
    void passesForAnotherUser() {
        assertPasses(check, hardened().user("1001:1001").build());
        assertPasses(check, hardened().user("web").build());
        assertPasses(check, hardened().user("1001:0").build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0:0", "root", "root:root", "00:1001"})
    void failsForEverySpellingOfRootWhereTheReferenceScriptMissesSome(String text) {
        var expected =
                Verdict.fail(
                        "user is " + text + ", which is root; expected another user",
                        new Origin.Inspect("Config.User"),
                        new Fix.SetValue("user", "1001:1001"));
        var all = processes(new RunningProcess(4711, 0, "web"));
        assertEquals(expected, check.inspect(hardened().user(text).processes(all).build()));
    }

    @Test
    void saysThatTheImageDecides() {
        var image = "registry.example.com/shop/web:1.2.0@sha256:" + "ab".repeat(32);
        var expected =
                Verdict.fail(
                        "user is not set, which means root; expected another user",
                        new Origin.Image(image, "Config.User"),
                        new Fix.SetValue("user", "1001:1001"));
        assertEquals(
                expected,
                check.inspect(hardened().imageUser("").processes(Fact.unknown("no")).build()));
    }

    @Test
    void saysThatTheMainProcessSteppedDown() {
        var all = processes(new RunningProcess(12, 999, "redis"), new RunningProcess(13, 0, "sh"));
        assertEquals(
                "user is root, which is root; expected another user; its main process has since"
                        + " changed to uid 999",
                evidence(check.inspect(hardened().user("root").processes(all).build())));
    }

    @Test
    void failsWhenTheMainProcessIsRootAllTheSame() {
        var all = processes(new RunningProcess(13, 1001, "job"), new RunningProcess(12, 0, "web"));
        var expected =
                Verdict.fail(
                        "user is toor, but its main process web (pid 12) runs with uid 0",
                        new Origin.Inspect("Config.User"));
        assertEquals(expected, check.inspect(hardened().user("toor").processes(all).build()));
    }

    @Test
    void judgesByUserAloneWhereItDoesNotRun() {
        var all = processes(new RunningProcess(12, 0, "web"));
        assertPasses(check, hardened().state(State.EXITED).processes(all).build());
    }

    @Test
    void judgesByUserAloneWhereUsersAreMapped() {
        var rootless = EngineFixture.traits(true, false, Set.of(), Set.of("runc"));
        var all = processes(new RunningProcess(12, 0, "web"));
        assertPasses(check, hardened().engine(rootless).processes(all).build());
        assertEquals(
                "user is 0, which is root; expected another user; the engine is rootless, so root"
                        + " inside is another user on the host",
                evidence(check.inspect(hardened().engine(rootless).user("0").build())));
    }

    @Test
    void doesNotAriseOnWindows() {
        var verdict = check.inspect(hardened().engine(EngineFixture.windows()).user("").build());
        assertEquals("Windows containers have no root user", notApplicable(verdict));
    }

    private static Fact<List<RunningProcess>> processes(RunningProcess... all) {
        return Fact.known(List.of(all));
    }
}
