package io.hullwright.collect.docker;

import io.hullwright.work.Problem;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A local socket that the system's own ssh connects to an engine's socket on another machine. The
/// person's agent,
/// settings and known hosts are ssh's business; it is never allowed to ask.
final class SshTunnel implements AutoCloseable {

    private static final Duration OPEN_DEADLINE = Duration.ofSeconds(20);
    private static final Duration CLOSE_DEADLINE = Duration.ofSeconds(2);
    private static final int LONGEST_MESSAGE = 300;

    private final Process ssh;
    private final Path folder;
    private final Path socket;

    private SshTunnel(Process ssh, Path folder, Path socket) {
        this.ssh = ssh;
        this.folder = folder;
        this.socket = socket;
    }

    /// @throws Problem `HW-107` when ssh is missing, refused, or not through in time
    static SshTunnel open(EngineAddress address) throws Problem, InterruptedException {
        try {
            var folder =
                    Files.createTempDirectory(
                            "hullwright-ssh",
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rwx------")));
            var socket = folder.resolve("engine.sock");
            var errors = folder.resolve("errors");
            var ssh =
                    new ProcessBuilder(arguments(address.uri(), socket))
                            .redirectError(errors.toFile())
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            var tunnel = new SshTunnel(ssh, folder, socket);
            tunnel.waitUntilOpen(address, errors);
            return tunnel;
        } catch (IOException e) {
            throw EngineProblems.sshFailed(address.text(), "The program ssh cannot be started.");
        }
    }

    static List<String> arguments(URI uri, Path socket) {
        var remote =
                uri.getPath() == null || uri.getPath().length() < 2
                        ? "/var/run/docker.sock"
                        : uri.getPath();
        var arguments =
                new ArrayList<>(
                        List.of(
                                "ssh",
                                "-nNT",
                                "-o",
                                "BatchMode=yes",
                                "-o",
                                "ExitOnForwardFailure=yes",
                                "-o",
                                "StreamLocalBindUnlink=yes",
                                "-o",
                                "ConnectTimeout=" + OPEN_DEADLINE.toSeconds(),
                                "-L",
                                socket + ":" + remote));
        if (uri.getPort() > 0) {
            arguments.addAll(List.of("-p", Integer.toString(uri.getPort())));
        }
        if (uri.getUserInfo() != null) {
            arguments.addAll(List.of("-l", uri.getUserInfo()));
        }
        // Java reads no host from a name with an underscore; ssh takes the whole address then
        arguments.addAll(
                List.of(
                        "--",
                        uri.getHost() == null ? "ssh://" + uri.getAuthority() : uri.getHost()));
        return arguments;
    }

    private void waitUntilOpen(EngineAddress address, Path errors)
            throws Problem, InterruptedException, IOException {
        var end = System.nanoTime() + OPEN_DEADLINE.toNanos();
        while (!Files.exists(socket)) {
            if (ssh.waitFor(50, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
                var said = Files.readString(errors, StandardCharsets.ISO_8859_1).strip();
                close();
                throw EngineProblems.sshFailed(
                        address.text(),
                        said.isEmpty()
                                ? "It did not get through in "
                                        + OPEN_DEADLINE.toSeconds()
                                        + " seconds."
                                : "ssh said: "
                                        + said.substring(
                                                0, Math.min(said.length(), LONGEST_MESSAGE)));
            }
        }
    }

    URI localUri() {
        return URI.create("unix://" + socket);
    }

    @Override
    public void close() {
        ssh.destroy();
        try {
            if (!ssh.waitFor(CLOSE_DEADLINE.toMillis(), TimeUnit.MILLISECONDS)) {
                ssh.destroyForcibly();
            }
            for (var file : List.of("engine.sock", "errors")) {
                Files.deleteIfExists(folder.resolve(file));
            }
            Files.deleteIfExists(folder);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException _) {
            // a temporary folder more or less
        }
    }
}
