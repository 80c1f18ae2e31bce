package io.hullwright.collect.docker;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.dockerjava.transport.DockerHttpClient;
import com.github.dockerjava.transport.DockerHttpClient.Request;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The engine's stream of events, read by a thread of its own over a client of its own: a stream on
/// the common client
/// would take one of its connections for ever.
final class EngineEvents implements AutoCloseable {

    private static final Duration HEAD_TIMEOUT = Duration.ofSeconds(2);

    /// What happened to what.
    ///
    /// @param type `container`, `image`, `network`, `volume`, `daemon`, …; empty when the
    ///     stream ended
    /// @param container the container concerned, for events of networks and volumes too; empty
    ///     when none
    record Event(String type, String action, String id, String container) {

        static final Event END = new Event("", "", "", "");

        boolean isEnd() {
            return type.isEmpty();
        }
    }

    private final DockerHttpClient http;
    private final Thread thread;
    private final CountDownLatch begun = new CountDownLatch(1);
    private final BlockingQueue<Event> queue = new LinkedBlockingQueue<>();

    private volatile int refusal;

    private EngineEvents(DockerHttpClient http, String path) {
        this.http = http;
        this.thread = new Thread(() -> read(path), "engine events");
        thread.setDaemon(true);
    }

    /// Opens the stream and waits until the engine began to answer; events from then on are kept
    /// until they are taken. Looking at the engine only afterwards leaves no gap between the two.
    static EngineEvents open(URI uri, TlsConfig tls, String apiVersion)
            throws InterruptedException {
        var events = new EngineEvents(tls.open(uri, 1), "/v" + apiVersion + "/events");
        events.thread.start();
        events.awaitHead();
        return events;
    }

    /// An engine that sends nothing before its first event is not waited for.
    private void awaitHead() throws InterruptedException {
        var done = false;
        try {
            var _ = begun.await(HEAD_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
            done = true;
        } finally {
            if (!done) {
                close();
            }
        }
    }

    private void read(String path) {
        var request = Request.builder().method(Request.Method.GET).path(path).build();
        try (var response = http.execute(request);
                var objects =
                        new ObjectMapper()
                                .readerFor(JsonNode.class)
                                .<JsonNode>readValues(opened(response))) {
            while (objects.hasNextValue()) {
                queue.add(event(objects.nextValue()));
            }
        } catch (JacksonException _) {
            // cut off in the middle: the end, as below
        } catch (IOException | RuntimeException _) {
            // the engine went away: the end, as below
        } finally {
            begun.countDown();
            queue.add(Event.END);
        }
    }

    private InputStream opened(DockerHttpClient.Response response) throws IOException {
        if (response.getStatusCode() != 200) {
            refusal = response.getStatusCode();
            throw new IOException("no events: status " + response.getStatusCode());
        }
        begun.countDown();
        return response.getBody();
    }

    private static Event event(JsonNode node) {
        var type = Json.text(node, "Type");
        var id = Json.text(node, "Actor", "ID");
        var container =
                type.equals("container") ? id : Json.text(node, "Actor", "Attributes", "container");
        var known = type.isEmpty() ? "other" : type;
        return new Event(known, Json.text(node, "Action"), id, container);
    }

    /// Waits for the next event.
    Event take() throws InterruptedException {
        return queue.take();
    }

    /// The next event if one comes in time.
    @Nullable Event poll(Duration wait) throws InterruptedException {
        return queue.poll(wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// The status of an engine, or a proxy before it, that answers but gives no events; 0 for none.
    /// Certain once the stream ended.
    int refusal() {
        return refusal;
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            http.close();
        } catch (IOException _) {
            // nothing is left to save
        }
    }
}
