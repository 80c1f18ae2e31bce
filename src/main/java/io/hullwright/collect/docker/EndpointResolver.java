package io.hullwright.collect.docker;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonNode;
import io.hullwright.collect.docker.EngineAddress.Tls;
import io.hullwright.collect.json.JsonTree;
import io.hullwright.work.Problem;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the engine by Docker's own rules, in Docker's own order: `--host`, `--context`,
/// `DOCKER_HOST`,
/// `DOCKER_CONTEXT`, the current context of `config.json`, then the usual sockets. A context that
/// does not exist is a
/// problem, never the local engine.
public final class EndpointResolver {

    private static final String DEFAULT = "default";
    private static final int PLAIN_PORT = 2375;
    private static final int TLS_PORT = 2376;
    private static final Set<String> SCHEMES = Set.of("unix", "npipe", "tcp", "ssh");

    private final Map<String, String> environment;
    private final Path home;
    private final boolean windows;
    private final Path systemSocket;

    /// @param environment the process's environment
    /// @param home the person's home folder
    /// @param operatingSystem as the property `os.name` says
    public EndpointResolver(Map<String, String> environment, Path home, String operatingSystem) {
        this(environment, home, operatingSystem, Path.of("/var/run/docker.sock"));
    }

    EndpointResolver(
            Map<String, String> environment, Path home, String operatingSystem, Path systemSocket) {
        this.environment = Map.copyOf(environment);
        this.home = home;
        this.windows = operatingSystem.toLowerCase(Locale.ROOT).startsWith("windows");
        this.systemSocket = systemSocket;
    }

    /// @param host value of `--host`, null when not given
    /// @param context value of `--context`, null when not given
    /// @throws Problem `HW-110` to `HW-113` when what was asked for cannot be
    public EngineAddress resolve(@Nullable String host, @Nullable String context) throws Problem {
        if (host != null && context != null) {
            throw EngineProblems.hostAndContext();
        }
        if (host != null) {
            return ofHost(host, "--host");
        }
        if (context != null) {
            return ofContext(context, "--context");
        }
        var hostVariable = environment.getOrDefault("DOCKER_HOST", "");
        if (!hostVariable.isBlank()) {
            return ofHost(hostVariable, "DOCKER_HOST");
        }
        var contextVariable = environment.getOrDefault("DOCKER_CONTEXT", "");
        if (!contextVariable.isBlank()) {
            return ofContext(contextVariable, "DOCKER_CONTEXT");
        }
        var current = currentContext();
        return current.isBlank() ? usualSocket() : ofContext(current, configFile().toString());
    }

    private EngineAddress ofContext(String name, String askedBy) throws Problem {
        if (name.equals(DEFAULT)) {
            return usualSocket();
        }
        var id = sha256(name);
        var meta = configFolder().resolve("contexts/meta").resolve(id).resolve("meta.json");
        if (!Files.exists(meta)) {
            throw EngineProblems.unknownContext(name, askedBy);
        }
        var endpoint = readJson(meta).path("Endpoints").path("docker");
        var host = Json.text(endpoint, "Host");
        if (host.isBlank()) {
            throw EngineProblems.badHost(host, "context " + name);
        }
        var uri = parse(host, "context " + name);
        var certificates = configFolder().resolve("contexts/tls").resolve(id).resolve("docker");
        var unverified = Json.flag(endpoint, "SkipTLSVerify");
        var tls =
                uri.getScheme().equals("tcp") && (unverified || Files.isDirectory(certificates))
                        ? new Tls(certificates, !unverified)
                        : null;
        return new EngineAddress(withPort(uri, tls != null), name, tls);
    }

