package io.hullwright.generate;

import static io.hullwright.generate.NginxFront.NAME;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hullwright.support.EchoApplication;
import io.hullwright.support.PlainClient;
import io.hullwright.support.PlainClient.Answer;
import io.hullwright.support.RealNginx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// What a client sees of the front, over HTTP.
@ParameterizedClass
@EnumSource(RealNginx.class)
class NginxServingTest {

    private static final String CLOSED = "127.0.0.1:1";
    private static final List<String> REMOVED = List.of("X-XSS-Protection", "X-Powered-By");

    private final RealNginx nginx;
    private final EchoApplication application = EchoApplication.start();
    @TempDir private Path folder;

    NginxServingTest(RealNginx nginx) {
        this.nginx = nginx;
    }

    @AfterEach
    void stop() {
        application.close();
    }

    private NginxFront front(String... options) throws IOException {
        return new NginxFront(nginx, folder, application.address(), options);
    }

    @Test
    void sendsPlainHttpOnToHttps() throws IOException {
        try (var front = front()) {
            var answer = PlainClient.get(front.httpPort(), NAME, "/a/b?c=d");
            assertEquals(301, answer.status());
            assertEquals(
                    List.of("https://" + NAME + ":" + front.httpsPort() + "/a/b?c=d"),
                    answer.header("Location"));
        }
    }

    @Test
    void doesNotAnswerForOtherNames() throws IOException {
        try (var front = front()) {
            assertEquals("", PlainClient.get(front.httpPort(), "other.example", "/").text());
            assertEquals("", PlainClient.get(front.httpPort(), "127.0.0.1", "/").text());
            assertThrows(
                    javax.net.ssl.SSLException.class,
                    () -> PlainClient.secure(front.httpsPort(), "other.example", false));
            try (var socket = PlainClient.secure(front.httpsPort(), NAME, false)) {
                var answer = PlainClient.get(socket, "other.example", "/");
                assertEquals(421, answer.status());
                assertFalse(answer.text().contains("X-real-ip"), answer::text);
            }
        }
    }

    @Test
    void setsEachHeaderOnceOnEveryAnswer() throws IOException {
        try (var front =
                front(
                        "--upstream=/dead=" + CLOSED,
                        "--websocket=/live",
                        "--security-contact=mailto:a@example.org",
                        "--security-expires=2027-11-24",
                        "--max-body=1k")) {
            var statuses = new ArrayList<Integer>();
            for (var path :
                    List.of(
                            "/",
                            "/missing",
                            "/live/x",
                            "/dead/x",
                            "/api/login",
                            "/.well-known/security.txt",
                            "/%00")) {
                var answer = front.get(path);
                statuses.add(answer.status());
                assertEquals(expectedHeaders(), headers(answer), path);
            }
            var large = front.ask(post("/", "x".repeat(2_000)));
            statuses.add(large.status());
            assertEquals(expectedHeaders(), headers(large));
            assertEquals(List.of(200, 404, 200, 502, 200, 200, 400, 413), statuses);
        }
    }

    private static Map<String, List<String>> expectedHeaders() {
        var expected = new TreeMap<String, List<String>>();
        expected.put("Strict-Transport-Security", List.of("max-age=63072000"));
        expected.put(
                "Content-Security-Policy",
                List.of(
                        "default-src 'self'; script-src 'self'; object-src 'none'; base-uri 'none';"
                                + " form-action 'self'; frame-ancestors 'none';"
                                + " upgrade-insecure-requests"));
        expected.put("X-Content-Type-Options", List.of("nosniff"));
        expected.put("X-Frame-Options", List.of("DENY"));
        expected.put("Referrer-Policy", List.of("strict-origin-when-cross-origin"));
        expected.put(
                "Permissions-Policy",
                List.of(
                        "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(),"
                                + " usb=()"));
        expected.put("Cross-Origin-Opener-Policy", List.of("same-origin"));
        expected.put("Cross-Origin-Resource-Policy", List.of("same-origin"));
        expected.put("Server", List.of("nginx"));
        REMOVED.forEach(name -> expected.put(name, List.of()));
        return expected;
    }

