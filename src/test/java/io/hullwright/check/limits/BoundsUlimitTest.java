package io.hullwright.check.limits;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static io.hullwright.check.Verdicts.notApplicable;
import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Fix;
import io.hullwright.check.Verdict;
import io.hullwright.facts.EngineFixture;
import io.hullwright.facts.Limits;
import io.hullwright.facts.Origin;
import io.hullwright.facts.WorkloadFixture;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class BoundsUlimitTest {

    @Test
    void passesWhenEachIsBounded() {
        for (var check : BoundsUlimit.values()) {
            assertPasses(check, hardened().build());
        }
    }

    @Test
    void failsWhenOpenFilesAreUnlimited() {
        var expected =
                Verdict.fail(
                        "nofile is unlimited, expected 1048576 at most",
                        new Origin.Inspect("HostConfig.Ulimits"),
                        new Fix.SetValue("ulimits.nofile", "65536"));
        assertEquals(expected, BoundsUlimit.OPEN_FILES.inspect(with("nofile", -1).build()));
    }

    @Test
    void failsWhenOpenFilesAreAsGoodAsUnlimited() {
        assertPasses(BoundsUlimit.OPEN_FILES, with("nofile", 1_048_576).build());
        assertEquals(
                "nofile is 1048577, expected 1048576 at most",
                evidence(BoundsUlimit.OPEN_FILES.inspect(with("nofile", 1_048_577).build())));
    }

    @Test
    void failsWhenNothingIsSetHere() {
        var none = hardened().ulimits(Map.of()).pids(OptionalLong.empty()).build();
        assertEquals(
                "nofile is not set here, so the engine's own limit holds, expected 1048576 at most",
                evidence(BoundsUlimit.OPEN_FILES.inspect(none)));
        assertEquals(
                "core is not set here, so the engine's own limit holds, expected 0 at most",
                evidence(BoundsUlimit.CORE_DUMPS.inspect(none)));
        assertEquals(
                "nproc is not set here, so the engine's own limit holds, expected 32768 at most",
                evidence(BoundsUlimit.PROCESSES.inspect(none)));
    }

    @Test
    void needsNoNprocWherePidsIsLimited() {
        assertPasses(BoundsUlimit.PROCESSES, with("nproc", -1).build());
        assertEquals(
                "nproc is unlimited, expected 32768 at most",
                evidence(
                        BoundsUlimit.PROCESSES.inspect(
                                with("nproc", -1).pids(OptionalLong.empty()).build())));
    }

    @Test
    void failsWhenACoreDumpMayBeWritten() {
        var expected =
                Verdict.fail(
                        "core is 1, expected 0 at most",
                        new Origin.Inspect("HostConfig.Ulimits"),
                        new Fix.SetValue("ulimits.core", "0"));
        assertEquals(expected, BoundsUlimit.CORE_DUMPS.inspect(with("core", 1).build()));
    }

    @Test
    void doesNotAskWindows() {
        var windows = hardened().engine(EngineFixture.windows()).ulimits(Map.of()).build();
        assertEquals(
                "Windows containers have no ulimits",
                notApplicable(BoundsUlimit.CORE_DUMPS.inspect(windows)));
    }

    /// The hardened container with one limit changed.
    private static WorkloadFixture with(String name, long limit) {
        var all =
                new HashMap<>(
                        Map.of(
                                "nofile",
                                new Limits.Ulimit(1024, 4096),
                                "nproc",
                                new Limits.Ulimit(512, 512),
                                "core",
                                new Limits.Ulimit(0, 0)));
        all.put(name, new Limits.Ulimit(Math.min(limit, 1), limit));
        return hardened().ulimits(all);
    }
}
