package io.hullwright.check.isolation;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static io.hullwright.check.Verdicts.unseen;
import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Fix;
import io.hullwright.check.Verdict;
import io.hullwright.facts.EngineFixture;
import io.hullwright.facts.Origin;
import io.hullwright.facts.WorkloadFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SharesNoHostNamespaceTest {

    @ParameterizedTest
    @EnumSource
    void passesWithItsOwn(SharesNoHostNamespace check) {
        assertPasses(check, hardened().build());
    }

    @ParameterizedTest
    @EnumSource
    void looksAtOneKindOnly(SharesNoHostNamespace check) {
        for (var other : SharesNoHostNamespace.values()) {
            var verdict = check.inspect(sharing(other).build());
            assertEquals(check == other ? "fail" : "pass", verdict.word(), other.name());
        }
    }

    @Test
    void failsForTheNetworkWithoutAFixSinceOnlyAPersonKnowsThePorts() {
        var expected =
                Verdict.fail(
                        "network_mode is host, expected its own",
                        new Origin.Inspect("HostConfig.NetworkMode"));
        assertEquals(
                expected,
                SharesNoHostNamespace.NETWORK.inspect(hardened().network("host").build()));
    }

    @Test
    void failsForControlGroups() {
        var expected =
                Verdict.fail(
                        "cgroup is host, expected its own",
                        new Origin.Inspect("HostConfig.CgroupnsMode"),
                        new Fix.SetValue("cgroup", "private"));
        assertEquals(
                expected,
                SharesNoHostNamespace.CONTROL_GROUPS.inspect(hardened().cgroup("host").build()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "bridge", "container:abc", "hosting"})
    void passesForOtherNetworks(String mode) {
        assertPasses(SharesNoHostNamespace.NETWORK, hardened().network(mode).build());
    }

    @Test
    void saysWhatTheHostIsOnDesktop() {
        assertEquals(
                "pid is host, expected its own; the engine runs in a virtual machine of its own,"
                        + " which is the host here",
                evidence(
                        SharesNoHostNamespace.PROCESSES.inspect(
                                hardened().engine(EngineFixture.desktop()).pid("host").build())));
    }

    private static WorkloadFixture sharing(SharesNoHostNamespace kind) {
        return switch (kind) {
            case NETWORK -> hardened().network("host");
            case PROCESSES -> hardened().pid("host");
            case SHARED_MEMORY -> hardened().ipc("host");
            case HOST_NAME -> hardened().uts("host");
            case CONTROL_GROUPS -> hardened().cgroup("host");
        };
    }

    @Test
    void cannotTellWhichControlGroupsTheEngineChooses() {
        assertEquals(
                "the engine chooses the control groups and was not seen: set `cgroup: private`",
                unseen(
                        SharesNoHostNamespace.CONTROL_GROUPS.inspect(
                                hardened().leftToEngine().build())));
    }
}
