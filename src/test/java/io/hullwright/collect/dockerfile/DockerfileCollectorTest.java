package io.hullwright.collect.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hullwright.collect.snapshot.SnapshotFile;
import io.hullwright.facts.BuildContext;
import io.hullwright.facts.Dockerfile;
import io.hullwright.facts.Endpoint;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Observed;
import io.hullwright.facts.Snapshot;
import io.hullwright.facts.Subject;
import io.hullwright.facts.Unseen;
import io.hullwright.facts.reading.Fingerprints;
import io.hullwright.facts.reading.ValueReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DockerfileCollectorTest {

    @TempDir private Path folder;

    private final DockerfileCollector collector =
            new DockerfileCollector(
                    new ValueReader(Fingerprints.withRandomKey()), Fact.known(Set.of()), Map.of());

    private Observed read(String name) {
        return collector.read(folder.resolve(name));
    }

    private void write(String name, String text) throws Exception {
        Files.writeString(folder.resolve(name), text);
    }

    private BuildContext context(String name) {
        var file = assertInstanceOf(Dockerfile.class, read(name));
        return file.context() instanceof Fact.Known<BuildContext>(var context)
                ? context
                : assertInstanceOf(BuildContext.class, null);
    }

    private static List<String> paths(BuildContext context) {
        return context.sent().stream().map(BuildContext.Sent::path).toList();
    }

    @Test
    void whatCannotBeReadIsUnseen() throws Exception {
        Files.createDirectory(folder.resolve("Dockerfile"));
        assertEquals(unseen("Dockerfile", "it is no ordinary file"), read("Dockerfile"));
        assertEquals(unseen("none", "it is not there"), read("none"));
    }

    private Unseen unseen(String name, String why) {
        var path = folder.resolve(name).toString();
        return new Unseen(Subject.named(Subject.Kind.DOCKERFILE, path, path), why);
    }

    @Test
    void readsHostileBytes() throws Exception {
        Files.write(folder.resolve("Dockerfile"), new byte[] {(byte) 0xff, 0, '\n', (byte) 0xfe});
        var file = assertInstanceOf(Dockerfile.class, read("Dockerfile"));
        assertEquals("there is no FROM", file.flaws().getLast().what());
    }

    @Test
    void saysWhatIsSent() throws Exception {
        write("Dockerfile", "FROM a:1\nCOPY . /x\n");
        write(".env", "A=b");
        assertTrue(paths(context("Dockerfile")).containsAll(List.of(".git", ".env", "id_rsa")));
        assertEquals("", context("Dockerfile").ignoreFile());
        assertTrue(context("Dockerfile").sent().getFirst().path().equals(".aws/credentials"));
        write(".dockerignore", "*\n!.env\n");
        var sent = new BuildContext.Sent(".env", "values of the environment, passwords too", true);
        assertEquals(List.of(sent), context("Dockerfile").sent());
        write("Dockerfile.dockerignore", "*\n");
        assertEquals(List.of(), context("Dockerfile").sent());
        assertEquals("Dockerfile.dockerignore", context("Dockerfile").ignoreFile());
    }

    @Test
    void goesThroughASnapshotUnchanged() throws Exception {
        write(
                "Dockerfile",
                """
                # check=skip=A
                ARG V=1
                FROM a:$V AS b
                # hadolint ignore=DL3008
                RUN --mount=type=cache,target=/x apt-get update | sudo sh <<EOF
                cd /x
                EOF
                LABEL a=https://a.example
                """);
        var endpoint =
                new Endpoint("unix:///x", "default", "Docker Engine", "1", "1.41", false, "x");
        var snapshot =
                new Snapshot(Instant.EPOCH, endpoint, List.of(read("Dockerfile")), 0, List.of());
        var out = new ByteArrayOutputStream();
        new SnapshotFile().write(snapshot, out);
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("\"dockerfile\""));
        assertEquals(
                snapshot,
                new SnapshotFile().read(new ByteArrayInputStream(out.toByteArray()), "x"));
    }
}
