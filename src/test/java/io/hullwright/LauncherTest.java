package io.hullwright;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The start script, with a JDK and a Maven that only say how they were called.
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    private static final long DEADLINE_SECONDS = 60;

    @TempDir Path folder;
    private Path checkout;
    private Path jdk;

    private record Run(int code, String out, String err) {}

    @BeforeEach
    void makeACheckout() throws IOException {
        checkout = Files.createDirectories(folder.resolve("a check out"));
        Files.copy(
                Path.of("hullwright"),
                checkout.resolve("hullwright"),
                StandardCopyOption.COPY_ATTRIBUTES);
        Files.createDirectories(checkout.resolve("src/main"));
        Files.createDirectories(checkout.resolve("resources"));
        Files.writeString(checkout.resolve("pom.xml"), "");
        jdk = folder.resolve("jdk 25");
        Files.createDirectories(jdk.resolve("bin"));
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25.0.1\"\n");
        program(jdk.resolve("bin/javac"), "");
        program(
                jdk.resolve("bin/java"),
                "case \"$*\" in *warm-up*) : >\"$PWD_OF/target/hullwright.aot\";;"
                        + " *) echo \"in $(pwd)\"; for a; do echo \"[$a]\"; done; esac");
        Files.createDirectories(folder.resolve("bin"));
        program(folder.resolve("bin/mvn"), "mkdir -p target; : >target/hullwright.jar");
    }

    private static void program(Path file, String script) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        assertTrue(file.toFile().setExecutable(true));
    }

    private Run run(String shell, String javaHome, Path script, String... arguments)
            throws IOException, InterruptedException {
        return run("", shell, javaHome, script, arguments);
    }

    private Run run(String display, String shell, String javaHome, Path script, String... arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(shell, script.toString()));
        command.addAll(List.of(arguments));
        var out = folder.resolve("out");
        var err = folder.resolve("err");
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        var environment = builder.environment();
        environment.put("PATH", folder.resolve("bin") + ":/usr/bin:/bin");
        environment.put("HOME", folder.toString());
        environment.put("DISPLAY", display);
        environment.remove("WAYLAND_DISPLAY");
        environment.put("HULLWRIGHT_JDK_FOLDERS", "");
        environment.put("JAVA_HOME", javaHome);
        environment.put("JAVA25_HOME", "");
        environment.put("PWD_OF", checkout.toString());
        var process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        assertTrue(process.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS));
        return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sh", "bash"})
    void buildsOnceAndAfterAChangeAndThenIsSilent(String shell)
            throws IOException, InterruptedException {
        var link = Files.createSymbolicLink(folder.resolve("hw"), checkout.resolve("hullwright"));
        var building = "Building Hullwright, once and after each change of its sources ...\n";
        var first = run(shell, jdk.toString(), link, "audit", "two words");
        assertEquals(building, first.err());
        assertEquals(0, first.code());
        var lines = first.out().lines().toList();
        assertEquals("in " + folder.toRealPath(), lines.getFirst());
        assertEquals(
                List.of("[audit]", "[two words]"), lines.subList(lines.size() - 2, lines.size()));
        assertTrue(Files.exists(checkout.resolve("target/hullwright.aot")));

        assertEquals(
                new Run(0, first.out(), ""),
                run(shell, jdk.toString(), link, "audit", "two words"));

        var source = checkout.resolve("src/main/New.java");
        Files.writeString(source, "");
        assertTrue(source.toFile().setLastModified(System.currentTimeMillis() + 1000));
        assertEquals(building, run(shell, jdk.toString(), link, "audit").err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sh", "bash"})
    void aBuildThatFailsIsNotAFinding(String shell) throws IOException, InterruptedException {
        program(folder.resolve("bin/mvn"), "echo no >&2; exit 1");
        var run = run(shell, jdk.toString(), checkout.resolve("hullwright"), "audit");
        assertEquals(3, run.code());
        assertEquals("", run.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sh", "bash"})
    void anOldJdkIsNotEnough(String shell) throws IOException, InterruptedException {
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"21.0.9\"\n");
        program(folder.resolve("bin/java"), "exit 1");
        var run = run(shell, jdk.toString(), checkout.resolve("hullwright"), "audit");
        assertEquals(3, run.code());
        assertEquals("", run.out());
        assertTrue(run.err().matches("Hullwright needs a JDK 25 or newer: .+\n"), run.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sh", "bash"})
    void opensTheWindowWhereThereIsADisplayAndNothingElseIsAsked(String shell)
            throws IOException, InterruptedException {
        var script = checkout.resolve("hullwright");
        run(shell, jdk.toString(), script, "audit");
        var library = Files.createDirectories(checkout.resolve("target/lib"));
        Files.createFile(library.resolve("javafx-base-25.jar"));
        var ours = Files.createFile(library.resolve("javafx-base-25-linux.jar"));

        var window = run(":7", shell, jdk.toString(), script).out().lines().toList();
        assertTrue(window.contains("[" + ours.toRealPath() + "]"), window.toString());
        assertEquals("[io.hullwright.Main]", window.getLast());
        assertTrue(run("", shell, jdk.toString(), script).out().contains("[-jar]"));
        var audit = run(":7", shell, jdk.toString(), script, "audit").out().lines().toList();
        assertEquals("[audit]", audit.getLast());
    }
}
