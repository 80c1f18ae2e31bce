package io.hullwright.check.isolation;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Fix;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SetsOnlyOwnSysctlsTest {

    private final SetsOnlyOwnSysctls check = new SetsOnlyOwnSysctls();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "net.core.somaxconn",
                "net.ipv4.ip_unprivileged_port_start",
                "kernel.msgmax",
                "kernel.shmmax",
                "kernel.shm_rmid_forced",
                "kernel.sem",
                "fs.mqueue.msg_max",
                "kernel.domainname"
            })
    void passesForThoseOfANamespace(String name) {
        assertPasses(check, hardened().build());
        assertPasses(check, hardened().sysctls(Map.of(name, "1")).build());
    }

    @Test
    void failsForThoseOfTheHost() {
        var expected =
                Verdict.fail(
                        "sysctls has [fs.file-max, kernel.core_pattern, vm.overcommit_memory], which"
                                + " belongs to the host",
                        new Origin.Inspect("HostConfig.Sysctls"),
                        new Fix.RemoveFromList(
                                "sysctls",
                                List.of(
                                        "fs.file-max",
                                        "kernel.core_pattern",
                                        "vm.overcommit_memory")));
        var all =
                Map.of(
                        "vm.overcommit_memory", "1",
                        "kernel.core_pattern", "|/bin/x",
                        "net.core.somaxconn", "1024",
                        "fs.file-max", "9");
        assertEquals(expected, check.inspect(hardened().sysctls(all).build()));
    }

    @Test
    void failsForANamespaceSharedWithTheHost() {
        assertEquals(
                "sysctls has [net.core.somaxconn], which belongs to the host",
                evidence(
                        check.inspect(
                                hardened()
                                        .network("host")
                                        .sysctls(Map.of("net.core.somaxconn", "1024"))
                                        .build())));
        assertEquals(
                "sysctls has [fs.mqueue.msg_max, kernel.shmmax], which belongs to the host",
                evidence(
                        check.inspect(
                                hardened()
                                        .ipc("host")
                                        .sysctls(
                                                Map.of(
                                                        "kernel.shmmax",
                                                        "1",
                                                        "fs.mqueue.msg_max",
                                                        "1"))
                                        .build())));
        assertEquals(
                "sysctls has [kernel.domainname], which belongs to the host",
                evidence(
                        check.inspect(
                                hardened()
                                        .uts("host")
                                        .sysctls(Map.of("kernel.domainname", "x"))
                                        .build())));
    }
}
