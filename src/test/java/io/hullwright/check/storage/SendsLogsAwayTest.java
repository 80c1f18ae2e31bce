package io.hullwright.check.storage;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static io.hullwright.check.Verdicts.unseen;
import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SendsLogsAwayTest {

    private final SendsLogsAway check = new SendsLogsAway();

    @Test
    void passesWithACentralDriver() {
        for (var driver :
                List.of(
                        "syslog",
                        "journald",
                        "fluentd",
                        "gelf",
                        "awslogs",
                        "splunk",
                        "gcplogs",
                        "loki",
                        "grafana/loki-docker-driver:2.9.2")) {
            assertPasses(check, hardened().logging(driver, Map.of()).build());
        }
    }

    @Test
    void failsOnFiles() {
        var expected =
                Verdict.fail(
                        "json-file keeps the logs in files of this host, expected a driver that sends them away or an agent that collects them",
                        new Origin.Inspect("HostConfig.LogConfig"));
        assertEquals(
                expected,
                check.inspect(hardened().logging("json-file", Map.of("max-size", "10m")).build()));
    }

    @Test
    void failsOnLocalAndNoneWhichTheReferenceScriptPasses() {
        assertEquals(
                "local keeps the logs in files of this host, expected a driver that sends them away or an agent that collects them",
                evidence(check.inspect(hardened().logging("local", Map.of()).build())));
        assertEquals(
                "none keeps no logs, expected a driver that sends them away",
                evidence(check.inspect(hardened().logging("none", Map.of()).build())));
    }

    @Test
    void cannotTellWhatTheEngineChooses() {
        assertEquals(
                "the engine chooses the log driver and was not seen: audit the engine",
                unseen(check.inspect(hardened().logging("", Map.of()).build())));
    }
}