    private static Map<String, List<String>> headers(Answer answer) {
        var seen = new TreeMap<String, List<String>>();
        expectedHeaders().keySet().forEach(name -> seen.put(name, answer.header(name)));
        return seen;
    }

    @Test
    void leavesAPolicyWithNoncesToTheApplication() throws IOException {
        try (var front = front()) {
            assertEquals(
                    List.of("script-src 'nonce-abc'"),
                    front.get("/own-policy").header("Content-Security-Policy"));
        }
    }

    @Test
    void refusesTheSixthLogin() throws IOException {
        try (var front = front()) {
            var statuses = new ArrayList<Integer>();
            for (var i = 0; i < 8; i++) {
                statuses.add(front.ask(post("/api/login", "a=b")).status());
            }
            assertEquals(List.of(200, 200, 200, 200, 200, 429, 429, 429), statuses);
            assertEquals(429, front.ask(post("/api/login/", "a=b")).status());
            assertEquals(429, front.ask(post("/api//%6cogin?x", "a=b")).status());
            var refused = front.ask(post("/api/login", "a=b"));
            assertEquals(expectedHeaders(), headers(refused));
            var preflight = PlainClient.request("OPTIONS", NAME, "/api/login", "");
            assertEquals(200, front.ask(preflight).status());
            assertEquals(200, front.get("/api/logins").status());
        }
    }

    @Test
    void refusesTooManyRequests() throws IOException {
        try (var front = front("--requests-per-second=1")) {
            var statuses = new ArrayList<Integer>();
            for (var i = 0; i < 6; i++) {
                statuses.add(front.get("/").status());
            }
            assertEquals(List.of(200, 200, 200), statuses.subList(0, 3));
            assertTrue(statuses.contains(429), statuses::toString);
        }
    }

    @Test
    void refusesTooManyConnections() throws IOException {
        try (var front = front("--connections=1")) {
            var first = later(() -> status(front, "/slow"));
            var second = later(() -> status(front, "/slow"));
            assertEquals(
                    List.of(200, 429),
                    java.util.stream.Stream.of(first.join(), second.join()).sorted().toList());
        }
    }

    private static CompletableFuture<Integer> later(Supplier<Integer> work) {
        return CompletableFuture.supplyAsync(work, task -> Thread.ofPlatform().start(task));
    }

