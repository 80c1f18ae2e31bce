package io.hullwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hullwright.report.ReportFormat;
import io.hullwright.support.CommandRun;
import io.hullwright.support.DockerCli;
import io.hullwright.support.RealEngines;
import io.hullwright.support.RealEngines.RealEngine;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A secret put into every place of a container and its image that can hold one is looked for in
/// everything that the program writes.
@Timeout(300)
class PlantedSecretTest {

    private static final String PREFIX = "planted-secret-test-";

    @TempDir private Path folder;

    static Stream<RealEngine> engines() {
        return RealEngines.all().stream();
    }

    @ParameterizedTest
    @MethodSource("engines")
    void appearsNowhere(RealEngine engine) throws Exception {
        var secret = "zQ7/" + HexFormat.of().toHexDigits(System.nanoTime()) + "+kV9wXb4";
        var docker = new DockerCli(engine.address());
        var image = PREFIX + "image:" + ProcessHandle.current().pid();
        docker.removeAll(PREFIX);
        try {
            docker.run(
                    "build",
                    "--quiet",
                    "--build-arg",
                    "LOGIN=" + secret,
                    "--tag",
                    image,
                    context(secret).toString());
            plant(docker, image, secret);
            var written = everything(engine, docker);
            assertTrue(written.size() > 15, written.keySet()::toString);
            for (var entry : written.entrySet()) {
                for (var form : forms(secret)) {
                    assertEquals(
                            -1,
                            entry.getValue().indexOf(form),
                            () ->
                                    entry.getKey()
                                            + " holds "
                                            + form
                                            + ": "
                                            + around(entry.getValue(), form));
                }
            }
            assertTrue(
                    written.getOrDefault("json 0", "").contains(PREFIX + "b"), "was not looked at");
            assertTrue(written.getOrDefault("watch", "").contains(PREFIX + "b"), "was not watched");
        } finally {
            docker.removeAll(PREFIX);
            docker.tryRun("rmi", "--force", image);
        }
    }

    private Path context(String secret) throws IOException {
        Files.writeString(
                folder.resolve("Dockerfile"),
                """
                FROM hullwright-test/small:1
                ARG LOGIN
                ENV IMAGE_PASSWORD="%1$s" PLAIN="%1$s" DATABASE_URL="postgres://me:%1$s@db/x"
                LABEL com.example.thing="%1$s" maintainer="%1$s"
                RUN echo "$LOGIN" > /x && echo --password "%1$s" > /y
                HEALTHCHECK CMD wget -q --header "Authorization: Bearer %1$s" http://localhost/
                CMD ["sleep", "1000", "%1$s"]
                """
                        .formatted(secret));
        return folder;
    }

    private static void plant(DockerCli docker, String image, String secret) {
        docker.run("run", "--detach", "--name", PREFIX + "a", image, "sh", "-c", "sleep 1000");
        docker.run(
                "run",
                "--detach",
                "--name",
                PREFIX + "b",
                "--env",
                "DB_PASSWORD=" + secret,
                "--env",
                "FOO=" + secret,
                "--env",
                "URL=https://user:" + secret + "@example.org/?token=" + secret,
                "--env",
                "JSON={\"auths\":{\"x\":\"" + secret + "\"}}",
                "--label",
                "api.key=" + secret,
                "--label",
                "note=" + secret,
                "--label",
                "org.opencontainers.image.source=https://me:" + secret + "@git.example/x",
                "--label",
                "com.centurylinklabs.watchtower.enable=" + secret,
                "--health-cmd",
                "curl -u admin:" + secret + " http://localhost || exit 1",
                "--health-interval",
                "1s",
                "--log-opt",
                "env=FOO",
                "--entrypoint",
                "sh",
                "hullwright-test/small:1",
                "-c",
                "echo password=" + secret + "; sleep 1000",
                "--token",
                secret,
                "--password=" + secret);
        docker.run(
                "create",
                "--name",
                PREFIX + "c",
                "--entrypoint",
                "/no/" + secret,
                "--env",
                "AWS_SECRET_ACCESS_KEY=" + secret,
                image,
                secret);
        docker.tryRun("start", PREFIX + "c");
        docker.run("network", "create", "--label", "key=" + secret, PREFIX + "net");
        docker.run("volume", "create", "--label", "key=" + secret, PREFIX + "vol");
        docker.run(
                "exec",
                "--detach",
                "--env",
                "X=" + secret,
                PREFIX + "b",
                "sh",
                "-c",
                "sleep 500; echo " + secret);
    }

