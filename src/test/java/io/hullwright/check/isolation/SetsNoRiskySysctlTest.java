package io.hullwright.check.isolation;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Fix;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SetsNoRiskySysctlTest {

    private final SetsNoRiskySysctl check = new SetsNoRiskySysctl();

    @ParameterizedTest
    @CsvSource({
        "net.ipv4.ip_unprivileged_port_start, 0",
        "net.core.somaxconn, 1024",
        "net.ipv4.ip_forward, 0",
        "net.ipv4.conf.all.accept_redirects, ' 0 '",
        "net.ipv4.conf.all.rp_filter, 1",
        "net.ipv4.tcp_syncookies, 1",
        "kernel.shmmax, 1"
    })
    void passesForHarmlessOnes(String name, String value) {
        assertPasses(check, hardened().build());
        assertPasses(check, hardened().sysctls(Map.of(name, value)).build());
    }

    @ParameterizedTest
    @CsvSource({
        "net.ipv4.ip_forward, 1",
        "net.ipv6.conf.all.forwarding, 1",
        "net.ipv4.conf.eth0.accept_redirects, 1",
        "net.ipv4.conf.all.accept_source_route, 1",
        "net.ipv4.conf.default.rp_filter, 0",
        "net.ipv4.conf.all.route_localnet, 1",
        "net.ipv4.tcp_syncookies, 0"
    })
    void failsForEachRiskyOne(String name, String value) {
        var expected =
                Verdict.fail(
                        "sysctls has [" + name + "=" + value + "], expected none of these",
                        new Origin.Inspect("HostConfig.Sysctls"),
                        new Fix.RemoveFromList("sysctls", List.of(name)));
        assertEquals(expected, check.inspect(hardened().sysctls(Map.of(name, value)).build()));
    }

    @Test
    void namesAllInOrder() {
        var names =
                List.of(
                        "net.ipv4.conf.a.forwarding",
                        "net.ipv4.conf.b.forwarding",
                        "net.ipv4.conf.c.forwarding",
                        "net.ipv4.ip_forward");
        var all = new LinkedHashMap<String, String>();
        for (var name : names.reversed()) {
            all.put(name, "1");
        }
        var expected =
                Verdict.fail(
                        "sysctls has ["
                                + String.join("=1, ", names)
                                + "=1], expected none of these",
                        new Origin.Inspect("HostConfig.Sysctls"),
                        new Fix.RemoveFromList("sysctls", names));
        assertEquals(expected, check.inspect(hardened().sysctls(all).build()));
    }
}
