package io.hullwright.check.storage;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hullwright.check.Verdict;
import io.hullwright.facts.Mount;
import io.hullwright.facts.Origin;
import io.hullwright.facts.Workload;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeepsMountsPrivateTest {

    private final KeepsMountsPrivate check = new KeepsMountsPrivate();

    @Test
    void passesWhenPrivate() {
        assertPasses(
                check,
                hardened().bind("/srv", "/srv", false).volume("shop", "/data", false).build());
    }

    @Test
    void failsWhenShared() {
        var expected =
                Verdict.fail(
                        "/mnt at /mnt (writable) has propagation rshared; expected private or rprivate",
                        new Origin.Inspect("Mounts[0]"));
        assertEquals(expected, check.inspect(with("rshared")));
    }

    @Test
    void failsOnTheOtherThreeToo() {
        for (var propagation : List.of("shared", "slave", "rslave")) {
            assertTrue(
                    evidence(check.inspect(with(propagation)))
                            .contains("has propagation " + propagation + ";"),
                    propagation);
        }
    }

    private static Workload with(String propagation) {
        return hardened()
                .mount(
                        new Mount(
                                "bind",
                                "/mnt",
                                "/mnt",
                                false,
                                "",
                                false,
                                propagation,
                                new Origin.Inspect("Mounts[0]")))
                .build();
    }
}
