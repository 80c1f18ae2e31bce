package io.hullwright.check.privileges;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static io.hullwright.check.Verdicts.notApplicable;
import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Fix;
import io.hullwright.check.Verdict;
import io.hullwright.facts.EngineFixture;
import io.hullwright.facts.Origin;
import java.util.List;
import org.junit.jupiter.api.Test;

class GainsNoNewPrivilegesTest {

    private final GainsNoNewPrivileges check = new GainsNoNewPrivileges();

    @Test
    void passesWhenOn() {
        assertPasses(check, hardened().build());
    }

    /// The script takes `no-new-privileges:false` for a yes, since it looks for the word alone.
    @Test
    void failsWhenSwitchedOffWhereTheReferenceScriptPasses() {
        var expected =
                Verdict.fail(
                        "no-new-privileges is off, expected on",
                        new Origin.Inspect("HostConfig.SecurityOpt"),
                        new Fix.AddToList("security_opt", List.of("no-new-privileges:true")));
        assertEquals(expected, check.inspect(hardened().noNewPrivileges(false).build()));
    }

    @Test
    void failsEvenWhenPrivileged() {
        assertEquals(
                "no-new-privileges is off, expected on",
                evidence(check.inspect(hardened().privileged().noNewPrivileges(false).build())));
    }

    @Test
    void doesNotAriseOnWindows() {
        var windows = hardened().engine(EngineFixture.windows()).noNewPrivileges(false).build();
        assertEquals(
                "Windows containers have no such switch", notApplicable(check.inspect(windows)));
    }
}