    private Map<String, String> everything(RealEngine engine, DockerCli docker) throws Exception {
        var written = new LinkedHashMap<String, String>();
        var home = Files.createDirectories(folder.resolve("home"));
        var snapshot = home.resolve("snapshot.json");
        var host = List.of("--host", engine.address());
        keep(
                written,
                "snapshot",
                run(home, host, "snapshot", "--changes", "-o", snapshot.toString()));
        written.put("snapshot file", Files.readString(snapshot));
        for (var from : List.of(host, List.of("--snapshot", snapshot.toString()))) {
            for (var format : ReportFormat.values()) {
                var run = run(home, from, "audit", "--all", "--format", format.word());
                keep(written, format.word() + " " + (from.equals(host) ? 0 : 1), run);
                if (format == ReportFormat.PDF) {
                    written.put("pdf text", inflated(run.bytes()));
                }
            }
        }
        keep(written, "doctor", run(home, host, "doctor"));
        keep(written, "checklist", run(home, host, "checklist", "--questions"));
        keep(written, "checks", run(home, List.of(), "checks"));
        keep(
                written,
                "waive",
                run(home, host, "waive", "abcdef123", "--reason", "x", "--until", "2027-01-31"));
        written.put("watch", watched(home, engine, docker));
        return written;
    }

    private static void keep(Map<String, String> written, String what, CommandRun run) {
        written.put(what, run.out());
        written.put(what + " err", run.err());
    }

    private static CommandRun run(Path home, List<String> engine, String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(engine);
        return CommandRun.in(home, Map.of(), 200, all.toArray(String[]::new));
    }

    /// What `watch` prints while the container starts anew.
    private static String watched(Path home, RealEngine engine, DockerCli docker) throws Exception {
        var out = home.resolve("watch.out");
        var builder =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "io.hullwright.Main",
                                "watch",
                                "--host",
                                engine.address())
                        .redirectErrorStream(true)
                        .redirectOutput(out.toFile());
        var watch = builder.start();
        try {
            awaitText(watch, out, "watching ");
            docker.run("rename", PREFIX + "b", PREFIX + "b2");
            docker.run("restart", "--time", "0", PREFIX + "b2");
            docker.run("rm", "--force", PREFIX + "b2");
            awaitText(watch, out, "gone  ");
        } finally {
            watch.destroy();
            watch.waitFor(10, TimeUnit.SECONDS);
        }
        return Files.readString(out);
    }

    private static void awaitText(Process program, Path file, String text) throws Exception {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!Files.readString(file).contains(text)) {
            assertTrue(System.nanoTime() < end, () -> "no \"" + text + "\"");
            assertTrue(!program.waitFor(50, TimeUnit.MILLISECONDS), "it ended");
        }
    }

    /// The uncompressed streams of a PDF.
    private static String inflated(byte[] pdf) throws IOException {
        var raw = new String(pdf, StandardCharsets.ISO_8859_1);
        var text = new StringBuilder();
        for (var at = raw.indexOf("stream\n"); at >= 0; at = raw.indexOf("stream\n", at + 7)) {
            var bytes =
                    raw.substring(at + 7, Math.max(at + 7, raw.indexOf("endstream", at + 7)))
                            .getBytes(StandardCharsets.ISO_8859_1);
            try (var in = new InflaterInputStream(new java.io.ByteArrayInputStream(bytes))) {
                text.append(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
            } catch (java.util.zip.ZipException | java.io.EOFException _) {
                // not a compressed one
            }
        }
        return text.toString();
    }

    private static List<String> forms(String secret) {
        var bytes = secret.getBytes(StandardCharsets.UTF_8);
        var base64 = Base64.getEncoder().withoutPadding().encodeToString(bytes);
        return List.of(
                secret,
                secret.substring(0, 14),
                base64.substring(0, base64.length() - 2),
                URLEncoder.encode(secret, StandardCharsets.UTF_8),
                secret.replace("/", "\\/"),
                secret.replace("/", "&#47;"));
    }

    private static String around(String text, String form) {
        var at = text.indexOf(form);
        return text.substring(Math.max(0, at - 300), Math.min(text.length(), at + 60));
    }
}
