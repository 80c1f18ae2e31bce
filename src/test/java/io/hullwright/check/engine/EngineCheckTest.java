package io.hullwright.check.engine;

import static io.hullwright.check.Verdicts.notApplicable;
import static io.hullwright.facts.EngineFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.hullwright.check.Check;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Engine;
import io.hullwright.facts.EngineFixture;
import io.hullwright.facts.EngineTraits;
import io.hullwright.facts.Fact;
import java.util.List;
import org.junit.jupiter.api.Test;

class EngineCheckTest {

    private static Engine windows() {
        var linux = EngineFixture.traits();
        var traits =
                new EngineTraits(
                        linux.rootless(),
                        linux.userNamespaceRemap(),
                        linux.desktop(),
                        linux.podman(),
                        Fact.known(true),
                        linux.securityModules(),
                        linux.runtimes());
        return hardened().securityOptions().traits(traits).noLiveRestore().build();
    }

    @Test
    void aWindowsEngineIsNotAskedAboutLinux() {
        List<Check<Engine>> linuxOnly =
                List.of(
                        new EnforcesAccessControl(),
                        new FiltersSystemCalls(),
                        new ForbidsNewPrivileges(),
                        new IsolatesDefaultBridge(),
                        new KeepsContainersOnRestart(),
                        new RemapsUsers(),
                        new RunsRootless(),
                        new RunsWithoutUserlandProxy(),
                        new SetsDefaultUlimits(),
                        new UsesCgroupVersionTwo());
        for (var check : linuxOnly) {
            notApplicable(check.inspect(windows()));
        }
    }

    @Test
    void theHardenedEngineFailsNothing() throws ReflectiveOperationException {
        for (var type : EngineCheck.class.getPermittedSubclasses()) {
            var check = (EngineCheck) type.getDeclaredConstructor().newInstance();
            var verdict = check.inspect(hardened().build());
            assertFalse(
                    verdict instanceof Verdict.Fail || verdict instanceof Verdict.Unknown,
                    () -> type.getSimpleName() + ": " + verdict);
        }
    }
}
