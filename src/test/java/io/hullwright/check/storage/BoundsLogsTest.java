package io.hullwright.check.storage;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static io.hullwright.check.Verdicts.notApplicable;
import static io.hullwright.check.Verdicts.unseen;
import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Fix;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BoundsLogsTest {

    private final BoundsLogs check = new BoundsLogs();

    @Test
    void passesWithASizeOrADriverThatRotates() {
        assertPasses(check, hardened().logging("json-file", Map.of("max-size", "10m")).build());
        assertPasses(check, hardened().logging("local", Map.of()).build());
        assertPasses(check, hardened().logging("journald", Map.of()).build());
    }

    @Test
    void failsWithoutASize() {
        var expected =
                Verdict.fail(
                        "json-file has no max-size, expected one",
                        new Origin.Inspect("HostConfig.LogConfig"),
                        new Fix.SetValue("logging.options.max-size", "10m"));
        assertEquals(
                expected,
                check.inspect(hardened().logging("json-file", Map.of("max-file", "3")).build()));
    }

    @Test
    void takesMinusOneForNoSize() {
        assertEquals(
                "k8s-file has no max-size, expected one",
                evidence(
                        check.inspect(
                                hardened().logging("k8s-file", Map.of("max-size", "-1")).build())));
    }

    @Test
    void doesNotAskWhatLogsNothing() {
        assertEquals(
                "its output is not logged",
                notApplicable(check.inspect(hardened().logging("none", Map.of()).build())));
    }

    @Test
    void cannotTellWhatTheEngineChooses() {
        assertEquals(
                "the engine chooses the log driver and was not seen: audit the engine",
                unseen(check.inspect(hardened().logging("", Map.of()).build())));
    }
}
