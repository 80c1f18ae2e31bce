package io.hullwright.support;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A small HTTP server on a unix socket that answers like an engine, for the faults a real one will
/// not show on demand
/// and for the sizes that do not fit. It starts as a healthy engine without any objects; a test
/// replaces answers.
public final class FakeEngine implements AutoCloseable {

    /// What is sent for one request.
    @SuppressWarnings("ArrayRecordComponent") // nothing compares answers
    public sealed interface Answer {

        record Body(int status, byte[] bytes) implements Answer {}

        /// Says how many bytes will come, sends a part, then nothing for ever.
        record Stall(byte[] part, int promised) implements Answer {}

        /// Says how many bytes will come, sends a part, then closes.
        record Cut(byte[] part, int promised) implements Answer {}

        /// Reads the request and never answers.
        record Silence() implements Answer {}

        /// Calls `writer` with the open stream after the head of a chunkless, endless answer.
        record Stream(Writer writer) implements Answer {}

        /// Sends the asker elsewhere.
        record Redirection(String location) implements Answer {}

        interface Writer {
            void write(OutputStream out) throws IOException, InterruptedException;
        }

        static Answer json(String json) {
            return new Body(200, json.getBytes(StandardCharsets.UTF_8));
        }

        static Answer status(int status, String message) {
            return new Body(
                    status, ("{\"message\":\"" + message + "\"}").getBytes(StandardCharsets.UTF_8));
        }
    }

    private final Path socket;
    private final ServerSocketChannel server;
    private final List<SocketChannel> connections = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final Map<String, Function<String, Answer>> answers = new ConcurrentHashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger mostOpen = new AtomicInteger();
    private volatile String apiVersion = "1.52";
    private volatile Function<String, Answer> byDefault =
            path -> Answer.status(404, "no such object: " + path);

    private FakeEngine(Path socket, ServerSocketChannel server) {
        this.socket = socket;
        this.server = server;
    }

    /// Listens in a new folder of its own.
    public static FakeEngine start() {
        try {
            var socket = Files.createTempDirectory("fake-engine").resolve("docker.sock");
            var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            server.bind(UnixDomainSocketAddress.of(socket));
            var engine = new FakeEngine(socket, server);
            engine.healthy();
            Thread.ofPlatform().daemon().name("fake engine").start(engine::accept);
            return engine;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void healthy() {
        answer("/info", Answer.json(FakeObjects.INFO));
        answer("/version", Answer.json(FakeObjects.VERSION));
        answer("/containers/json", Answer.json("[]"));
        answer("/images/json", Answer.json("[]"));
        answer("/networks", Answer.json("[]"));
        answer("/networks/bridge", Answer.json("{\"Name\":\"bridge\",\"Options\":{}}"));
        answer("/volumes", Answer.json("{\"Volumes\":[],\"Warnings\":null}"));
        answer("/system/df", Answer.json("{\"Images\":[],\"Volumes\":[]}"));
    }

    public String address() {
        return "unix://" + socket;
    }

    public Path socket() {
        return socket;
    }

    /// The version in the header of `/_ping`; empty for none.
    public FakeEngine apiVersion(String version) {
        this.apiVersion = version;
        return this;
    }

    /// @param path without API version and query, for example `/info`
    public FakeEngine answer(String path, Answer answer) {
        return answer(path, _ -> answer);
    }

    /// @param answer called with path and query of each request
    public FakeEngine answer(String path, Function<String, Answer> answer) {
        answers.put(path, answer);
        return this;
    }

    /// What is answered to paths without an answer of their own.
    public FakeEngine otherwise(Function<String, Answer> answer) {
        this.byDefault = answer;
        return this;
    }

    /// One container with this inspect answer, listed by its own id and name.
    public FakeEngine containers(List<FakeObjects.Container> containers) {
        var list = new StringBuilder("[");
        for (var container : containers) {
            list.append(list.length() > 1 ? "," : "").append(container.listed());
            answer("/containers/" + container.id() + "/json", Answer.json(container.inspect()));
        }
        return answer("/containers/json", Answer.json(list.append("]").toString()));
    }

    /// Method, path and query of every request so far.
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /// How many connections were open at once, at most.
    public int mostConnections() {
        return mostOpen.get();
    }

    private void accept() {
        while (true) {
            try {
                var connection = server.accept();
                connections.add(connection);
                mostOpen.accumulateAndGet(open.incrementAndGet(), Math::max);
                Thread.ofPlatform().daemon().name("fake answer").start(() -> serve(connection));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void serve(SocketChannel connection) {
        try (connection;
                var in = new BufferedInputStream(Channels.newInputStream(connection));
                var out = Channels.newOutputStream(connection)) {
            for (var request = read(in); request != null; request = read(in)) {
                requests.add(request);
                if (closed.getCount() == 0 || !reply(request.split(" ", -1)[1], out)) {
                    return;
                }
            }
        } catch (IOException _) {
            // the client went away, as clients do
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            open.decrementAndGet();
        }
    }

    /// The request line, after the rest of the head was read.
    private static @Nullable String read(InputStream in) throws IOException {
        var first = line(in);
        if (first == null) {
            return null;
        }
        for (var line = line(in); line != null && !line.isEmpty(); ) {
            line = line(in);
        }
        return first.substring(0, Math.max(0, first.lastIndexOf(' ')));
    }

    private static @Nullable String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (var c = in.read(); c >= 0; c = in.read()) {
            if (c == '\n') {
                return line.toString().strip();
            }
            line.append((char) c);
        }
        return line.isEmpty() ? null : line.toString();
    }

    /// True if the connection stays open.
    private boolean reply(String target, OutputStream out)
            throws IOException, InterruptedException {
        var unversioned = target.replaceFirst("^/v\\d+\\.\\d+", "");
        var path = unversioned.replaceFirst("\\?.*$", "");
        Answer answer =
                path.equals("/_ping") && !answers.containsKey(path)
                        ? Answer.json("OK")
                        : answers.getOrDefault(path, byDefault).apply(unversioned);
        switch (answer) {
            case Answer.Body(var status, var bytes) -> {
                head(out, status, bytes.length);
                out.write(bytes);
                return true;
            }
            case Answer.Redirection(var location) ->
                    out.write(
                            ("HTTP/1.1 307 X\r\nLocation: "
                                            + location
                                            + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
            case Answer.Stall(var part, var promised) -> {
                head(out, 200, promised);
                out.write(part);
                closed.await();
            }
            case Answer.Cut(var part, var promised) -> {
                head(out, 200, promised);
                out.write(part);
            }
            case Answer.Silence() -> closed.await();
            case Answer.Stream(var writer) -> {
                out.write(
                        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n"
                                .getBytes(StandardCharsets.US_ASCII));
                writer.write(out);
            }
        }
        return false;
    }

    private void head(OutputStream out, int status, int length) throws IOException {
        var version = apiVersion.isEmpty() ? "" : "Api-Version: " + apiVersion + "\r\n";
        out.write(
                ("HTTP/1.1 "
                                + status
                                + " X\r\nContent-Type: application/json\r\n"
                                + version
                                + "Content-Length: "
                                + length
                                + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
    }

    /// Stops as a killed engine does: the socket file stays, every connection breaks.
    public void kill() {
        closed.countDown();
        try {
            server.close();
            for (var connection : connections) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        kill();
        try {
            Files.deleteIfExists(socket);
            Files.deleteIfExists(socket.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
