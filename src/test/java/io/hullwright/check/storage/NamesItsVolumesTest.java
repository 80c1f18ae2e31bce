package io.hullwright.check.storage;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import org.junit.jupiter.api.Test;

class NamesItsVolumesTest {

    private final NamesItsVolumes check = new NamesItsVolumes();

    @Test
    void passesWithNamesAndBinds() {
        assertPasses(
                check,
                hardened().volume("shop_data", "/data", false).bind("/srv", "/srv", false).build());
    }

    @Test
    void failsWithoutAName() {
        var expected =
                Verdict.fail(
                        "0123abcd at /data (writable) is a volume without a name; expected a named volume",
                        new Origin.Inspect("Mounts[1]"));
        assertEquals(
                expected,
                check.inspect(
                        hardened()
                                .volume("shop_data", "/a", false)
                                .volume("0123abcd", "/data", true)
                                .build()));
    }
}
