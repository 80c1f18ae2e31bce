package io.hullwright.check.storage;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import java.util.List;
import org.junit.jupiter.api.Test;

class MountsConfigurationReadOnlyTest {

    private final MountsConfigurationReadOnly check = new MountsConfigurationReadOnly();

    @Test
    void passesWhenReadOnly() {
        assertPasses(
                check, hardened().bind("/srv/nginx.conf", "/etc/nginx/nginx.conf", true).build());
    }

    @Test
    void passesOnDataAndVolumes() {
        assertPasses(
                check,
                hardened()
                        .bind("/srv/data", "/data", false)
                        .volume("shop.conf", "/etc/shop", false)
                        .build());
    }

    @Test
    void failsOnAWritableFile() {
        var expected =
                Verdict.fail(
                        "/srv/shop/site.yml at /app/site.yml (writable) looks like configuration; expected configuration to be read-only",
                        new Origin.Inspect("Mounts[0]"));
        assertEquals(
                expected,
                check.inspect(
                        hardened().bind("/srv/shop/site.yml", "/app/site.yml", false).build()));
    }

    @Test
    void judgesByEitherEnd() {
        for (var ends :
                List.of(
                        List.of("/etc/shop", "/shop"),
                        List.of("/srv/shop", "/etc/shop"),
                        List.of("/srv/shop", "/etc"),
                        List.of("/srv/TLS.PEM", "/tls"),
                        List.of("/srv/sql", "/docker-entrypoint-initdb.d"))) {
            assertTrue(
                    evidence(
                                    check.inspect(
                                            hardened()
                                                    .bind(ends.get(0), ends.get(1), false)
                                                    .build()))
                            .contains("looks like configuration"),
                    ends.toString());
        }
    }
}
