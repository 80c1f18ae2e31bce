package io.hullwright.check.isolation;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.notApplicable;
import static io.hullwright.check.Verdicts.unseen;
import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Fix;
import io.hullwright.check.Verdict;
import io.hullwright.facts.EngineFixture;
import io.hullwright.facts.EngineTraits;
import io.hullwright.facts.Origin;
import io.hullwright.facts.WorkloadFixture;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsesSandboxWhenExposedTest {

    private static final EngineTraits OFFERS =
            EngineFixture.traits(false, false, Set.of(), Set.of("runc", "runsc", "kata-fc"));

    private final UsesSandboxWhenExposed check = new UsesSandboxWhenExposed();

    @ParameterizedTest
    @ValueSource(strings = {"runsc", "kata-fc", "io.containerd.kata.v2"})
    void passesInASandbox(String runtime) {
        assertPasses(check, exposed().runtime(runtime).build());
    }

    @Test
    void failsWhenExposedWithoutIt() {
        var expected =
                Verdict.fail(
                        "runtime is runc, though the engine offers [kata-fc, runsc]",
                        new Origin.Inspect("HostConfig.Runtime"),
                        new Fix.SetValue("runtime", "kata-fc"));
        assertEquals(expected, check.inspect(exposed().build()));
        assertEquals(expected, check.inspect(hardened().engine(OFFERS).network("host").build()));
        assertEquals(expected, check.inspect(hardened().engine(OFFERS).publishesAll().build()));
    }

    @Test
    void doesNotAriseWhenOnlyThisMachineReachesIt() {
        var local = hardened().engine(OFFERS).publish("127.0.0.1", 8080, 8080).build();
        assertEquals("no other machine reaches it", notApplicable(check.inspect(local)));
    }

    @Test
    void doesNotAriseWhereNoneIsOffered() {
        assertEquals(
                "the engine offers no sandbox runtime",
                notApplicable(check.inspect(hardened().publish("0.0.0.0", 80, 80).build())));
    }

    @Test
    void isUnknownWithoutAnEngine() {
        var unseen = EngineTraits.unseen("no engine was asked");
        assertEquals(
                "no engine was asked", unseen(check.inspect(hardened().engine(unseen).build())));
    }

    private static WorkloadFixture exposed() {
        return hardened().engine(OFFERS).publish("0.0.0.0", 443, 8443);
    }
}
