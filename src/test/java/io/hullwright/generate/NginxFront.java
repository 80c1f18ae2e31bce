package io.hullwright.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import io.hullwright.support.CommandRun;
import io.hullwright.support.PlainClient;
import io.hullwright.support.PlainClient.Answer;
import io.hullwright.support.RealNginx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A real nginx on loopback with what `hullwright generate nginx` printed, for one test.
final class NginxFront implements AutoCloseable {

    static final String NAME = "www.example.org";

    private final Path folder;
    private final int httpPort = freePort();
    private final int httpsPort = freePort();
    private final Process process;

    NginxFront(RealNginx nginx, Path folder, String upstream, String... options)
            throws IOException {
        this.folder = folder;
        var program = nginx.program();
        prepare(folder);
        var file = folder.resolve("nginx.conf");
        var run = CommandRun.in(folder, arguments(nginx, upstream, file, options));
        assertEquals(new CommandRun(0, "", ""), run);
        process =
                new ProcessBuilder(
                                program,
                                "-p",
                                folder + "/",
                                "-c",
                                file.toString(),
                                "-g",
                                "daemon off;")
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("output.txt").toFile())
                        .start();
        await();
    }

    /// A certificate by openssl, and folders that the workers may enter.
    static void prepare(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.createDirectories(folder.resolve("logs"));
        Files.createDirectories(folder.resolve("acme/.well-known/acme-challenge"));
        var said =
                RealNginx.run(
                        folder,
                        "openssl",
                        "req",
                        "-x509",
                        "-newkey",
                        "ec",
                        "-pkeyopt",
                        "ec_paramgen_curve:P-256",
                        "-nodes",
                        "-days",
                        "90",
                        "-subj",
                        "/CN=" + NAME,
                        "-addext",
                        "subjectAltName=DNS:" + NAME,
                        "-keyout",
                        "key.pem",
                        "-out",
                        "cert.pem");
        assertEquals(0, said.code(), said.text());
    }

    private String[] arguments(RealNginx nginx, String upstream, Path file, String... options) {
        var arguments = new ArrayList<>(places(folder));
        arguments.addAll(List.of("--nginx", nginx.version(), "--upstream", upstream));
        arguments.addAll(List.of("--address", "127.0.0.1", "--http-port", "" + httpPort));
        arguments.addAll(List.of("--https-port", "" + httpsPort, "-o", file.toString()));
        arguments.addAll(List.of(options));
        return arguments.toArray(String[]::new);
    }

    /// The command with files in this folder alone.
    static List<String> places(Path folder) {
        return List.of(
                "generate",
                "nginx",
                "--server-name",
                NAME,
                "--certificate",
                folder + "/cert.pem",
                "--key",
                folder + "/key.pem",
                "--logs",
                folder + "/logs",
                "--pid",
                folder + "/nginx.pid");
    }

    private void await() throws IOException {
        for (var i = 0; i < 100; i++) {
            try (var _ = PlainClient.connect(httpPort)) {
                return;
            } catch (java.net.ConnectException _) {
                pause();
            }
        }
        close();
        fail("nginx does not listen: " + Files.readString(folder.resolve("output.txt")));
    }

    static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    int httpPort() {
        return httpPort;
    }

    int httpsPort() {
        return httpsPort;
    }

    Answer get(String path) throws IOException {
        return ask(PlainClient.request("GET", NAME, path, ""));
    }

    Answer ask(String request) throws IOException {
        try (var socket = PlainClient.secure(httpsPort, NAME, false)) {
            return PlainClient.exchange(socket, request);
        }
    }

    /// All that it logged, after it has ended.
    String logs() throws IOException {
        close();
        return Files.readString(folder.resolve("logs/access.log"))
                + Files.readString(folder.resolve("logs/error.log"))
                + Files.readString(folder.resolve("output.txt"));
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                fail("nginx did not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
