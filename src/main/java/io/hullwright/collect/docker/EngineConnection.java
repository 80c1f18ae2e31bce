package io.hullwright.collect.docker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import io.hullwright.facts.Engine;
import io.hullwright.work.Problem;
import java.net.BindException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.jspecify.annotations.Nullable;

/// An open way to an engine with a negotiated API version.
final class EngineConnection implements AutoCloseable {

    /// The newest API the tests run against.
    static final String NEWEST_TESTED = "1.56";

    /// The API of Docker 1.12; older engines answer in other shapes.
    static final String OLDEST_SUPPORTED = "1.24";

    /// The HTTP client's own log: what went wrong is told by a `Problem`. Kept, so that its level
    /// is.
    private static final Logger HTTP_LOG = Logger.getLogger("org.apache.hc");

    static {
        HTTP_LOG.setLevel(Level.OFF);
    }

    private final EngineAddress address;
    private final EngineClient client;
    private final @Nullable SshTunnel tunnel;
    private final String apiVersion;

    private EngineConnection(
            EngineAddress address,
            EngineClient client,
            @Nullable SshTunnel tunnel,
            String apiVersion) {
        this.address = address;
        this.client = client;
        this.tunnel = tunnel;
        this.apiVersion = apiVersion;
    }

    /// @throws Problem `HW-101` to `HW-109` when no engine can be asked there
    static EngineConnection open(EngineAddress address, Duration deadline)
            throws Problem, InterruptedException {
        var tunnel = address.uri().getScheme().equals("ssh") ? SshTunnel.open(address) : null;
        EngineClient client = null;
        try {
            var uri = tunnel == null ? address.uri() : tunnel.localUri();
            client = new EngineClient(uri, TlsConfig.of(address));
            var connection =
                    new EngineConnection(
                            address, client, tunnel, negotiate(address, client, deadline));
            client = null;
            return connection;
        } finally {
            if (client != null) {
                client.close();
                if (tunnel != null) {
                    tunnel.close();
                }
            }
        }
    }

    private static String negotiate(EngineAddress address, EngineClient client, Duration deadline)
            throws Problem, InterruptedException {
        var ping = ping(address, client, deadline);
        if (ping.status() != 200 || ping.apiVersion().isEmpty()) {
            throw EngineProblems.notAnEngine(
                    address.text(),
                    "Its answer to a ping has status "
                            + ping.status()
                            + (ping.apiVersion().isEmpty() ? " and no API version." : "."),
                    null);
        }
        if (ApiVersion.compare(ping.apiVersion(), OLDEST_SUPPORTED) < 0) {
            throw EngineProblems.versionMismatch(
                    address.text(),
                    "The engine speaks "
                            + ping.apiVersion()
                            + " at most; Hullwright speaks "
                            + OLDEST_SUPPORTED
                            + " and newer.");
        }
        var version =
                ApiVersion.compare(ping.apiVersion(), NEWEST_TESTED) < 0
                        ? ping.apiVersion()
                        : NEWEST_TESTED;
        client.useApiVersion(version);
        return version;
    }

    private static EngineClient.Ping ping(
            EngineAddress address, EngineClient client, Duration deadline)
            throws Problem, InterruptedException {
        try {
            return client.ping(deadline);
        } catch (EngineException e) {
            throw switch (e.kind()) {
                case TIMEOUT -> EngineProblems.notAnswering(address.text(), deadline.toSeconds());
                case NOT_FOUND, REFUSED, BROKEN ->
                        EngineProblems.notAnEngine(address.text(), "It said: " + e.why() + ".", e);
                case UNREACHABLE -> unreachable(address, e);
            };
        }
    }

    private static Problem unreachable(EngineAddress address, EngineException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException failed) {
                return EngineProblems.tlsFailed(address.text(), TlsConfig.why(failed), e);
            }
            if (address.tls() != null && isBrokenOff(cause)) {
                return EngineProblems.tlsFailed(address.text(), TlsConfig.BROKEN_OFF, e);
            }
            if (cause instanceof BindException || isForbidden(address)) {
                return EngineProblems.noPermission(address.text(), e);
            }
        }
        return EngineProblems.notReachable(address.text(), e);
    }

    private static boolean isBrokenOff(Throwable cause) {
        return cause instanceof NoHttpResponseException
                || (cause instanceof SocketException
                        && !(cause instanceof ConnectException)
                        && !(cause instanceof NoRouteToHostException));
    }

    private static boolean isForbidden(EngineAddress address) {
        if (!address.uri().getScheme().equals("unix")) {
            return false;
        }
        var socket = Path.of(address.uri().getPath());
        return Files.exists(socket) && !Files.isWritable(socket);
    }

    EngineAddress address() {
        return address;
    }

    EngineClient client() {
        return client;
    }

    String apiVersion() {
        return apiVersion;
    }

    /// The address at which streams can be opened with a client of their own.
    URI streamUri() {
        return tunnel == null ? address.uri() : tunnel.localUri();
    }

    Engine.Transport transport() {
        return switch (address.uri().getScheme()) {
            case "ssh" -> Engine.Transport.SSH;
            case "tcp" -> {
                var tls = address.tls();
                yield tls == null
                        ? Engine.Transport.PLAIN_TCP
                        : tls.verified() ? Engine.Transport.TLS : Engine.Transport.TLS_UNVERIFIED;
            }
            default -> Engine.Transport.LOCAL_SOCKET;
        };
    }

    /// Waits for an answer without which nothing can be judged: `/info` and the list of containers.
    ///
    /// @throws Problem when there is none of the right type
    JsonNode essential(String path, JsonNodeType type, Future<JsonNode> pending, Duration deadline)
            throws Problem, InterruptedException {
        try {
            var answer = client.await(pending, deadline);
            if (answer.getNodeType() != type) {
                throw new EngineException(
                        EngineException.Kind.BROKEN,
                        200,
                        "the answer is no " + type.name().toLowerCase(Locale.ROOT),
                        null);
            }
            return answer;
        } catch (EngineException e) {
            throw useless(path, deadline, e);
        }
    }

    /// The first bytes of an answer that is no JSON.
    ///
    /// @throws Problem as above
    byte[] essentialBytes(String path, Duration deadline) throws Problem, InterruptedException {
        try {
            return client.await(client.submit(() -> client.fetchBytes(path)), deadline);
        } catch (EngineException e) {
            throw useless(path, deadline, e);
        }
    }

    private Problem useless(String path, Duration deadline, EngineException e) {
        var said = "Its answer to " + path + " is of no use: " + e.why() + ".";
        return switch (e.kind()) {
            case TIMEOUT -> EngineProblems.notAnswering(address.text(), deadline.toSeconds());
            case UNREACHABLE -> EngineProblems.wentAway(address.text(), e);
            case NOT_FOUND, BROKEN -> EngineProblems.notAnEngine(address.text(), said, e);
            case REFUSED ->
                    e.status() == 400 && e.why().contains("version")
                            ? EngineProblems.versionMismatch(
                                    address.text(), "It said: " + e.why() + ".")
                            : EngineProblems.refused(address.text(), said, e);
        };
    }

    @Override
    public void close() {
        client.close();
        if (tunnel != null) {
            tunnel.close();
        }
    }
}