    private EngineAddress ofHost(String host, String askedBy) throws Problem {
        var uri = parse(host.strip(), askedBy);
        var verify = !environment.getOrDefault("DOCKER_TLS_VERIFY", "").isEmpty();
        var encrypt = verify || !environment.getOrDefault("DOCKER_TLS", "").isEmpty();
        if (!uri.getScheme().equals("tcp") || !encrypt) {
            return new EngineAddress(withPort(uri, false), DEFAULT, null);
        }
        var folder = environment.getOrDefault("DOCKER_CERT_PATH", "");
        var certificates = folder.isEmpty() ? configFolder() : Path.of(folder);
        return new EngineAddress(withPort(uri, true), DEFAULT, new Tls(certificates, verify));
    }

    /// Docker's own port where none is given.
    private static URI withPort(URI uri, boolean tls) {
        if (!uri.getScheme().equals("tcp") || uri.getPort() >= 0) {
            return uri;
        }
        var path = uri.getRawPath();
        return URI.create("tcp://" + uri.getHost() + ":" + (tls ? TLS_PORT : PLAIN_PORT) + path);
    }

    /// The address with what Docker lets one leave out: the scheme of `host:port`, the host of
    /// `tcp://:port`.
    private static String whole(String host) {
        if (host.startsWith("npipe:")) {
            return host.replace('\\', '/');
        }
        if (host.startsWith("/")) {
            return "unix://" + host;
        }
        var text = endsInPort(host) ? "tcp://" + host : host;
        return text.startsWith("tcp://:") ? "tcp://localhost" + text.substring(6) : text;
    }

    private static boolean endsInPort(String host) {
        var colon = host.lastIndexOf(':');
        if (colon < 0 || colon == host.length() - 1 || host.contains("/")) {
            return false;
        }
        for (var i = colon + 1; i < host.length(); i++) {
            if (host.charAt(i) < '0' || host.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static URI parse(String host, String askedBy) throws Problem {
        try {
            var uri = new URI(whole(host));
            if (uri.getScheme() == null || !SCHEMES.contains(uri.getScheme())) {
                throw EngineProblems.badHost(host, askedBy);
            }
            if (uri.getScheme().equals("tcp") && uri.getHost() == null) {
                throw EngineProblems.badHost(host, askedBy);
            }
            return uri;
        } catch (URISyntaxException e) {
            throw EngineProblems.badHost(host, askedBy);
        }
    }

    private EngineAddress usualSocket() {
        if (windows) {
            return new EngineAddress(URI.create("npipe:////./pipe/docker_engine"), DEFAULT, null);
        }
        for (var socket : usualSockets()) {
            if (Files.exists(socket)) {
                return new EngineAddress(URI.create("unix://" + socket), DEFAULT, null);
            }
        }
        return new EngineAddress(URI.create("unix://" + systemSocket), DEFAULT, null);
    }

    /// The system's, the rootless one, Docker Desktop's on macOS and on Linux.
    private List<Path> usualSockets() {
        var runtime = environment.getOrDefault("XDG_RUNTIME_DIR", "");
        var desktop =
                List.of(
                        home.resolve(".docker/run/docker.sock"),
                        home.resolve(".docker/desktop/docker.sock"));
        return runtime.isBlank()
                ? List.of(systemSocket, desktop.get(0), desktop.get(1))
                : List.of(
                        systemSocket,
                        Path.of(runtime, "docker.sock"),
                        desktop.get(0),
                        desktop.get(1));
    }

    private String currentContext() throws Problem {
        return Files.exists(configFile())
                ? Json.text(readJson(configFile()), "currentContext")
                : "";
    }

    private Path configFolder() {
        var folder = environment.getOrDefault("DOCKER_CONFIG", "");
        return folder.isBlank() ? home.resolve(".docker") : Path.of(folder);
    }

    private Path configFile() {
        return configFolder().resolve("config.json");
    }

    private static JsonNode readJson(Path file) throws Problem {
        try {
            return JsonTree.read(Files.readString(file));
        } catch (JsonParseException e) {
            throw EngineProblems.badConfig(file, "It is not JSON.", e);
        } catch (IOException e) {
            throw EngineProblems.badConfig(file, "It cannot be read.", e);
        }
    }

    private static String sha256(String name) {
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
