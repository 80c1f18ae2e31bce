package io.hullwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hullwright.support.CommandRun;
import io.hullwright.support.FakeTrivy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Only the Trivy that was trusted runs.
class ScanTrustTest {

    private static final String SCAN = "echo '{\"SchemaVersion\": 2}'";

    @TempDir private Path home;

    @Test
    void aChangedOneIsRefusedAndNotRun() throws IOException {
        var trivy = FakeTrivy.of(home, SCAN);
        assertTrue(scan().out().contains("used here for the first time"));
        assertFalse(scan().out().contains("used here for the first time"));
        var runs = trivy.runs();
        var before = sha256(trivy);
        var changed = FakeTrivy.of(home, SCAN + " ");
        var run = scan();
        assertEquals(3, run.code());
        assertEquals("", run.out());
        assertTrue(run.err().endsWith("(HW-204)\n"), run::err);
        assertTrue(run.err().contains(before) && run.err().contains(sha256(changed)), run::err);
        assertEquals(runs, changed.runs());
    }

    @Test
    void oneWithTheOldSizeAndTimeIsRefusedToo() throws IOException {
        var trivy = FakeTrivy.of(home, SCAN).program();
        assertEquals(0, scan().code());
        var time = Files.getLastModifiedTime(trivy);
        var text = Files.readString(trivy);
        Files.writeString(trivy, text.replace("exit 0", "exit 1"));
        Files.setLastModifiedTime(trivy, time);
        var run = scan();
        assertEquals(3, run.code());
        assertTrue(run.err().endsWith("(HW-204)\n"), run::err);
    }

    @Test
    void theSameContentElsewhereIsTrusted() throws IOException {
        var trivy = FakeTrivy.of(home, SCAN).program();
        assertEquals(0, scan().code());
        Files.move(trivy, home.resolve("moved"));
        assertEquals(0, scan("--trivy", home.resolve("moved").toString()).code());
    }

    @Test
    void isTrustedAgainWhenThePersonSaysSo() {
        FakeTrivy.of(home, SCAN);
        scan();
        var changed = FakeTrivy.of(home, SCAN + " ");
        var runs = changed.runs();
        var shown = run("scan", "trust");
        assertEquals(0, shown.code());
        assertTrue(shown.out().contains("trusted  no"), shown::out);
        assertTrue(shown.out().contains(sha256(changed)), shown::out);
        assertEquals(runs, changed.runs(), "looking must not run it");
        assertEquals(3, run("scan", "trust", "--yes", "--sha256", "0".repeat(64)).code());
        assertEquals(3, scan().code());
        assertEquals(0, run("scan", "trust", "--yes", "--sha256", sha256(changed)).code());
        assertEquals(0, scan().code());
        assertTrue(run("scan", "trust").out().contains("trusted  yes"));
    }

    @Test
    void aKnownBadReleaseNeverRuns() {
        var bad = "# \tgithub.com/aquasecurity/trivy\tv0.69.5\n" + SCAN;
        var trivy = FakeTrivy.of(home, bad);
        for (var run : List.of(scan(), run("scan", "trust", "--yes"))) {
            assertEquals(3, run.code());
            assertTrue(run.err().endsWith("(HW-203)\n"), run::err);
        }
        assertEquals(3, run("scan", "trust").code());
        assertEquals(List.of(), trivy.runs());
    }

    @Test
    void oneThatOnlySaysSoWhenAskedIsNotKept() {
        FakeTrivy.of(home, "0.69.4", SCAN);
        for (var i = 0; i < 2; i++) {
            var run = scan();
            assertEquals(3, run.code());
            assertTrue(run.err().endsWith("(HW-203)\n"), run::err);
        }
        assertFalse(Files.exists(store()));
    }

    @Test
    void anOldOneIsRefused() {
        FakeTrivy.of(home, "0.54.1", SCAN);
        assertTrue(scan().err().endsWith("(HW-202)\n"));
    }

    @Test
    void whatDoesNotAnswerAsTrivyIsRefused() throws IOException {
        FakeTrivy.of(home, "\"}'; exit 0; #", SCAN);
        assertTrue(scan().err().endsWith("(HW-225)\n"));
        Files.writeString(home.resolve("trivy"), "no program");
        assertTrue(scan().err().endsWith("(HW-225)\n"));
    }

    @Test
    void aDamagedListTrustsNothing() throws IOException {
        var trivy = FakeTrivy.of(home, SCAN);
        scan();
        assertEquals(
                "rwx------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(store().getParent())));
        var runs = trivy.runs();
        for (var text : List.of("", "{", "[]", "{\"schema\":\"x\"}", half())) {
            Files.writeString(store(), text);
            var run = scan();
            assertEquals(3, run.code(), text);
            assertTrue(run.err().endsWith("(HW-214)\n"), run::err);
        }
        assertEquals(runs, trivy.runs());
    }

    private static String half() {
        return "{\"schema\":\"hullwright.scanners/1\",\"trusted\":[{\"name\":\"trivy\"}]}";
    }

    private Path store() {
        return home.resolve(".local/share/hullwright/scanners.json");
    }

    private static String sha256(FakeTrivy trivy) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(trivy.program())));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private CommandRun scan(String... options) {
        var arguments = new ArrayList<>(List.of("scan", "config", home.toString()));
        arguments.addAll(List.of(options));
        return run(arguments.toArray(String[]::new));
    }

    private CommandRun run(String... arguments) {
        return CommandRun.in(home, Map.of("PATH", home + ":/usr/bin:/bin"), arguments);
    }
}
