package io.hullwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.hullwright.core.EngineChoice;
import io.hullwright.core.FileChoice;
import io.hullwright.core.LocalHullwright;
import io.hullwright.repair.Hardening;
import io.hullwright.support.CommandRun;
import io.hullwright.support.DockerCli;
import io.hullwright.support.Needed;
import io.hullwright.support.RealCompose;
import io.hullwright.support.RealEngines;
import io.hullwright.support.RealEngines.RealEngine;
import io.hullwright.work.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HardenComposeTest {

    private static final Path FIXTURES = Path.of("../shared/fixtures/compose");

    private static final Pattern NAMED =
            Pattern.compile("# (PRV|LIM|STO)-\\d{3}(, (PRV|LIM|STO)-\\d{3})*$");

    private static final String SHOP =
            """
            # the shop
            services:
              web:
                image: nginx:1.27   # pinned
                environment: {SESSION_SECRET: "k8Vq2ZtL9xWm4Rb7"}
              db:
                image: postgres:15
                security_opt: ["no-new-privileges:true"]
            """;

    private static final String HARDENED =
            """
            # the shop
            services:
              web:
                image: nginx:1.27   # pinned
                environment: {SESSION_SECRET: "k8Vq2ZtL9xWm4Rb7"}
                security_opt:  # PRV-003
                  - no-new-privileges:true  # PRV-003
              db:
                image: postgres:15
                security_opt: ["no-new-privileges:true"]
            """;

    @TempDir private Path folder;

    static Stream<Path> fixtures() throws IOException {
        if (!Files.isDirectory(FIXTURES)) {
            return Stream.empty();
        }
        try (var files = Files.list(FIXTURES)) {
            return files.filter(file -> file.toString().endsWith("ml")).sorted().toList().stream();
        }
    }

    static List<RealEngine> engines() {
        return RealEngines.all();
    }

    private Path shop(String text) throws IOException {
        return Files.writeString(folder.resolve("compose.yaml"), text);
    }

    private CommandRun harden(String... arguments) {
        var all = new ArrayList<>(List.of("harden", "compose", "compose.yaml", "--files-only"));
        all.set(2, folder.resolve("compose.yaml").toString());
        all.addAll(List.of(arguments));
        return CommandRun.in(folder, all.toArray(String[]::new));
    }

    private List<String> files() {
        return CommandRun.names(folder);
    }

    @Test
    void showsAndWritesNothing() throws IOException {
        var file = shop(SHOP);
        var run = harden("--only", "PRV-003");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("+    security_opt:"), run.out());
        assertTrue(run.out().contains("PRV-003 web: you asked for it"), run.out());
        assertFalse(run.out().contains("To be asked first"), run.out());
        assertFalse(run.out().contains("k8Vq2ZtL9xWm4Rb7"), run.out());
        assertTrue(run.out().contains("Nothing was written."), run.out());
        assertEquals(SHOP, Files.readString(file));
        assertEquals(List.of("compose.yaml"), files());
    }

    @Test
    void writesKeepsABackupAndGoesBack() throws IOException {
        var file = shop(SHOP);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertEquals(0, harden("--only", "PRV-003", "--write").code());
        assertEquals(HARDENED, Files.readString(file));
        assertEquals(
                List.of("compose.yaml", "compose.yaml.hullwright-backup-20261124T093000Z"),
                files());
        for (var name : files()) {
            assertEquals(
                    "rw-r-----",
                    PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(folder.resolve(name))));
        }
        var again = harden("--only", "PRV-003", "--write");
        assertTrue(again.out().startsWith("Nothing to change in "), again.out());
        assertEquals(2, files().size());
        assertEquals(0, harden("--undo").code());
        assertEquals(SHOP, Files.readString(file));
        assertEquals(0, harden("--undo").code());
        assertEquals(HARDENED, Files.readString(file));
        assertEquals(2, files().size());
    }

    @Test
    void writesElsewhere() throws IOException {
        var file = shop(SHOP);
        var other = folder.resolve("hardened.yaml");
        assertEquals(0, harden("--only", "PRV-003", "-o", other.toString()).code());
        assertEquals(HARDENED, Files.readString(other));
        assertEquals(SHOP, Files.readString(file));
    }

    @Test
    void hardensTheServicesThatWereNamed() throws IOException {
        var file = shop(SHOP.replace("    security_opt: [\"no-new-privileges:true\"]\n", ""));
        assertEquals(0, harden("web", "--only", "PRV-003", "--write").code());
        assertEquals(
                HARDENED.replace("    security_opt: [\"no-new-privileges:true\"]\n", ""),
                Files.readString(file));
    }

    /// One line can answer two checks, and says so whichever of them was asked for.
    @Test
    void namesEachCheckThatALineAnswers() throws IOException {
        var file =
                shop(
                        """
                        services:
                          api:
                            image: node:24
                            environment:
                              NODE_ENV: development
                        """);
        assertEquals(0, harden("--only", "ENV-010", "--write").code());
        var text = Files.readString(file);
        assertTrue(text.contains("NODE_ENV: production  # ENV-009, ENV-010\n"), text);
        assertTrue(harden("--only", "ENV-009").out().startsWith("Nothing to change"), text);
    }

    @Test
    void asksBeforeItGuesses() throws IOException {
        shop(SHOP);
        var out = harden().out();
        assertTrue(out.contains("PRV-004 db, web: which capabilities does it need?"), out);
        assertTrue(out.contains("STO-006 db, web: where does it write?"), out);
        assertFalse(out.contains("+    read_only"), out);
        assertFalse(out.contains("+    cap_drop"), out);
    }

    @Test
    void keepsLineEndsAndAMissingLastOne() throws IOException {
        var file = shop(SHOP.replace("\n", "\r\n").stripTrailing());
        assertEquals(0, harden("--only", "PRV-003", "--write").code());
        assertEquals(HARDENED.replace("\n", "\r\n").stripTrailing(), Files.readString(file));
    }

    @Test
    void followsALinkAndLeavesItALink() throws IOException {
        var real = Files.writeString(folder.resolve("real.yaml"), SHOP);
        var link = folder.resolve("compose.yaml");
        Files.createSymbolicLink(link, real.getFileName());
        assertEquals(0, harden("--only", "PRV-003", "--write").code());
        assertTrue(Files.isSymbolicLink(link));
        assertEquals(HARDENED, Files.readString(real));
    }

    /// What Compose would refuse is found before anything is written.
    @Test
    void writesNothingThatComposeWouldRefuse() throws IOException {
        var text =
                """
                services:
                  base:
                    image: nginx:1.27
                    ulimits: {nofile: 65536}
                  web:
                    extends: base
                """;
        var file = shop(text);
        var run = harden("--only", "PRV-003", "--write");
        assertTrue(run.err().contains("HW-144"), run.out() + run.err());
        assertEquals(text, Files.readString(file));
        assertEquals(List.of("compose.yaml"), files());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "services: [", "\t", "- a\n"})
    void saysWhatItCannotRead(String text) throws IOException {
        shop(text);
        var run = harden("--write");
        assertTrue(run.code() != 0 || run.out().startsWith("Nothing to change"), run.out());
        assertEquals(List.of("compose.yaml"), files());
    }

    @Test
    void saysWhatIsWrong() throws IOException {
        shop(SHOP);
        assertTrue(harden("--only", "XXX-999").err().contains("HW-151"));
        assertTrue(harden("--undo").err().contains("HW-143"));
        var missing =
                CommandRun.in(folder, "harden", "compose", "none.yaml", "--files-only", "--write");
        assertTrue(missing.err().contains("HW-155"), missing.err());
        assertTrue(CommandRun.in(folder, "harden").err().contains("HW-154"));
    }

    /// Every fixture, with all that it offers: Compose takes the result, what was to be mended is,
    /// nothing else fails that did not, and a second run finds nothing to do.
    @ParameterizedTest
    @MethodSource("fixtures")
    void everyFixtureIsHardenedOnce(Path fixture) throws Exception {
        var file = folder.resolve("compose.yaml");
        Files.copy(fixture, file);
        var before = failures();
        var accepted = isAccepted(file);
        var run = harden("--write");
        assertEquals(0, run.code(), run.err());
        var after = failures();
        assertTrue(before.containsAll(after), () -> "new: " + after);
        for (var check : List.of("PRV-003", "LIM-008")) {
            assertEquals(
                    List.of(), after.stream().filter(f -> f.startsWith(check)).toList(), run.out());
        }
        assertEquals(accepted, isAccepted(file));
        var named = namedByThePlan(file);
        assertEquals(List.of(), after.stream().filter(f -> !named.contains(f)).toList());
        assertOnlyAdded(Files.readString(fixture), Files.readString(file));
        var names = files();
        assertTrue(harden("--write").out().startsWith("Nothing to change in "));
        assertEquals(names, files());
    }

    /// What the plan lists as a question, or as left with its reason.
    private Set<String> namedByThePlan(Path file) throws Exception {
        var plan =
                new LocalHullwright(Map.of(), folder, folder, Clock.systemUTC())
                        .harden(
                                EngineChoice.usual(),
                                new FileChoice(
                                        List.of(file),
                                        List.of(),
                                        true,
                                        false,
                                        List.of(),
                                        List.of()),
                                new Hardening.Choice(Set.of(), Set.of()),
                                Progress.SILENT);
        var named = new TreeSet<String>();
        for (var step : plan.steps()) {
            assertNotEquals(Hardening.Step.Kind.DONE, step.kind(), step.toString());
            assertFalse(step.words().isBlank(), step.toString());
            named.add(step.check() + " " + step.service());
        }
        return named;
    }

    /// Each that the schema of Compose took before, it takes hardened.
    @Test
    void everyHardenedFixtureIsValidForTheSchema() throws Exception {
        var before = new ArrayList<Path>();
        var after = new ArrayList<Path>();
        for (var fixture : fixtures().toList()) {
            var name = String.valueOf(fixture.getFileName());
            before.add(Files.copy(fixture, folder.resolve("before-" + name)));
            after.add(Files.copy(fixture, folder.resolve("after-" + name)));
            var file = after.getLast().toString();
            var run = CommandRun.in(folder, "harden", "compose", "--files-only", file, "--write");
            assertEquals(0, run.code(), run.err());
        }
        var invalid = invalid(before);
        var said = invalid(after);
        for (var file : after) {
            var name = String.valueOf(file.getFileName());
            var isNew = !invalid.contains(name.replace("after-", "before-"));
            assertFalse(said.contains(name) && isNew, said);
        }
        assertTrue(after.size() >= 39 || after.isEmpty());
    }

    /// What the checker says of files that are not valid; empty where all are.
    private static String invalid(List<Path> files) throws Exception {
        var command =
                new ArrayList<>(List.of(Needed.ENGINE.variable("HULLWRIGHT_CHECK_JSONSCHEMA")));
        command.addAll(List.of("--builtin-schema", "vendor.compose-spec"));
        files.forEach(file -> command.add(file.toString()));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() == 0 ? "" : said;
    }

    /// The default fixes add lines, or entries to a line that lists some, and each names its check;
    /// nothing is taken away.
    private static void assertOnlyAdded(String before, String after) {
        var rest = new ArrayList<>(after.lines().toList());
        for (var line : before.lines().toList()) {
            if (!rest.remove(line)) {
                assertTrue(
                        line.contains("ulimits") || line.contains("security_opt"), "gone: " + line);
            }
        }
        for (var line : rest) {
            assertTrue(NAMED.matcher(line).find(), "names no check: " + line);
        }
    }

    private Set<String> failures() throws IOException {
        var run =
                CommandRun.in(
                        folder,
                        "audit",
                        "--files-only",
                        "--format",
                        "json",
                        folder.resolve("compose.yaml").toString());
        var failures = new TreeSet<String>();
        for (var finding : new ObjectMapper().readTree(run.out()).path("findings")) {
            if (finding.path("verdict").asText().equals("fail")) {
                var subject = finding.path("subject");
                var isFile = subject.path("kind").asText().equals("compose-file");
                failures.add(
                        finding.path("check").asText()
                                + " "
                                + (isFile ? "the file" : subject.path("name").asText()));
            }
        }
        return failures;
    }

    private static boolean isAccepted(Path file) throws Exception {
        var program = Needed.ENGINE.variable("HULLWRIGHT_COMPOSE");
        return new ProcessBuilder(program, "-f", file.toString(), "config", "-q")
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    /// A container that wrote nothing outside of its volume, and one that did.
    @ParameterizedTest
    @MethodSource("engines")
    void aRunningContainerAnswersWhereItWrites(RealEngine engine) throws Exception {
        var file =
                shop(
                        """
                        name: hullwright-harden
                        services:
                          quiet:
                            image: hullwright-test/small:1
                            command: /bin/busybox sleep 1d
                            volumes: ["data:/srv/data"]
                          busy:
                            image: hullwright-test/small:1
                            command: /bin/busybox sleep 1d
                        volumes: {data: {}}
                        """);
        RealCompose.run(engine.address(), folder, "up", "--detach");
        try {
            new DockerCli(engine.address())
                    .run("exec", "hullwright-harden-busy-1", "/bin/busybox", "touch", "/written");
            var run =
                    CommandRun.in(
                            folder,
                            "harden",
                            "compose",
                            file.toString(),
                            "--write",
                            "--host",
                            engine.address());
            assertEquals(0, run.code(), run.err());
            assertTrue(
                    run.out().contains("STO-006 quiet: its container has written nothing"),
                    run.out());
            assertTrue(
                    run.out()
                            .contains(
                                    "STO-006 busy: where else does it write? Seen so far: /written"),
                    run.out());
            RealCompose.run(engine.address(), folder, "up", "--detach");
            assertEquals(
                    "true",
                    new DockerCli(engine.address())
                            .run(
                                    "inspect",
                                    "--format",
                                    "{{and .HostConfig.ReadonlyRootfs .State.Running}}",
                                    "hullwright-harden-quiet-1"));
        } finally {
            RealCompose.run(engine.address(), folder, "down", "--volumes", "--timeout", "0");
        }
    }
}
