package io.hullwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hullwright.support.Certificates;
import io.hullwright.support.CommandRun;
import io.hullwright.support.FakeEngine;
import io.hullwright.support.FakeEngine.Answer;
import io.hullwright.support.TcpRelay;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Engines behind a port, with TLS and without.
class TcpEngineTest {

    private static final String LOCALHOST = "localhost";
    private static final String NOT_VERIFIED =
            "fail the engine's certificate is not verified, expected TLS that is";

    private static final String BROKEN_OFF =
            "The engine broke the handshake off: it may want a client certificate, or another one.";

    @TempDir private Path folder;
    private final FakeEngine engine = FakeEngine.start();
    private final Certificates authority = new Certificates("right");

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void plainTcpWorksAndFails() throws IOException {
        try (var relay = TcpRelay.plain(engine.socket())) {
            var run = audit(Map.of("DOCKER_HOST", relay.address()));
            assertEquals(
                    "fail the engine is reached over plain TCP, expected SSH or TLS", reached(run));
        }
    }

    @Test
    void theSilenceOfAPortIsNotWaitedFor() {
        engine.answer("/_ping", new Answer.Silence());
        try (var relay = TcpRelay.plain(engine.socket())) {
            assertCode("HW-103", audit(Map.of("DOCKER_HOST", relay.address())));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/_ping", "/info", "/containers/json", "/networks"})
    void noRedirectionIsFollowed(String path) {
        try (var elsewhere = TcpRelay.plain(engine.socket());
                var relay = TcpRelay.plain(engine.socket())) {
            engine.answer(
                    path, new Answer.Redirection("http://localhost:" + elsewhere.port() + "/info"));
            for (var address : List.of(relay.address(), engine.address())) {
                var run = audit(Map.of("DOCKER_HOST", address));
                assertTrue(run.err().contains("307") || run.out().contains("307"), run.err());
                assertEquals(0, elsewhere.taken());
            }
        }
    }

    @Test
    void verifiedTlsPasses() throws IOException {
        authority.writeAuthority(folder);
        try (var relay = tls(LOCALHOST, false)) {
            assertEquals("pass", reached(audit(verified(relay.address()))));
        }
    }

    @Test
    void theEngineOfAnotherAuthorityIsRefused() {
        new Certificates("wrong").writeAuthority(folder);
        try (var relay = tls(LOCALHOST, false)) {
            assertTlsProblem(
                    "The engine's certificate does not come from an authority that is trusted here.",
                    relay.address(),
                    audit(verified(relay.address())));
        }
    }

    @Test
    void theCertificateOfAnotherHostIsRefused() {
        authority.writeAuthority(folder);
        try (var relay = tls("other.example", false)) {
            assertTlsProblem(
                    "The engine's certificate is for another host name.",
                    relay.address(),
                    audit(verified(relay.address())));
        }
    }

    @Test
    void aCertificatePastItsDateIsRefused() {
        authority.writeAuthority(folder);
        var old = authority.give("EC", LOCALHOST, Duration.ofDays(-1));
        try (var relay = TcpRelay.tls(engine.socket(), authority.server(old), false)) {
            assertTlsProblem(
                    "The engine's certificate is past its date, or not valid yet.",
                    relay.address(),
                    audit(verified(relay.address())));
        }
    }

    @Test
    void aPortWithoutTlsIsRefused() throws IOException {
        authority.writeAuthority(folder);
        try (var server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
            Thread.ofPlatform().daemon().start(() -> refuseAsDockerDoes(server));
            var address = "tcp://localhost:" + server.getLocalPort();
            assertTlsProblem(
                    "What answers there does not speak TLS.", address, audit(verified(address)));
        }
    }

    @ParameterizedTest(name = "{0}, PKCS#8: {1}")
    @CsvSource({"RSA, true", "EC, true", "RSA, false", "EC, false"})
    void aClientCertificateIsShown(String algorithm, boolean pkcs8) throws IOException {
        authority.writeAuthority(folder);
        Certificates.writeClient(folder, authority.give(algorithm, "client"), pkcs8);
        try (var relay = tls(LOCALHOST, true)) {
            assertEquals("pass", reached(audit(verified(relay.address()))));
        }
    }

    @Test
    void aMissingClientCertificateIsExplained() {
        authority.writeAuthority(folder);
        try (var relay = tls(LOCALHOST, true)) {
            assertTlsProblem(BROKEN_OFF, relay.address(), audit(verified(relay.address())));
        }
    }

    @Test
    void aClientCertificateOfAnotherAuthorityIsExplained() {
        authority.writeAuthority(folder);
        Certificates.writeClient(folder, new Certificates("wrong").give("EC", "client"), true);
        try (var relay = tls(LOCALHOST, true)) {
            assertTlsProblem(BROKEN_OFF, relay.address(), audit(verified(relay.address())));
        }
    }

    @Test
    void filesOfNoUseAreNamed() throws IOException {
        Files.writeString(folder.resolve("ca.pem"), "no certificate");
        try (var relay = tls(LOCALHOST, false)) {
            assertTlsProblem(
                    "The files in " + folder + " cannot be used.",
                    relay.address(),
                    audit(verified(relay.address())));
        }
    }

    @Test
    void aKeyOfNoUseIsNamed() throws IOException {
        authority.writeAuthority(folder);
        Certificates.writeClient(folder, authority.give("EC", "client"), true);
        Files.writeString(folder.resolve("key.pem"), "no key");
        try (var relay = tls(LOCALHOST, true)) {
            assertTlsProblem(
                    "The files in " + folder + " cannot be used.",
                    relay.address(),
                    audit(verified(relay.address())));
        }
    }

    @Test
    void aContextMaySkipTheVerification() throws IOException {
        try (var relay = tls("other.example", false)) {
            context("far", relay.address());
            assertEquals(NOT_VERIFIED, reached(audit(Map.of("DOCKER_CONTEXT", "far"))));
        }
    }

    @Test
    void dockerTlsAloneEncryptsOnly() throws IOException {
        try (var relay = tls("other.example", false)) {
            var environment = Map.of("DOCKER_HOST", relay.address(), "DOCKER_TLS", "1");
            assertEquals(NOT_VERIFIED, reached(audit(environment)));
        }
    }

    private static void refuseAsDockerDoes(ServerSocket server) {
        try (var client = server.accept()) {
            client.getOutputStream().write(bytes("HTTP/1.1 400 Bad Request\r\n\r\n"));
            client.getInputStream().readAllBytes();
        } catch (IOException _) {
            // the client went away
        }
    }

    private TcpRelay tls(String host, boolean clients) {
        var server = authority.server(authority.give("EC", host));
        return TcpRelay.tls(engine.socket(), server, clients);
    }

    private Map<String, String> verified(String address) {
        return Map.of(
                "DOCKER_HOST",
                address,
                "DOCKER_TLS_VERIFY",
                "1",
                "DOCKER_CERT_PATH",
                folder.toString());
    }

    private CommandRun audit(Map<String, String> environment) {
        return CommandRun.in(
                folder,
                environment,
                80,
                "audit",
                "--all",
                "--fail-on",
                "never",
                "--format",
                "json");
    }

    /// Verdict and evidence of the check on how the engine is reached.
    private static String reached(CommandRun run) throws IOException {
        assertEquals("", run.err());
        assertEquals(0, run.code());
        for (JsonNode finding : new ObjectMapper().readTree(run.out()).path("findings")) {
            if (finding.path("check").asText().equals("ENG-023")) {
                var words = finding.path("verdict").asText() + " ";
                return (words + finding.path("evidence").asText("")).strip();
            }
        }
        throw new AssertionError("no finding of ENG-023");
    }

    private static void assertTlsProblem(String why, String address, CommandRun run) {
        assertEquals(
                """
                The TLS connection to Docker at %s cannot be made.
                %s
                Check ca.pem, cert.pem and key.pem in DOCKER_CERT_PATH, and the host name in the \
                engine's certificate.
                (HW-108)
                """
                        .formatted(address, why),
                run.err());
        assertEquals(3, run.code());
    }

    private static void assertCode(String code, CommandRun run) {
        assertTrue(run.err().endsWith("(" + code + ")\n"), run.err());
        assertEquals(3, run.code());
    }

    private void context(String name, String host) throws IOException {
        var meta = folder.resolve(".docker/contexts/meta/" + sha256(name));
        Files.createDirectories(meta);
        Files.writeString(
                meta.resolve("meta.json"),
                "{\"Name\":\"%s\",\"Endpoints\":{\"docker\":{\"Host\":\"%s\",\"SkipTLSVerify\":true}}}"
                        .formatted(name, host));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String sha256(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(bytes(text));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
