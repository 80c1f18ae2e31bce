package io.hullwright.check.isolation;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.notApplicable;
import static io.hullwright.check.Verdicts.unseen;
import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Verdict;
import io.hullwright.facts.EngineFixture;
import io.hullwright.facts.EngineTraits;
import io.hullwright.facts.Origin;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeepsUserNamespaceTest {

    private static final EngineTraits REMAPS =
            EngineFixture.traits(false, true, Set.of(), Set.of("runc"));

    private final KeepsUserNamespace check = new KeepsUserNamespace();

    @Test
    void passesWhereTheEngineRemaps() {
        assertPasses(check, hardened().engine(REMAPS).build());
    }

    @Test
    void failsWhenItOptsOut() {
        var expected =
                Verdict.fail(
                        "userns_mode is host, though the engine remaps users",
                        new Origin.Inspect("HostConfig.UsernsMode"));
        assertEquals(expected, check.inspect(hardened().engine(REMAPS).userns("host").build()));
    }

    @Test
    void passesOnARootlessEngineWhoseHostIsItsOwnNamespace() {
        var rootless = EngineFixture.traits(true, false, Set.of(), Set.of("runc"));
        assertPasses(check, hardened().engine(rootless).userns("host").build());
    }

    @Test
    void doesNotAriseWhereTheEngineDoesNotRemap() {
        assertEquals(
                "the engine does not remap users",
                notApplicable(check.inspect(hardened().userns("host").build())));
        assertEquals(
                "the engine does not remap users",
                notApplicable(check.inspect(hardened().engine(EngineFixture.desktop()).build())));
    }

    @Test
    void isUnknownWithoutAnEngine() {
        var unseen = EngineTraits.unseen("no engine was asked");
        assertEquals(
                "no engine was asked",
                unseen(check.inspect(hardened().engine(unseen).userns("host").build())));
        assertEquals(
                "no engine was asked", unseen(check.inspect(hardened().engine(unseen).build())));
    }
}
