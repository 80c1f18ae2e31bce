package io.hullwright.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hullwright.audit.Audit;
import io.hullwright.audit.Finding;
import io.hullwright.check.Severity;
import io.hullwright.facts.Subject;
import io.hullwright.work.Problem;
import io.hullwright.work.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleTest {

    private static Audit audit() throws Problem, InterruptedException {
        var nowhere = Path.of("/nonexistent");
        return new LocalHullwright(Map.of(), nowhere, nowhere, Clock.systemUTC())
                .audit(EngineChoice.ofSample(), null, false, Progress.SILENT);
    }

    @Test
    void showsEverySeverityButNoEmptyKindOfSubject() throws Problem, InterruptedException {
        var audit = audit();
        assertTrue(audit.sample());
        for (var severity : EnumSet.range(Severity.CRITICAL, Severity.INFO)) {
            assertTrue(
                    audit.totals().failBySeverity().getOrDefault(severity, 0) >= 5,
                    severity.word());
        }
        var kinds = EnumSet.noneOf(Subject.Kind.class);
        audit.subjects().forEach(subject -> kinds.add(subject.kind()));
        assertEquals(
                EnumSet.of(
                        Subject.Kind.CONTAINER,
                        Subject.Kind.IMAGE,
                        Subject.Kind.NETWORK,
                        Subject.Kind.VOLUME,
                        Subject.Kind.ENGINE,
                        Subject.Kind.HOST),
                kinds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop-worker-1", "shop-status-1"})
    void theHardenedHaveNothingGrave(String name) throws Problem, InterruptedException {
        var open = audit().open().stream().filter(f -> f.subject().name().equals(name)).toList();
        assertTrue(open.size() < 10, open.toString());
        assertTrue(
                open.stream().map(Finding::severity).noneMatch(SampleTest::isGrave),
                open.toString());
    }

    private static boolean isGrave(Severity severity) {
        return severity.compareTo(Severity.HIGH) <= 0;
    }

    @Test
    void theUsualHaveWhatPeopleUsuallyOverlook() throws Problem, InterruptedException {
        var open = audit().open();
        assertTrue(has(open, "PRV-001", "ci-runner"));
        assertTrue(has(open, "STO-001", "portainer"));
        assertTrue(has(open, "ISO-001", "node-exporter"));
        assertTrue(has(open, "EXP-002", "shop-sessions-1"));
        assertTrue(has(open, "ENV-001", "nightly-backup"));
        assertTrue(has(open, "ENV-006", "shop-db-1"));
        assertFalse(has(open, "ENV-001", "shop-worker-1"));
    }

    private static boolean has(Iterable<Finding> findings, String check, String name) {
        for (var finding : findings) {
            if (finding.check().id().equals(check) && finding.subject().name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tmp/", "/root", "/home/", "pL4ster", "made_up", "AKIA"})
    void nothingOfTheMachineItWasMadeOnAndNoSecretIsInIt(String text) throws IOException {
        try (var in = SampleTest.class.getResourceAsStream("/sample/snapshot.json")) {
            assertFalse(new String(in.readAllBytes(), StandardCharsets.UTF_8).contains(text), text);
        }
    }
}