    private static int status(NginxFront front, String path) {
        try {
            return front.get(path).status();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void refusesWhatIsTooLargeOrTooSlow() throws IOException {
        try (var front = front("--max-body=20k", "--timeout=1")) {
            assertEquals(200, front.ask(post("/", "x".repeat(20 * 1_024))).status());
            assertEquals(413, front.ask(post("/", "x".repeat(20 * 1_024 + 1))).status());
            assertEquals(504, front.get("/slow").status());
            var longPath = PlainClient.request("GET", NAME, "/" + "x".repeat(9_000), "");
            assertEquals(414, front.ask(longPath).status());
        }
    }

    @Test
    void tellsTheApplicationWhoAsks() throws IOException {
        try (var front = front()) {
            var claims =
                    "X-Forwarded-For: 192.0.2.1\r\nX-Real-IP: 192.0.2.1\r\nForwarded: for=192.0.2.1"
                            + "\r\nX-Forwarded-Proto: http\r\nX-Forwarded-Host: evil.example\r\n"
                            + "Proxy: http://evil.example\r\n";
            var text = front.ask(PlainClient.request("GET", NAME, "/a%20b?c=d", claims)).text();
            assertTrue(text.contains("\r\n\r\n/a%20b?c=d\n"), text);
            assertTrue(text.contains("X-forwarded-for: [127.0.0.1]\n"), text);
            assertTrue(text.contains("X-real-ip: [127.0.0.1]\n"), text);
            assertTrue(text.contains("X-forwarded-proto: [https]\n"), text);
            assertTrue(text.contains("X-forwarded-host: [" + NAME + "]\n"), text);
            assertTrue(text.contains("Host: [" + NAME + "]\n"), text);
            assertFalse(text.contains("192.0.2.1"), text);
            assertFalse(text.contains("evil"), text);
        }
    }

    @Test
    void logsNoSecret() throws IOException {
        try (var front = front("--upstream=/dead=" + CLOSED, "--max-body=1k")) {
            var secret = "?token=planted-secret";
            var referrer = "Referer: https://" + NAME + "/?planted-secret\r\n";
            for (var path : List.of("/seen", "/dead/x", "/missing")) {
                front.ask(PlainClient.request("GET", NAME, path + secret, referrer));
            }
            for (var i = 0; i < 7; i++) {
                front.ask(post("/api/login" + secret, "password=planted-secret"));
            }
            front.ask(post("/large" + secret, "x".repeat(2_000)));
            PlainClient.get(front.httpPort(), NAME, "/plain" + secret);
            PlainClient.get(front.httpPort(), "other.example", "/other" + secret);
            var logs = front.logs();
            assertFalse(logs.contains("planted-secret"), logs);
            for (var path : List.of("/seen", "/dead/x", "/api/login", "/large", "/plain")) {
                assertTrue(logs.contains("\"" + path + "\""), logs);
            }
        }
    }

    @Test
    void servesWhomToTellAndTheAnswersOfAcme() throws IOException {
        try (var front =
                front(
                        "--acme-webroot=" + folder + "/acme",
                        "--security-contact=https://example.org/a?b=c&d",
                        "--security-expires=2027-11-24")) {
            var answer = front.get("/.well-known/security.txt");
            assertEquals(List.of("text/plain"), answer.header("Content-Type"));
            var body =
                    """
                    Contact: https://example.org/a?b=c&d
                    Expires: 2027-11-24T23:59:59Z
                    """;
            assertTrue(answer.text().endsWith("\r\n\r\n" + body), answer::text);
            Files.writeString(folder.resolve("acme/.well-known/acme-challenge/abc"), "abc.key");
            var proof = PlainClient.get(front.httpPort(), NAME, "/.well-known/acme-challenge/abc");
            assertTrue(proof.text().endsWith("\r\n\r\nabc.key"), proof::text);
            var none = PlainClient.get(front.httpPort(), NAME, "/.well-known/acme-challenge/../x");
            assertEquals(301, none.status());
        }
    }

    @Test
    void speaksTheProtocolsOfItsProfile() throws IOException {
        try (var front = front("--profile=modern")) {
            assertThrows(
                    javax.net.ssl.SSLException.class,
                    () -> PlainClient.secure(front.httpsPort(), NAME, false, "TLSv1.2"));
            assertEquals(List.of("TLSv1.3", "h2"), spoken(front, "TLSv1.2", "TLSv1.3"));
        }
        Files.delete(folder.resolve("nginx.conf"));
        try (var front = front("--profile=intermediate")) {
            assertEquals(List.of("TLSv1.2", "h2"), spoken(front, "TLSv1.2"));
            assertEquals(List.of("TLSv1.3", "h2"), spoken(front, "TLSv1.2", "TLSv1.3"));
        }
    }

    private static List<String> spoken(NginxFront front, String... versions) throws IOException {
        try (var socket = PlainClient.secure(front.httpsPort(), NAME, true, versions)) {
            return List.of(socket.getSession().getProtocol(), socket.getApplicationProtocol());
        }
    }

    private static String post(String path, String body) {
        var length = "Content-Length: " + body.length() + "\r\n";
        return PlainClient.request("POST", NAME, path, length) + body;
    }
}
