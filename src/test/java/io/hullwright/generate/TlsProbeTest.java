package io.hullwright.generate;

import static io.hullwright.generate.NginxFront.NAME;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hullwright.support.Needed;
import io.hullwright.support.RealNginx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// sslyze, asked what it sees of the running server: exactly the protocols and suites of the
/// profile.
@ParameterizedClass
@EnumSource(RealNginx.class)
class TlsProbeTest {

    private final RealNginx nginx;
    @TempDir private Path folder;

    TlsProbeTest(RealNginx nginx) {
        this.nginx = nginx;
    }

    @ParameterizedTest
    @EnumSource(TlsProfile.class)
    void seesTheProfileAndNothingElse(TlsProfile profile) throws IOException {
        var sslyze = Needed.ENGINE.variable("HULLWRIGHT_SSLYZE");
        var report = folder.resolve("sslyze.json");
        try (var front =
                new NginxFront(nginx, folder, "127.0.0.1:1", "--profile=" + profile.name())) {
            var said =
                    RealNginx.run(
                            folder,
                            sslyze,
                            "--json_out",
                            report.toString(),
                            "--sslv2",
                            "--sslv3",
                            "--tlsv1",
                            "--tlsv1_1",
                            "--tlsv1_2",
                            "--tlsv1_3",
                            "--heartbleed",
                            "--openssl_ccs",
                            "--compression",
                            "--sni",
                            NAME,
                            "127.0.0.1:" + front.httpsPort());
            assertTrue(Files.exists(report), said.text());
        }
        var result =
                new ObjectMapper()
                        .readTree(report.toFile())
                        .path("server_scan_results")
                        .path(0)
                        .path("scan_result");
        assertEquals(expected(profile), accepted(result));
        assertEquals(
                false, result.at("/heartbleed/result/is_vulnerable_to_heartbleed").booleanValue());
        assertEquals(
                false, result.at("/tls_compression/result/supports_compression").booleanValue());
    }

    private static Map<String, Set<String>> accepted(JsonNode result) {
        var accepted = new TreeMap<String, Set<String>>();
        for (var name :
                new String[] {"ssl_2_0", "ssl_3_0", "tls_1_0", "tls_1_1", "tls_1_2", "tls_1_3"}) {
            var scan = result.path(name + "_cipher_suites");
            assertEquals("COMPLETED", scan.path("status").asText(""), name);
            var suites = new TreeSet<String>();
            for (var suite : scan.path("result").path("accepted_cipher_suites")) {
                suites.add(suite.path("cipher_suite").path("openssl_name").asText(""));
            }
            accepted.put(name, suites);
        }
        return accepted;
    }

    /// With a certificate of an elliptic curve, so none of the suites for RSA.
    private static Map<String, Set<String>> expected(TlsProfile profile) {
        var expected = new TreeMap<String, Set<String>>();
        for (var name : new String[] {"ssl_2_0", "ssl_3_0", "tls_1_0", "tls_1_1", "tls_1_2"}) {
            expected.put(name, new TreeSet<>());
        }
        if (profile == TlsProfile.INTERMEDIATE) {
            expected.put(
                    "tls_1_2",
                    suites(
                            "ECDHE-ECDSA-AES128-GCM-SHA256",
                            "ECDHE-ECDSA-AES256-GCM-SHA384",
                            "ECDHE-ECDSA-CHACHA20-POLY1305"));
        }
        expected.put(
                "tls_1_3",
                suites(
                        "TLS_AES_128_GCM_SHA256",
                        "TLS_AES_256_GCM_SHA384",
                        "TLS_CHACHA20_POLY1305_SHA256"));
        return expected;
    }

    private static Set<String> suites(String... names) {
        return new TreeSet<>(java.util.List.of(names));
    }
}
