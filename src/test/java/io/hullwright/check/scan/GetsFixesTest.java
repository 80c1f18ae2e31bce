package io.hullwright.check.scan;

import static io.hullwright.check.scan.Scanned.clean;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import org.junit.jupiter.api.Test;

class GetsFixesTest {

    private final GetsFixes check = new GetsFixes();

    @Test
    void passesOnAMaintainedRelease() {
        assertEquals(Verdict.pass(), check.inspect(clean().build()));
    }

    @Test
    void failsPastItsEnd() {
        assertEquals(
                Verdict.fail(
                        "debian 9.9 gets no fixes any more",
                        new Origin.Image("shop/web:1", "operating system")),
                check.inspect(clean().os("debian 9.9").endOfLife().build()));
    }

    @Test
    void isUnknownWithoutAKnownSystem() {
        assertEquals(
                Verdict.unknown("trivy 0.74.0 recognised no operating system"),
                check.inspect(clean().os("").build()));
    }
}
