package io.hullwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hullwright.support.CommandRun;
import io.hullwright.support.FakeEngine;
import io.hullwright.support.FakeObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where a report or snapshot cannot be written, the old file stays and nothing is left beside it.
class OutputFilesTest {

    @TempDir private Path folder;
    private final FakeEngine engine = FakeEngine.start();

    @BeforeEach
    void start() {
        engine.containers(List.of(FakeObjects.container(1)));
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void saysThatTheFolderIsMissing() {
        var file = folder.resolve("missing/report.json");
        assertUnwritable(file, "The folder is missing, not writable, or the disk is full.");
    }

    @Test
    void saysThatItIsAFolder() throws IOException {
        var file = Files.createDirectory(folder.resolve("report"));
        assertUnwritable(file, "It is a folder.");
        assertEquals(List.of("report"), CommandRun.names(folder));
    }

    @Test
    void saysThatTheFileSystemIsReadOnly() {
        Assumptions.assumeTrue(Files.isDirectory(Path.of("/proc/self")));
        assertUnwritable(
                Path.of("/proc/report.json"),
                "The folder is missing, not writable, or the disk is full.");
    }

    @Test
    void saysThatTheDiskIsFull() {
        Assumptions.assumeTrue(Files.exists(Path.of("/dev/full")));
        assertUnwritable(Path.of("/dev/full"), "It is a device or a pipe that does not take it.");
    }

    @Test
    void leavesADeviceInItsPlace() throws IOException {
        var device = Path.of("/dev/null");
        Assumptions.assumeTrue(Files.exists(device));
        var link = Files.createSymbolicLink(folder.resolve("nowhere"), device);
        assertEquals(1, audit("json", link).code());
        assertTrue(Files.isSymbolicLink(link));
        assertTrue(Files.exists(device) && !Files.isRegularFile(device));
    }

    @Test
    void replacesTheFileThatALinkNames() throws IOException {
        var file = Files.writeString(folder.resolve("old.json"), "old");
        var link = Files.createSymbolicLink(folder.resolve("latest.json"), file);
        assertEquals(1, audit("json", link).code());
        assertTrue(Files.isSymbolicLink(link));
        assertTrue(Files.readString(file).startsWith("{"));
        assertEquals(List.of("latest.json", "old.json"), CommandRun.names(folder));
    }

    @Test
    void keepsWhoMayReadIt() throws IOException {
        var file = Files.writeString(folder.resolve("report.json"), "old");
        var access = PosixFilePermissions.fromString("rw-r-----");
        Files.setPosixFilePermissions(file, access);
        assertEquals(1, audit("json", file).code());
        assertEquals(access, Files.getPosixFilePermissions(file));
    }

    @Test
    void keepsTheOldReportWhenTheEngineCannotBeAsked() throws IOException {
        var file = Files.writeString(folder.resolve("report.json"), "old");
        engine.kill();
        assertEquals(3, audit("json", file).code());
        assertEquals("old", Files.readString(file));
        assertEquals(List.of("report.json"), CommandRun.names(folder));
    }

    private void assertUnwritable(Path file, String why) {
        for (var run :
                Stream.concat(
                                Stream.of("json", "pdf", "console").map(f -> audit(f, file)),
                                Stream.of(
                                        run(
                                                "snapshot",
                                                "--host",
                                                engine.address(),
                                                "-o",
                                                file.toString())))
                        .toList()) {
            assertEquals(
                    """
                    The file %s cannot be written.
                    %s
                    Choose another place; a file that was there is as it was.
                    (HW-140)
                    """
                            .formatted(file, why),
                    run.err());
            assertEquals(2, run.code());
            assertEquals("", run.out());
        }
    }

    private CommandRun audit(String format, Path file) {
        return run("audit", "--host", engine.address(), "--format", format, "-o", file.toString());
    }

    private CommandRun run(String... arguments) {
        return CommandRun.in(folder, arguments);
    }
}
