package io.hullwright.core;

import io.hullwright.core.TruthTable.Row;
import io.hullwright.support.DockerCli;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/// Makes everything of the truth table on one engine, and takes it away again.
final class TruthStage {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(50);
    private static final int AT_ONCE = 4;

    private final DockerCli docker;
    private final Path folder;
    private final Map<String, String> places = new HashMap<>();
    private String traits = "";

    TruthStage(String address, Path folder) {
        this.docker = new DockerCli(address);
        this.folder = folder;
    }

    void setUp() throws Exception {
        tearDown();
        traits = docker.run("info", "--format", "{{.SecurityOptions}} cgroup{{.CgroupVersion}}");
        writeFiles();
        makePlaces();
        var rows = TruthTable.rows();
        start(rows.getFirst()); // others join its namespaces
        atOnce(TruthTable.imageRows(), row -> build(row.name(), row.dockerfile()));
        atOnce(rows.subList(1, rows.size()), this::start);
        for (var row : rows) {
            await(row);
        }
    }

    /// Also what an earlier run that was killed left behind.
    void tearDown() {
        var anonymous = places.get("{anonymous-left}");
        docker.removeAll(TruthTable.PREFIX);
        if (anonymous != null) {
            docker.tryRun("volume", "rm", anonymous);
        }
        var images =
                docker.lines("images", "--format", "{{.Repository}}:{{.Tag}}").stream()
                        .filter(name -> name.startsWith(TruthTable.PREFIX))
                        .toList();
        if (!images.isEmpty()) {
            var remove = new ArrayList<>(List.of("rmi", "--force"));
            remove.addAll(images);
            docker.tryRun(remove.toArray(String[]::new));
        }
    }

    /// Whether a label such as `ISO-009@apparmor` counts on this engine.
    boolean holds(String label) {
        var at = label.indexOf('@');
        return at < 0 || traits.contains(label.substring(at + 1));
    }

    /// Puts in what only a run knows.
    String fill(String text) {
        return fill(text, "");
    }

    private String fill(String text, String name) {
        var filled = text;
        for (var place : places.entrySet()) {
            filled = filled.replace(place.getKey(), place.getValue());
        }
        return filled.replace("{name}", name)
                .replace("{secret}", random(name).substring(0, 24))
                .replace("{key}", random(name));
    }

    private void writeFiles() throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(folder.resolve("app.conf"), "a = b\n");
        Files.writeString(
                folder.resolve("seccomp.json"),
                """
                {"defaultAction": "SCMP_ACT_ALLOW",
                 "syscalls": [{"names": ["kexec_load"], "action": "SCMP_ACT_ERRNO"}]}
                """);
        Files.writeString(
                folder.resolve("seccomp-open.json"), "{\"defaultAction\": \"SCMP_ACT_ALLOW\"}\n");
        var sshd = folder.resolve("sshd");
        Files.writeString(sshd, "#!/bin/sh\nsleep 86400\n:\n");
        Files.setPosixFilePermissions(sshd, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.write(folder.resolve("files.tar"), new byte[10_240]); // an archive of nothing
    }

    private void makePlaces() {
        places.put("{dir}", folder.toString());
        places.put("{prefix}", TruthTable.PREFIX);
        places.put("{neighbour}", TruthTable.PREFIX + "neighbour");
        places.put("{shared}", random("shared").substring(0, 24));
        // Docker 20.10 may keep a network for ever that many containers left at once, so each run
        // has
        // names of its own.
        var run = Long.toHexString(System.nanoTime());
        for (var network : List.of("back", "front", "outward", "empty")) {
            var name = TruthTable.PREFIX + network + "-" + run;
            places.put("{" + network + "}", name);
            if (network.equals("back")) {
                docker.run("network", "create", "--internal", name);
            } else {
                docker.run("network", "create", name);
            }
        }
        docker.run("volume", "create", TruthTable.PREFIX + "unused");
        places.put("{anonymous-left}", docker.run("volume", "create"));
        places.put(
                "{app-id}", docker.run("image", "inspect", "--format", "{{.Id}}", TruthTable.APP));
        for (var tag : List.of("app:latest", "other/watchtower:1.7.1", "other/postgres:16")) {
            docker.run("tag", TruthTable.APP, TruthTable.PREFIX + tag);
        }
        build(TruthTable.PREFIX + "web:2", "FROM " + TruthTable.APP + "\nEXPOSE 8080\n");
    }

    private void build(String tag, String dockerfile) {
        try {
            var file = Files.createTempFile("truth", ".dockerfile");
            Files.writeString(file, dockerfile);
            docker.run("build", "--tag", tag, "--file", file.toString(), folder.toString());
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void start(Row row) {
        var command = new ArrayList<String>();
        command.addAll(row.created ? List.of("create") : List.of("run", "--detach"));
        row.arguments().forEach(argument -> command.add(fill(argument, row.name)));
        docker.run(command);
        for (var after : row.after) {
            docker.run(after.stream().map(word -> fill(word, row.name)).toList());
        }
        if (row.name.endsWith("volume-anonymous")) {
            places.put(
                    "{anonymous-used}",
                    docker.run("inspect", "--format", "{{(index .Mounts 0).Name}}", row.name));
        }
    }

    private void await(Row row) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        for (var awaited : row.awaited.entrySet()) {
            var seen = "";
            while (!seen.equals(awaited.getValue())) {
                if (System.nanoTime() > end) {
                    throw new AssertionError(
                            row.name + ": " + awaited.getKey() + " stays at " + seen);
                }
                seen = docker.run("inspect", "--format", awaited.getKey(), row.name);
                LockSupport.parkNanos(POLL.toNanos());
            }
        }
    }

    private interface Step<T> {
        void take(T one);
    }

    private static <T> void atOnce(List<T> all, Step<T> step)
            throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var steps = new ArrayList<Callable<Boolean>>();
            for (var one : all) {
                steps.add(
                        () -> {
                            step.take(one);
                            return true;
                        });
            }
            var failures = new ArrayList<String>();
            for (Future<Boolean> taken : threads.invokeAll(steps)) {
                if (taken.state() == Future.State.FAILED) {
                    failures.add(String.valueOf(taken.exceptionNow().getMessage()));
                }
            }
            if (!failures.isEmpty()) {
                throw new AssertionError(String.join("\n", failures));
            }
        }
    }

    /// 64 hexadecimal digits, the same for the same name, unlike any other's.
    private static String random(String name) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(name.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
