package io.hullwright.generate;

import static io.hullwright.generate.NginxFront.NAME;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hullwright.support.PlainClient;
import io.hullwright.support.RealNginx;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// Upgrades pass where they were asked for, and nowhere else. The application answers 101 to a
/// request for one and sends back one line.
@ParameterizedClass
@EnumSource(RealNginx.class)
class NginxWebSocketTest {

    private static final String UPGRADE =
            "GET %s HTTP/1.1\r\nHost: "
                    + NAME
                    + "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n";

    private final RealNginx nginx;
    private final ServerSocket application;
    @TempDir private Path folder;

    NginxWebSocketTest(RealNginx nginx) throws IOException {
        this.nginx = nginx;
        this.application = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    }

    @BeforeEach
    void start() {
        Thread.ofPlatform().daemon().start(this::serve);
    }

    @AfterEach
    void stop() throws IOException {
        application.close();
    }

    private void serve() {
        while (!application.isClosed()) {
            try (var socket = application.accept()) {
                answer(socket);
            } catch (IOException _) {
                // the test is over, or nginx closed
            }
        }
    }

    private static void answer(Socket socket) throws IOException {
        var in = reader(socket);
        var asked = new StringBuilder();
        for (var line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            asked.append(line).append('\n');
        }
        var upgrade =
                asked.toString().contains("Connection: upgrade\nUpgrade: websocket\n")
                        || asked.toString().contains("Upgrade: websocket\nConnection: upgrade\n");
        write(
                socket,
                upgrade
                        ? "HTTP/1.1 101 Switching\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n"
                        : "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        if (upgrade) {
            write(socket, "you said " + in.readLine() + "\n");
        }
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    @Test
    void passesWhereItWasAskedFor() throws IOException {
        var address = "127.0.0.1:" + application.getLocalPort();
        try (var front = new NginxFront(nginx, folder, address, "--websocket=/live")) {
            assertEquals("HTTP/1.1 101 Switching; you said hello", upgrade(front, "/live"));
            assertEquals("HTTP/1.1 101 Switching; you said hello", upgrade(front, "/live/a"));
            assertTrue(upgrade(front, "/lively").startsWith("HTTP/1.1 200 OK"));
            assertTrue(upgrade(front, "/api/login").startsWith("HTTP/1.1 200 OK"));
        }
    }

    private static String upgrade(NginxFront front, String path) throws IOException {
        try (var socket = PlainClient.secure(front.httpsPort(), NAME, false)) {
            write(socket, UPGRADE.formatted(path));
            var in = reader(socket);
            var status = in.readLine();
            for (var line = in.readLine(); line != null && !line.isEmpty(); ) {
                line = in.readLine();
            }
            if (!String.valueOf(status).contains("101")) {
                return String.valueOf(status);
            }
            write(socket, "hello\n");
            return status + "; " + in.readLine();
        }
    }
}
