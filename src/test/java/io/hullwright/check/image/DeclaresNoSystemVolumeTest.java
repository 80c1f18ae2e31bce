package io.hullwright.check.image;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static io.hullwright.facts.ImageFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import org.junit.jupiter.api.Test;

class DeclaresNoSystemVolumeTest {

    private final DeclaresNoSystemVolume check = new DeclaresNoSystemVolume();

    @Test
    void passesOnDataDirectories() {
        assertPasses(
                check,
                hardened()
                        .volumes("/var/lib/data", "/etc/nginx", "/usr/share/x", "/dev/shm")
                        .build());
    }

    @Test
    void failsOnSystemDirectories() {
        assertEquals(
                Verdict.fail(
                        "VOLUME over [/etc/, /proc/sys, /usr], expected data directories only",
                        new Origin.Image("registry.example.com/shop/web:1.2.0", "Config.Volumes")),
                check.inspect(hardened().volumes("/usr", "/etc/", "/proc/sys", "/data").build()));
        assertEquals(
                "VOLUME over [/], expected data directories only",
                evidence(check.inspect(hardened().volumes("/").build())));
    }
}
