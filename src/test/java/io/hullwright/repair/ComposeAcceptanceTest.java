package io.hullwright.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.hullwright.check.Fix;
import io.hullwright.text.YamlText;
import io.hullwright.text.YamlValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What Docker Compose takes before fixes it takes after them. Needs `HULLWRIGHT_COMPOSE`.
class ComposeAcceptanceTest {

    private static final long DEADLINE_SECONDS = 60;
    private static final Path OWN = Path.of("src", "test", "resources", "compose");

    private static final List<Fix> FIXES =
            List.of(
                    new Fix.SetValue("read_only", "true"),
                    new Fix.SetValue("privileged", "false"),
                    new Fix.SetValue("tty", "false"),
                    new Fix.SetValue("user", "1001:1001"),
                    new Fix.SetValue("ipc", "private"),
                    new Fix.SetValue("cgroup", "private"),
                    new Fix.SetValue("restart", "on-failure:5"),
                    new Fix.SetValue("oom_score_adj", "0"),
                    new Fix.SetValue("oom_kill_disable", "false"),
                    new Fix.SetValue("logging.driver", "local"),
                    new Fix.SetValue("logging.options.max-size", "10m"),
                    new Fix.SetValue("environment.NODE_ENV", "production"),
                    new Fix.SetValue("environment.APP_DEBUG", "false"),
                    new Fix.SetValue("environment.ODD", "$x"),
                    new Fix.SetValue("ulimits.nofile", "65536"),
                    new Fix.SetValue("ulimits.nproc", "512"),
                    new Fix.SetValue("ulimits.core", "0"),
                    new Fix.SetValue("deploy.resources.limits.pids", "200"),
                    new Fix.SetValue("deploy.resources.limits.memory", "512M"),
                    new Fix.SetValue("deploy.resources.limits.cpus", "1.0"),
                    new Fix.AddToList("cap_drop", List.of("ALL")),
                    new Fix.AddToList("security_opt", List.of("no-new-privileges:true")),
                    new Fix.AddToList("tmpfs", List.of("/tmp")),
                    new Fix.RemoveFromList("cap_add", List.of("NET_ADMIN")),
                    new Fix.RemoveFromList("cap_add", List.of("SYS_PTRACE")),
                    new Fix.RemoveFromList(
                            "security_opt", List.of("seccomp=unconfined", "seccomp:unconfined")),
                    new Fix.RemoveFromList("devices", List.of("/dev/sda")),
                    new Fix.RemoveFromList("group_add", List.of("docker")),
                    new Fix.RemoveFromList("sysctls", List.of("net.core.somaxconn")),
                    new Fix.RemoveFromList(
                            "volumes", List.of("/var/run/docker.sock:/var/run/docker.sock")),
                    new Fix.RemoveFromList("ports", List.of("0.0.0.0:8080:80/tcp")));

    @TempDir private Path folder = Path.of("");

    @BeforeEach
    void copy() throws IOException {
        try (var paths = Files.walk(OWN)) {
            for (var path : paths.toList()) {
                var copy = folder.resolve(OWN.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(path, copy);
                }
            }
        }
    }

    @Test
    void staysAcceptable() throws Exception {
        var compose = System.getenv("HULLWRIGHT_COMPOSE");
        assumeTrue(compose != null, "HULLWRIGHT_COMPOSE is not set");
        var patches = 0;
        var refused = new TreeSet<String>();
        for (var file : files()) {
            if (complaint(compose, file).isEmpty()) {
                patches += mend(file);
                var complaint = complaint(compose, file);
                if (!complaint.isEmpty()) {
                    refused.add(file.getFileName() + ": " + complaint);
                }
            }
        }
        assertEquals(List.of(), List.copyOf(refused));
        assertTrue(patches > 500, "only " + patches + " patches");
    }

    /// Without the file where services extend each other: what is added to both stands twice in one
    /// of them, which Compose refuses. A repair sees one service only.
    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.endsWith("extends.yaml"))
                    .sorted()
                    .toList();
        }
    }

    /// The patches that were made.
    private static int mend(Path file) throws IOException {
        var text = Files.readString(file);
        var patches = 0;
        if (YamlText.of(text).at(List.of("services")) instanceof YamlValue.Mapping services) {
            for (var service : services.entries().keySet()) {
                for (var fix : FIXES) {
                    if (ComposeRepair.of(fix, new TreeSet<>(Set.of("PRV-004")), file, service, text)
                            instanceof Patch patch) {
                        text = patch.after();
                        patches++;
                    }
                }
            }
        }
        Files.writeString(file, text);
        return patches;
    }

    /// Empty when Docker Compose takes the file.
    private static String complaint(String compose, Path file) throws Exception {
        var printed = Files.createTempFile("compose", ".txt");
        var builder =
                new ProcessBuilder(compose, "-f", file.toString(), "config", "-q")
                        .redirectErrorStream(true)
                        .redirectOutput(printed.toFile());
        builder.environment().clear();
        builder.environment()
                .putAll(Map.of("PATH", "/usr/bin:/bin", "HOME", "/root", "CONFIG_ROOT", "/srv"));
        var process = builder.start();
        try {
            assertTrue(process.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS), "too slow");
            var lines = new ArrayList<>(Files.readAllLines(printed));
            return process.exitValue() == 0 ? "" : "refused " + String.join(" ", lines);
        } finally {
            process.destroyForcibly();
            Files.delete(printed);
        }
    }
}
