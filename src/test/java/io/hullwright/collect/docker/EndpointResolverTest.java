package io.hullwright.collect.docker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.hullwright.collect.docker.EngineAddress.Tls;
import io.hullwright.work.Problem;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointResolverTest {

    @TempDir private Path home;
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void contexts() throws IOException {
        context("far", "tcp://far:2376", false);
        context("near", "unix:///near.sock", false);
        config("{\"currentContext\":\"near\"}");
    }

    @Test
    void prefersWhatStandsOnTheCommandLine() throws Problem {
        environment.put("DOCKER_HOST", "tcp://variable:1");
        environment.put("DOCKER_CONTEXT", "far");
        assertEquals(plain("tcp://line:2"), resolve("tcp://line:2", null));
        assertEquals(
                new EngineAddress(URI.create("unix:///near.sock"), "near", null),
                resolve(null, "near"));
        assertEquals(plain("tcp://variable:1"), resolve(null, null));
        environment.remove("DOCKER_HOST");
        assertEquals("far", resolve(null, null).context());
        environment.remove("DOCKER_CONTEXT");
        assertEquals("near", resolve(null, null).context());
    }

    @Test
    void takesDefaultForTheUsualSocket() throws Problem, IOException {
        assertEquals(plain("unix://" + home.resolve("system.sock")), resolve(null, "default"));
        environment.put("XDG_RUNTIME_DIR", home.resolve("run").toString());
        Files.createDirectories(home.resolve("run"));
        var desktop = touch(".docker/desktop/docker.sock");
        assertEquals(plain("unix://" + desktop), resolve(null, "default"));
        var mac = touch(".docker/run/docker.sock");
        assertEquals(plain("unix://" + mac), resolve(null, "default"));
        var rootless = touch("run/docker.sock");
        assertEquals(plain("unix://" + rootless), resolve(null, "default"));
        var system = touch("system.sock");
        assertEquals(plain("unix://" + system), resolve(null, "default"));
    }

    @Test
    void takesThePipeOnWindows() throws Problem {
        assertEquals(
                plain("npipe:////./pipe/docker_engine"),
                new EndpointResolver(environment, home, "Windows 11").resolve(null, "default"));
    }

    @Test
    void readsTlsFromTheEnvironment() throws Problem {
        environment.put("DOCKER_HOST", "tcp://h:2376");
        environment.put("DOCKER_TLS_VERIFY", "1");
        assertEquals(tls(home.resolve(".docker"), true), resolve(null, null));
        environment.put("DOCKER_CERT_PATH", "/certs");
        assertEquals(tls(Path.of("/certs"), true), resolve(null, null));
        environment.remove("DOCKER_TLS_VERIFY");
        assertEquals(plain("tcp://h:2376"), resolve(null, null));
        environment.put("DOCKER_TLS", "1");
        assertEquals(tls(Path.of("/certs"), false), resolve(null, null));
    }

    @Test
    void readsTlsFromTheContext() throws Problem, IOException {
        assertEquals(null, resolve(null, "far").tls());
        var folder = home.resolve(".docker/contexts/tls/" + sha256("far") + "/docker");
        Files.createDirectories(folder);
        assertEquals(new Tls(folder, true), resolve(null, "far").tls());
        context("far", "tcp://far:2376", true);
        assertEquals(new Tls(folder, false), resolve(null, "far").tls());
    }

    @Test
    void takesDockersPortWhereNoneIsGiven() throws Problem, IOException {
        assertEquals(plain("tcp://h:2375"), resolve("tcp://h", null));
        assertEquals(plain("tcp://[::1]:2375"), resolve("tcp://[::1]", null));
        assertEquals(plain("tcp://h:2375/behind"), resolve("tcp://h/behind", null));
        context("far", "tcp://far", false);
        assertEquals(URI.create("tcp://far:2375"), resolve(null, "far").uri());
        context("far", "tcp://far", true);
        assertEquals(URI.create("tcp://far:2376"), resolve(null, "far").uri());
        environment.put("DOCKER_TLS_VERIFY", "1");
        assertEquals(tls(home.resolve(".docker"), true), resolve("tcp://h", null));
    }

    @Test
    void takesAnAddressWithoutSchemeOrHostAsDockerDoes() throws Problem {
        assertEquals(plain("tcp://localhost:2375"), resolve("tcp://:2375", null));
        assertEquals(plain("tcp://localhost:1"), resolve(":1", null));
        assertEquals(plain("tcp://h:2375"), resolve("h:2375", null));
        assertEquals(plain("tcp://192.0.2.1:2375"), resolve("192.0.2.1:2375", null));
        assertEquals(plain("tcp://[::1]:2375"), resolve("[::1]:2375", null));
    }

    @Test
    void looksWhereDockerConfigSays() throws Problem {
        environment.put("DOCKER_CONFIG", home.resolve("elsewhere").toString());
        assertEquals("default", resolve(null, null).context());
        assertProblem("HW-111", null, "near");
    }

    @Test
    void refusesWhatCannotBe() throws IOException {
        assertProblem("HW-110", "unix:///x", "near");
        assertProblem("HW-111", null, "none");
        assertProblem("HW-111", null, "../../../etc");
        config("{\"currentContext\":\"none\"}");
        assertProblem("HW-111", null, null);
        config("{");
        assertProblem("HW-113", null, null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "host",
                "http://h:1",
                "tcp://",
                "tcp:///x",
                "unix",
                "a b",
                "tcp://h:x",
                "h:x",
                "unix:1:2",
                ":",
                "1:"
            })
    void refusesWhatIsNoAddress(String host) {
        assertProblem("HW-112", host, null);
    }

    private Path touch(String name) throws IOException {
        Files.createDirectories(home.resolve(name).getParent());
        return Files.createFile(home.resolve(name));
    }

    private void config(String json) throws IOException {
        Files.writeString(home.resolve(".docker/config.json"), json);
    }

    private void context(String name, String host, boolean skip) throws IOException {
        var folder = home.resolve(".docker/contexts/meta/" + sha256(name));
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve("meta.json"),
                "{\"Name\":\"%s\",\"Endpoints\":{\"docker\":{\"Host\":\"%s\",\"SkipTLSVerify\":%s}}}"
                        .formatted(name, host, skip));
    }

    private EngineAddress resolve(@Nullable String host, @Nullable String context) throws Problem {
        return new EndpointResolver(environment, home, "Linux", home.resolve("system.sock"))
                .resolve(host, context);
    }

    private void assertProblem(String code, @Nullable String host, @Nullable String context) {
        assertEquals(code, assertThrows(Problem.class, () -> resolve(host, context)).code());
    }

    private static EngineAddress plain(String uri) {
        return new EngineAddress(URI.create(uri), "default", null);
    }

    private static EngineAddress tls(Path folder, boolean verified) {
        return new EngineAddress(URI.create("tcp://h:2376"), "default", new Tls(folder, verified));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
