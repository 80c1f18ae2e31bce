package io.hullwright.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.hullwright.work.Progress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An audit of everything, made smaller afterwards, is the audit that was small from the start.
class WithoutPassesTest {

    @TempDir Path folder;

    @Test
    void leavesOutWhatASmallerAuditLeavesOut() throws Exception {
        var hullwright = new LocalHullwright(Map.of(), folder, folder, Clock.systemUTC());
        var all = hullwright.audit(EngineChoice.ofSample(), null, true, Progress.SILENT);
        var few = hullwright.audit(EngineChoice.ofSample(), null, false, Progress.SILENT);
        assertNotEquals(all.findings(), few.findings());
        assertEquals(few.findings(), all.withoutPasses().findings());
        assertEquals(few.totals(), all.withoutPasses().totals());
    }
}
