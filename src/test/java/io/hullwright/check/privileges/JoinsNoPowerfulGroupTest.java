package io.hullwright.check.privileges;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Fix;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JoinsNoPowerfulGroupTest {

    private final JoinsNoPowerfulGroup check = new JoinsNoPowerfulGroup();

    @Test
    void passesForOrdinaryGroups() {
        assertPasses(check, hardened().build());
        assertPasses(check, hardened().groupAdd("audio", "1001", "10").build());
    }

    @Test
    void passesForMainGroupZeroAsImagesForOpenShiftHaveIt() {
        assertPasses(check, hardened().user("1001:0").build());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "root", "docker", "disk", "sudo", "wheel", "shadow", "kmem", "lxd"})
    void failsForAGroupThatIsAsGoodAsRoot(String group) {
        assertEquals(
                "group_add has [" + group + "], expected no such group",
                evidence(check.inspect(hardened().groupAdd("audio", group).build())));
    }

    @Test
    void takesOutOnlyWhatIsWrong() {
        var expected =
                Verdict.fail(
                        "group_add has [disk, docker], expected no such group",
                        new Origin.Inspect("HostConfig.GroupAdd"),
                        new Fix.RemoveFromList("group_add", List.of("disk", "docker")));
        assertEquals(
                expected, check.inspect(hardened().groupAdd("docker", "audio", "disk").build()));
    }
}
