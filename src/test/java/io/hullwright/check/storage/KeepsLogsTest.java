package io.hullwright.check.storage;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static io.hullwright.check.Verdicts.unseen;
import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Fix;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeepsLogsTest {

    private final KeepsLogs check = new KeepsLogs();

    @Test
    void passesWithAnyDriverThatKeeps() {
        assertPasses(check, hardened().logging("json-file", Map.of()).build());
        assertPasses(check, hardened().logging("gelf", Map.of()).build());
    }

    @Test
    void failsWithNone() {
        var expected =
                Verdict.fail(
                        "the logging driver is none, which keeps nothing; expected another",
                        new Origin.Inspect("HostConfig.LogConfig"),
                        new Fix.SetValue("logging.driver", "local"));
        assertEquals(expected, check.inspect(hardened().logging("none", Map.of()).build()));
    }

    @Test
    void failsWithPodmansPassthrough() {
        assertEquals(
                "the logging driver is passthrough, which keeps nothing; expected another",
                evidence(check.inspect(hardened().logging("passthrough", Map.of()).build())));
    }

    @Test
    void cannotTellWhatTheEngineChooses() {
        assertEquals(
                "the engine chooses the log driver and was not seen: audit the engine",
                unseen(check.inspect(hardened().logging("", Map.of()).build())));
    }
}
