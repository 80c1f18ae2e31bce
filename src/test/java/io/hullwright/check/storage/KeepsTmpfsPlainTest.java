package io.hullwright.check.storage;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeepsTmpfsPlainTest {

    private final KeepsTmpfsPlain check = new KeepsTmpfsPlain();

    @Test
    void passesWithTheEnginesDefaults() {
        assertPasses(
                check, hardened().tmpfs(Map.of("/tmp", "", "/run", "size=64m,mode=1777")).build());
    }

    @Test
    void failsWhenProgramsMayRun() {
        var expected =
                Verdict.fail(
                        "/a allows suid, dev; /tmp allows exec; expected noexec, nosuid and nodev",
                        new Origin.Inspect("HostConfig.Tmpfs"));
        assertEquals(
                expected,
                check.inspect(
                        hardened()
                                .tmpfs(Map.of("/tmp", "rw,exec,size=64m", "/a", "suid, dev"))
                                .build()));
    }

    @Test
    void letsTheLastWordCount() {
        assertPasses(check, hardened().tmpfs(Map.of("/tmp", "exec,noexec")).build());
        assertEquals(
                "/tmp allows exec; expected noexec, nosuid and nodev",
                evidence(check.inspect(hardened().tmpfs(Map.of("/tmp", "noexec,exec")).build())));
    }
}
