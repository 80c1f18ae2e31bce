package io.hullwright.check.privileges;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static io.hullwright.check.Verdicts.notApplicable;
import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Fix;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Capabilities;
import io.hullwright.facts.EngineFixture;
import io.hullwright.facts.Origin;
import java.util.List;
import org.junit.jupiter.api.Test;

class DropsAllCapabilitiesTest {

    private final DropsAllCapabilities check = new DropsAllCapabilities();

    @Test
    void passesWhenAllAreDropped() {
        assertPasses(check, hardened().capDrop("ALL").build());
    }

    @Test
    void passesWhenEachDefaultIsDroppedByName() {
        var names = Capabilities.DOCKER_DEFAULT.toArray(String[]::new);
        assertPasses(check, hardened().capDrop(names).build());
    }

    @Test
    void failsOnDockersDefaultSetWhereTheReferenceScriptPasses() {
        var expected =
                Verdict.fail(
                        "cap_drop is [], expected ALL in it",
                        new Origin.Inspect("HostConfig.CapDrop"),
                        new Fix.AddToList("cap_drop", List.of("ALL")));
        assertEquals(expected, check.inspect(hardened().capDrop().build()));
    }

    @Test
    void failsWhenOnlyOneIsDropped() {
        assertEquals(
                "cap_drop is [NET_RAW], expected ALL in it",
                evidence(check.inspect(hardened().capDrop("NET_RAW").build())));
    }

    @Test
    void failsWhenPrivilegedEvenIfAllAreDropped() {
        assertEquals(
                "privileged is on, which grants every capability whatever cap_drop says",
                evidence(check.inspect(hardened().privileged().capDrop("ALL").build())));
    }

    /// Docker looks at `cap_add` first.
    @Test
    void failsWhenAllAreAddedEvenIfAllAreDropped() {
        var expected =
                Verdict.fail(
                        "cap_add has ALL, which grants every capability whatever cap_drop's ALL"
                                + " says",
                        new Origin.Inspect("HostConfig.CapAdd"),
                        new Fix.RemoveFromList("cap_add", List.of("ALL")));
        assertEquals(expected, check.inspect(hardened().capDrop("ALL").capAdd("ALL").build()));
    }

    @Test
    void doesNotAriseOnWindows() {
        var windows = hardened().engine(EngineFixture.windows()).capDrop().build();
        assertEquals(
                "Windows containers have no Linux capabilities",
                notApplicable(check.inspect(windows)));
    }
}
