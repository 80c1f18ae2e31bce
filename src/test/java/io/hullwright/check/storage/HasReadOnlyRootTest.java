package io.hullwright.check.storage;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.notApplicable;
import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Fix;
import io.hullwright.check.Verdict;
import io.hullwright.facts.EngineFixture;
import io.hullwright.facts.Origin;
import org.junit.jupiter.api.Test;

class HasReadOnlyRootTest {

    private final HasReadOnlyRoot check = new HasReadOnlyRoot();

    @Test
    void passesWhenReadOnly() {
        assertPasses(check, hardened().build());
    }

    @Test
    void failsWhenWritable() {
        var expected =
                Verdict.fail(
                        "read_only is off, expected on",
                        new Origin.Inspect("HostConfig.ReadonlyRootfs"),
                        new Fix.SetValue("read_only", "true"));
        assertEquals(expected, check.inspect(hardened().writableRoot().build()));
    }

    @Test
    void doesNotAskWindows() {
        assertEquals(
                "Windows containers cannot have a read-only root",
                notApplicable(
                        check.inspect(
                                hardened()
                                        .engine(EngineFixture.windows())
                                        .writableRoot()
                                        .build())));
    }
}
