package io.hullwright.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// An application behind a proxy: answers with the headers that it was asked with, one a line. Its
/// own headers are careless. `/missing` is not there, `/own-policy` has a policy of its own,
/// `/slow` takes two seconds.
public final class EchoApplication implements AutoCloseable {

    private static final long SLOW_MILLIS = 2_000;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    private EchoApplication(HttpServer server) {
        this.server = server;
    }

    public static EchoApplication start() {
        try {
            var loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            var application = new EchoApplication(HttpServer.create(loopback, 0));
            application.server.createContext("/", EchoApplication::answer);
            application.server.setExecutor(application.threads);
            application.server.start();
            return application;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            var path = exchange.getRequestURI().getPath();
            if (path.endsWith("/slow")) {
                sleep();
            }
            var headers = exchange.getResponseHeaders();
            headers.add("X-Powered-By", "guesswork");
            headers.add("X-XSS-Protection", "1; mode=block");
            headers.add("Strict-Transport-Security", "max-age=1");
            headers.add("X-Frame-Options", "SAMEORIGIN");
            if (path.endsWith("/own-policy")) {
                headers.add("Content-Security-Policy", "script-src 'nonce-abc'");
            }
            var text = new StringBuilder(exchange.getRequestURI() + "\n");
            new TreeMap<>(exchange.getRequestHeaders())
                    .forEach((name, values) -> text.append(name + ": " + values + "\n"));
            var body = text.toString().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(path.endsWith("/missing") ? 404 : 200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(SLOW_MILLIS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// `HOST:PORT`.
    public String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
