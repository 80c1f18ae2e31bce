package io.hullwright.check.storage;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Fix;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import java.util.List;
import org.junit.jupiter.api.Test;

class MountsNoSensitivePathTest {

    private final MountsNoSensitivePath check = new MountsNoSensitivePath();

    @Test
    void passesOnHarmlessFilesOfEtc() {
        assertPasses(
                check,
                hardened()
                        .bind("/etc/localtime", "/etc/localtime", true)
                        .bind("/etc/ssl/certs", "/etc/ssl/certs", true)
                        .bind("/srv/shop", "/data", false)
                        .build());
    }

    @Test
    void findsReadOnlySecretsWhichTheReferenceScriptPasses() {
        var expected =
                Verdict.fail(
                        "/root/.ssh at /keys (read-only) shows what only the host should see; expected no mount of such a path or of one above it",
                        new Origin.Inspect("Mounts[0]"),
                        new Fix.RemoveFromList("volumes", List.of("/root/.ssh:/keys")));
        assertEquals(expected, check.inspect(hardened().bind("/root/.ssh", "/keys", true).build()));
    }

    @Test
    void findsWritableOnesToo() {
        assertEquals(
                "/etc at /host/etc (writable) shows what only the host should see; expected no mount of such a path or of one above it",
                evidence(check.inspect(hardened().bind("/etc", "/host/etc", false).build())));
    }
}
