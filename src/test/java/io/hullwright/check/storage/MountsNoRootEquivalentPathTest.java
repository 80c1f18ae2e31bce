package io.hullwright.check.storage;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hullwright.check.Fix;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import java.util.List;
import org.junit.jupiter.api.Test;

class MountsNoRootEquivalentPathTest {

    private final MountsNoRootEquivalentPath check = new MountsNoRootEquivalentPath();

    @Test
    void passesReadOnlyOrElsewhere() {
        assertPasses(
                check,
                hardened()
                        .bind("/usr", "/host/usr", true)
                        .bind("/srv/shop", "/data", false)
                        .build());
    }

    @Test
    void failsOnAWritablePath() {
        var expected =
                Verdict.fail(
                        "/etc at /host/etc (writable) lets it become root of the host; expected no writable mount of such a path, of one above it or of one inside",
                        new Origin.Inspect("Mounts[0]"),
                        new Fix.RemoveFromList("volumes", List.of("/etc:/host/etc")));
        assertEquals(expected, check.inspect(hardened().bind("/etc", "/host/etc", false).build()));
    }

    @Test
    void findsSpellingsAndParentsWhichTheReferenceScriptMisses() {
        for (var path :
                List.of(
                        "/etc/",
                        "/var/lib",
                        "/root",
                        "/home",
                        "/run",
                        "/var/lib/docker",
                        "/usr/local/bin",
                        "/srv/../etc")) {
            assertTrue(
                    evidence(check.inspect(hardened().bind(path, "/h", false).build()))
                            .startsWith(path + " at /h (writable) lets"),
                    path);
        }
    }

    @Test
    void doesNotLookAtVolumes() {
        assertPasses(check, hardened().volume("shop", "/etc", false).build());
    }

    @Test
    void namesFiveAndCountsTheRest() {
        var fixture = hardened();
        for (int i = 0; i < 7; i++) {
            fixture.bind("/etc", "/" + i, false);
        }
        assertTrue(
                evidence(check.inspect(fixture.build()))
                        .contains(
                                "/etc at /4 (writable) lets it become root of the host; 2 more; expected no"));
    }

    @Test
    void countsNothingWhenFiveAreAll() {
        var fixture = hardened();
        for (int i = 0; i < 5; i++) {
            fixture.bind("/etc", "/" + i, false);
        }
        assertTrue(
                evidence(check.inspect(fixture.build()))
                        .contains("/4 (writable) lets it become root of the host; expected"));
    }
}
