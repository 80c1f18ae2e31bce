package io.hullwright.check.privileges;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static io.hullwright.check.Verdicts.notApplicable;
import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hullwright.check.Fix;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Capabilities;
import io.hullwright.facts.Origin;
import java.util.List;
import org.junit.jupiter.api.Test;

class AddsBackNoRiskyDefaultTest {

    private final AddsBackNoRiskyDefault check = new AddsBackNoRiskyDefault();

    @Test
    void passesWithoutAnyAndWithHarmlessOnes() {
        assertPasses(check, hardened().build());
        var harmless = AddsBackNoRiskyDefault.HARMLESS.keySet().toArray(String[]::new);
        assertPasses(check, hardened().capAdd(harmless).build());
    }

    @Test
    void passesWhatIsNoDefaultWhichOtherGradesJudge() {
        assertPasses(check, hardened().capAdd("SYS_ADMIN").build());
    }

    @Test
    void failsForRiskyDefaults() {
        var expected =
                Verdict.fail(
                        "ALL is dropped, but cap_add grants [MKNOD, NET_RAW] again",
                        new Origin.Inspect("HostConfig.CapAdd"),
                        new Fix.RemoveFromList("cap_add", List.of("MKNOD", "NET_RAW")));
        assertEquals(
                expected, check.inspect(hardened().capAdd("NET_RAW", "CHOWN", "MKNOD").build()));
    }

    @Test
    void countsAll() {
        assertEquals(
                "ALL is dropped, but cap_add grants [AUDIT_WRITE, DAC_OVERRIDE, FOWNER, FSETID,"
                        + " MKNOD, NET_RAW, SETFCAP, SETPCAP, SYS_CHROOT] again",
                evidence(check.inspect(hardened().capAdd("ALL").build())));
    }

    @Test
    void doesNotAriseUnlessAllIsDropped() {
        assertEquals(
                "ALL is not dropped, which PRV-004 judges",
                notApplicable(
                        check.inspect(hardened().capDrop("MKNOD").capAdd("NET_RAW").build())));
        assertEquals(
                "privileged is on, which grants all whatever is dropped",
                notApplicable(check.inspect(hardened().privileged().capAdd("NET_RAW").build())));
    }

    @Test
    void everyHarmlessNameIsADefaultAndHasItsReason() {
        assertTrue(
                Capabilities.DOCKER_DEFAULT.containsAll(AddsBackNoRiskyDefault.HARMLESS.keySet()));
        for (var reason : AddsBackNoRiskyDefault.HARMLESS.values()) {
            assertTrue(reason.length() > 20, reason);
        }
    }
}
