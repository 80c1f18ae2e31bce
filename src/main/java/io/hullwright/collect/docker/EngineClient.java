package io.hullwright.collect.docker;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.github.dockerjava.transport.DockerHttpClient;
import com.github.dockerjava.transport.DockerHttpClient.Request;
import io.hullwright.collect.docker.EngineException.Kind;
import io.hullwright.collect.json.JsonTree;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/// Asks an engine, with GET and nothing else. Every call ends within its deadline: docker-java
/// ignores its own on unix
/// sockets, so each runs on a thread of a small pool and is interrupted when it is late.
final class EngineClient implements AutoCloseable {

    /// More connections gain nothing on two cores.
    static final int CONNECTIONS = 8;

    private static final int LARGEST_ANSWER_BYTES = 64 << 20;
    private static final int MOST_BYTES = 1 << 20;
    private static final int LONGEST_PING = 300;
    private static final int LONGEST_REFUSAL = 1 << 16;

    /// After so many late answers the engine counts as hung, and what is left fails at once.
    private static final int TIMEOUTS_BEFORE_GIVING_UP = CONNECTIONS;

    private final DockerHttpClient http;
    private final ExecutorService threads;
    private final AtomicInteger timeouts = new AtomicInteger();
    private volatile String prefix = "";

    EngineClient(URI uri, TlsConfig tls) {
        this.http = tls.open(uri, CONNECTIONS);
        this.threads =
                Executors.newFixedThreadPool(
                        CONNECTIONS,
                        task -> {
                            var thread = new Thread(task, "engine");
                            thread.setDaemon(true);
                            return thread;
                        });
    }

    /// Makes a client and throws it away, so that the next is made fast.
    static void prepare() {
        new EngineClient(URI.create("unix:///nonexistent"), TlsConfig.none()).close();
    }

    /// Puts this API version into every path from now on.
    void useApiVersion(String version) {
        prefix = "/v" + version;
    }

    /// An answer with what `/_ping` says in its headers.
    record Ping(int status, String apiVersion, boolean podman, String body) {}

    Ping ping(Duration deadline) throws EngineException, InterruptedException {
        return await(
                threads.submit(
                        () -> {
                            try (var response = http.execute(get("/_ping"))) {
                                var version = response.getHeader("Api-Version");
                                var podman = response.getHeader("Libpod-API-Version");
                                var body = response.getBody().readNBytes(LONGEST_PING);
                                return new Ping(
                                        response.getStatusCode(),
                                        version == null ? "" : version,
                                        podman != null,
                                        new String(body, StandardCharsets.UTF_8));
                            }
                        }),
                deadline);
    }

    /// One request on the calling thread's behalf.
    JsonNode get(String path, Duration deadline) throws EngineException, InterruptedException {
        return await(start(path), deadline);
    }

    /// Begins a request; `await` brings the answer.
    Future<JsonNode> start(String path) {
        return threads.submit(() -> fetch(path));
    }

    /// Begins work that asks several things one after the other with `fetch`.
    <T> Future<T> submit(Callable<T> work) {
        return threads.submit(work);
    }

    /// Waits for work begun with `start` or `submit`, interrupts it when the deadline passes.
    <T> T await(Future<T> work, Duration deadline) throws EngineException, InterruptedException {
        if (timeouts.get() >= TIMEOUTS_BEFORE_GIVING_UP && !work.isDone()) {
            work.cancel(true);
            throw new EngineException(Kind.TIMEOUT, 0, "the engine stopped answering", null);
        }
        try {
            return work.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            work.cancel(true);
            timeouts.incrementAndGet();
            throw new EngineException(
                    Kind.TIMEOUT, 0, "no answer in " + deadline.toSeconds() + " s", e);
        } catch (ExecutionException e) {
            throw asEngineException(e.getCause() == null ? e : e.getCause());
        }
    }

    /// The request itself, on a thread of the pool. Only to be called within `submit`.
    JsonNode fetch(String path) throws EngineException {
        try (var response = http.execute(get(prefix + path))) {
            var status = response.getStatusCode();
            if (status != 200) {
                throw refusal(status, response.getBody());
            }
            var answer = JsonTree.read(new LimitedStream(response.getBody()));
            if (answer.isMissingNode()) {
                throw new EngineException(Kind.BROKEN, status, "the answer is empty", null);
            }
            return answer;
        } catch (IOException | RuntimeException e) {
            throw asEngineException(e);
        }
    }

    /// As `fetch`, of what is no JSON; no more than a screen can show.
    byte[] fetchBytes(String path) throws EngineException {
        try (var response = http.execute(get(prefix + path))) {
            var status = response.getStatusCode();
            if (status != 200) {
                throw refusal(status, response.getBody());
            }
            return response.getBody().readNBytes(MOST_BYTES);
        } catch (IOException | RuntimeException e) {
            throw asEngineException(e);
        }
    }

    private static EngineException refusal(int status, InputStream body) throws IOException {
        return refusal(
                status, new String(body.readNBytes(LONGEST_REFUSAL), StandardCharsets.UTF_8));
    }

    static EngineException refusal(int status, String text) {
        var message = text;
        try {
            var answer = JsonTree.read(text);
            message = answer.isObject() ? Json.text(answer, "message") : text;
        } catch (IOException _) {
            // a proxy's page, or plain text: shown as it is
        }
        var why =
                "the engine answered "
                        + status
                        + (message.isBlank() ? "" : ": " + OtherPeoplesWords.tidy(message));
        return new EngineException(
                status == 404 ? Kind.NOT_FOUND : Kind.REFUSED, status, why, null);
    }

    private static EngineException asEngineException(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case EngineException known -> {
                    return known;
                }
                case JacksonException _ -> {
                    return new EngineException(
                            Kind.BROKEN, 0, "the answer is not whole JSON", thrown);
                }
                case TooLargeException _ -> {
                    return new EngineException(
                            Kind.BROKEN,
                            0,
                            "the answer is larger than " + (LARGEST_ANSWER_BYTES >> 20) + " MB",
                            thrown);
                }
                case InterruptedIOException _ -> {
                    return new EngineException(Kind.TIMEOUT, 0, "the request was stopped", thrown);
                }
                case org.apache.hc.core5.http.ConnectionClosedException _,
                        org.apache.hc.core5.http.MalformedChunkCodingException _,
                        org.apache.hc.core5.http.ProtocolException _ -> {
                    return new EngineException(Kind.BROKEN, 0, "the answer was cut off", thrown);
                }
                default -> {
                    // look at its cause
                }
            }
        }
        return new EngineException(Kind.UNREACHABLE, 0, "the connection failed", thrown);
    }

    private static Request get(String path) {
        return Request.builder().method(Request.Method.GET).path(path).build();
    }

    /// Ends the threads and closes the connections; running calls are interrupted.
    @Override
    public void close() {
        threads.shutdownNow();
        try {
            http.close();
        } catch (IOException _) {
            // nothing is left to save
        }
    }

    private static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private static final class LimitedStream extends FilterInputStream {

        private long left = LARGEST_ANSWER_BYTES;

        LimitedStream(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            return count(super.read(), 1);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            var read = super.read(bytes, offset, length);
            return count(read, read);
        }

        private int count(int result, int bytes) throws TooLargeException {
            left -= Math.max(0, bytes);
            if (left < 0) {
                throw new TooLargeException();
            }
            return result;
        }
    }
}
