package io.hullwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.hullwright.collect.json.JsonTree;
import io.hullwright.support.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files audited through the front door, without an engine.
class AuditFilesTest {

    private static final Path FIXTURES = Path.of("..", "shared", "fixtures", "compose");

    @TempDir private Path folder;

    @Test
    void namesWhatIsWrongAndWhereInAComposeFile() throws Exception {
        var file =
                write(
                        "compose.yaml",
                        """
                        services:
                          web:
                            image: nginx
                            privileged: true
                            user: "0"
                            volumes:
                              - /var/run/docker.sock:/var/run/docker.sock
                          # hardened
                          job:
                            image: alpine:3.20
                            cap_drop: [ALL]
                        """);
        var run = audit(file);
        assertEquals(1, run.code());
        var found = new ArrayList<String>();
        for (var finding : JsonTree.read(run.out()).path("findings")) {
            if (List.of("PRV-001", "PRV-004", "PRV-002", "STO-001")
                    .contains(text(finding, "check"))) {
                found.add(
                        "%s %s %s %s:%s"
                                .formatted(
                                        text(finding, "check"),
                                        text(finding.path("subject"), "name"),
                                        text(finding, "verdict"),
                                        finding.path("origin").path("line").asInt(),
                                        finding.path("origin").path("column").asInt()));
            }
        }
        assertEquals(
                List.of(
                        "PRV-001 web fail 4:5",
                        "STO-001 web fail 7:9",
                        "PRV-002 job unknown 0:0",
                        "PRV-002 web fail 5:5",
                        "PRV-004 web fail 4:5"),
                found);
    }

    @Test
    void aDockerfileIsJudgedToo() throws Exception {
        var file = write("Dockerfile", "FROM debian:latest\nRUN sudo apt-get update\n");
        var run = audit(file);
        var checks = new TreeSet<String>();
        for (var finding : JsonTree.read(run.out()).path("findings")) {
            if (text(finding, "verdict").equals("fail")) {
                checks.add(text(finding, "check") + "@" + finding.path("origin").path("line"));
            }
        }
        assertTrue(checks.contains("DKF-004@1"), checks.toString());
        assertTrue(checks.contains("DKF-016@2"), checks.toString());
    }

    @Test
    void aCommentInTheFileIsAWaiver() throws Exception {
        var file =
                write(
                        "Dockerfile",
                        """
                        FROM debian:12
                        # hadolint ignore=DL3004
                        RUN sudo true
                        """);
        var run = audit(file);
        var sudo = finding(run, "DKF-016");
        assertEquals(
                "line 2 of the file asks for silence about it",
                text(sudo.path("waiver"), "reason"));
    }

    @Test
    void aCommentCoversItsOwnInstructionOnly() throws Exception {
        var file =
                write(
                        "Dockerfile",
                        """
                        FROM debian:12
                        # hadolint ignore=DL3004
                        RUN sudo true
                        RUN sudo false
                        """);
        var run = audit(file);
        var sudo = finding(run, "DKF-016");
        assertTrue(sudo.path("waiver").isNull(), sudo.toString());
        assertEquals(4, sudo.path("origin").path("line").asInt());
        assertTrue(
                run.out().contains("DKF-016: 1 of its places is silenced by comments"), run.out());
    }

    private static JsonNode finding(CommandRun run, String check) throws IOException {
        for (var finding : JsonTree.read(run.out()).path("findings")) {
            if (text(finding, "check").equals(check)) {
                return finding;
            }
        }
        throw new AssertionError(check + " is not in " + run.out());
    }

    @Test
    void explainsWhatWouldMendAFile() throws Exception {
        var file =
                write(
                        "compose.yaml",
                        """
                        services:
                          web:
                            image: nginx:1
                            environment:
                              DB_PASSWORD: horse-battery-staple-9
                            # keep
                            restart: "no"
                        """);
        var run = CommandRun.in(folder, "explain", "PRV-004", file.toString());
        assertEquals(0, run.code());
        assertFalse(run.out().contains("horse-battery"), run.out());
        assertTrue(
                run.out()
                        .contains(
                                """
                                    --- a/compose.yaml
                                    +++ b/compose.yaml
                                    @@ -5,3 +5,5 @@
                                           DB_PASSWORD: ***
                                         # keep
                                         restart: "no"
                                    +    cap_drop:  # PRV-004
                                    +      - ALL  # PRV-004
                                """),
                run.out());
    }

    @Test
    void aServiceThatIsReadInPartPassesNothing() throws Exception {
        var file =
                write(
                        "compose.yaml",
                        """
                        services:
                          a:
                            image: x
                            privileged: ${PRIVILEGED:?say it}
                          b:
                            image: x
                        """);
        var run =
                CommandRun.in(
                        folder,
                        "audit",
                        "--files-only",
                        "--all",
                        "--format",
                        "json",
                        file.toString());
        var verdicts = new TreeSet<String>();
        for (var finding : JsonTree.read(run.out()).path("findings")) {
            if (text(finding, "check").equals("PRV-001")) {
                verdicts.add(
                        text(finding.path("subject"), "name") + " " + text(finding, "verdict"));
            }
        }
        assertEquals(List.of("a unknown", "b pass"), List.copyOf(verdicts));
    }

    /// Which module the engine has is not known, but the file asks for none of it.
    @Test
    void aFileThatAsksForNoConfinementFailsWithoutAnEngine() throws Exception {
        var file =
                write(
                        "compose.yaml",
                        """
                        services:
                          a:
                            image: x
                            security_opt: ["apparmor:unconfined"]
                          b:
                            image: x
                            security_opt: ["label:disable"]
                        """);
        var verdicts = new TreeSet<String>();
        for (var finding : JsonTree.read(audit(file).out()).path("findings")) {
            if (List.of("ISO-009", "ISO-010").contains(text(finding, "check"))) {
                verdicts.add(
                        "%s %s %s"
                                .formatted(
                                        text(finding, "check"),
                                        text(finding.path("subject"), "name"),
                                        text(finding, "verdict")));
            }
        }
        assertEquals(
                List.of(
                        "ISO-009 a fail",
                        "ISO-009 b unknown",
                        "ISO-010 a unknown",
                        "ISO-010 b fail"),
                List.copyOf(verdicts));
    }

    /// No registry has what is built here under the name that Compose makes up.
    @Test
    void aServiceThatIsBuiltWithoutANameNeedsNoDigest() throws Exception {
        var file =
                write(
                        "compose.yaml",
                        """
                        services:
                          built: {build: .}
                          named: {build: ., image: "shop/web:1.0"}
                          pulled: {image: "shop/web:1.0"}
                        """);
        var run =
                CommandRun.in(
                        folder,
                        "audit",
                        "--files-only",
                        "--all",
                        "--format",
                        "json",
                        file.toString());
        var verdicts = new TreeSet<String>();
        for (var finding : JsonTree.read(run.out()).path("findings")) {
            if (text(finding, "check").equals("SUP-002")) {
                verdicts.add(
                        text(finding.path("subject"), "name") + " " + text(finding, "verdict"));
            }
        }
        assertEquals(
                List.of("built not-applicable", "named fail", "pulled fail"),
                List.copyOf(verdicts));
    }

    @Test
    void aPasswordThatBeginsWithADollarIsNoVariable() throws Exception {
        var file =
                write(
                        "compose.yaml",
                        """
                        services:
                          db:
                            image: postgres
                            environment:
                              POSTGRES_PASSWORD: $$horsebattery
                        """);
        var run = audit(file);
        assertEquals("fail", text(finding(run, "ENV-001"), "verdict"));
        assertFalse(run.out().contains("horsebattery"), run.out());
    }

    @Test
    void oneSecretInTwoFoldersOfTheSameNameIsReused() throws Exception {
        var text =
                """
                services:
                  db:
                    image: postgres
                    environment: {POSTGRES_PASSWORD: xK9mQ2vL7pR4}
                """;
        for (var place : List.of("one/docker", "two/docker")) {
            Files.createDirectories(folder.resolve(place));
        }
        var one = write("one/docker/compose.yaml", text);
        var same = write("one/docker/compose.test.yaml", text);
        var other = write("two/docker/compose.yaml", text);
        assertFalse(failed(audit(one, same)).contains("ENV-006"));
        assertTrue(failed(audit(one, other)).contains("ENV-006"));
    }

    private static Set<String> failed(CommandRun run) throws Exception {
        var failed = new TreeSet<String>();
        for (var finding : JsonTree.read(run.out()).path("findings")) {
            if (text(finding, "verdict").equals("fail")) {
                failed.add(text(finding, "check"));
            }
        }
        return failed;
    }

    @Test
    void whatComposeRefusesIsShownAtItsPlace() throws Exception {
        var file =
                write(
                        "compose.yaml",
                        """
                        services:
                          web:
                            image: nginx
                            privilegd: true
                            command: [sleep, 5]
                            healthcheck:
                              retries: many
                          job:
                            image: alpine
                        """);
        var finding = finding(audit(file), "CMP-001");
        var places = new ArrayList<String>();
        places.add(place(finding));
        finding.path("also").forEach(also -> places.add(place(also)));
        assertEquals(
                List.of(
                        "4:5 the key privilegd is none that Compose knows here",
                        "5:22 command is of a shape that Compose does not take",
                        "7:7 retries has a value that Compose cannot read"),
                places);
    }

    private static String place(JsonNode failure) {
        var origin = failure.path("origin");
        return origin.path("line") + ":" + origin.path("column") + " " + text(failure, "evidence");
    }

    @Test
    void aCredentialInAFileOfLabelsIsSeen() throws Exception {
        write("bad.labels", "a=b\ntraefik.password=Planted-Tulip-9131\n");
        write("good.labels", "a=b\n");
        var file =
                write(
                        "compose.yaml",
                        """
                        services:
                          bad: {image: x, label_file: [good.labels, bad.labels]}
                          good: {image: x, label_file: good.labels}
                          mended:
                            image: x
                            label_file: bad.labels
                            labels: {traefik.password: ""}
                          outside: {image: x, label_file: ../x.labels}
                        """);
        var run = everything(file);
        assertFalse(run.out().contains("Planted"), run.out());
        assertEquals(
                List.of(
                        "bad fail bad.labels:2",
                        "good pass null:0",
                        "mended pass null:0",
                        "outside unknown null:0"),
                verdicts(run, "ENV-018"));
    }

    @Test
    void anEmptyNameOfAnImageIsNone() throws Exception {
        var file =
                write(
                        "compose.yaml",
                        """
                        services:
                          empty: {image: "", build: .}
                        """);
        assertEquals(
                List.of("compose.yaml fail compose.yaml:2"), verdicts(everything(file), "CMP-010"));
        write("compose.yaml", "services:\n  named: {image: a, build: .}\n");
        assertEquals(List.of("compose.yaml pass null:0"), verdicts(everything(file), "CMP-010"));
    }

    private CommandRun everything(Path file) {
        return CommandRun.in(
                folder, "audit", "--files-only", "--all", "--format=json", file.toString());
    }

    private static List<String> verdicts(CommandRun run, String check) throws Exception {
        var verdicts = new ArrayList<String>();
        for (var finding : JsonTree.read(run.out()).path("findings")) {
            if (text(finding, "check").equals(check)) {
                var name = text(finding.path("subject"), "name");
                var origin = finding.path("origin").path("file").asText();
                verdicts.add(
                        name.substring(name.lastIndexOf('/') + 1)
                                + " "
                                + text(finding, "verdict")
                                + " "
                                + (origin.isEmpty() ? null : Path.of(origin).getFileName())
                                + ":"
                                + finding.path("origin").path("line").asInt());
            }
        }
        verdicts.sort(null);
        return verdicts;
    }

    @Test
    void oneBrokenFileDoesNotStopTheOthers() throws Exception {
        var good = write("compose.yaml", "services:\n  a:\n    image: x\n    privileged: true\n");
        var broken = write("broken.yaml", "services:\n\ta: x\n");
        var run = audit(broken, good, folder.resolve("missing.yaml"));
        assertEquals(1, run.code());
        var verdicts = new TreeSet<String>();
        for (var finding : JsonTree.read(run.out()).path("findings")) {
            var name = text(finding.path("subject"), "name");
            verdicts.add(
                    text(finding, "check")
                            + " "
                            + text(finding, "verdict")
                            + " "
                            + name.substring(name.lastIndexOf('/') + 1));
        }
        assertTrue(verdicts.contains("PRV-001 fail a"), verdicts.toString());
        assertTrue(verdicts.contains("CMP-001 fail broken.yaml"), verdicts.toString());
        assertTrue(verdicts.contains("CMP-003 unknown broken.yaml"), verdicts.toString());
        assertTrue(verdicts.contains("CMP-001 unknown missing.yaml"), verdicts.toString());
    }

    @Test
    void whereNothingCanBeReadItSaysSo() throws Exception {
        var missing = folder.resolve("missing.yaml");
        var run = audit(missing);
        assertEquals(
                new CommandRun(
                        3,
                        "",
                        """
                        The compose file %s cannot be read.
                        Of it is known: the file missing.yaml is missing.
                        Check the path, and that this user may read it.
                        (HW-155)
                        """
                                .formatted(missing)),
                run);
    }

    @Test
    void aFileCannotMakeUsReadOutsideOfItsFolder() throws Exception {
        var secret = Files.createTempFile("outside", ".env");
        try {
            Files.writeString(secret, "PASSWORD=horse-battery-staple-9\n");
            Files.createSymbolicLink(folder.resolve("link.env"), secret);
            var file =
                    write(
                            "compose.yaml",
                            """
                            services:
                              a:
                                image: x
                                env_file: [%s, link.env]
                              b:
                                extends: {file: %s, service: b}
                            include: [%s]
                            """
                                    .formatted(secret, secret, secret));
            var run = audit(file);
            assertFalse(run.out().contains("horse-battery"), run.out());
            var places = new ArrayList<String>();
            for (var finding : JsonTree.read(run.out()).path("findings")) {
                if (text(finding, "check").equals("CMP-001")) {
                    places.add(text(finding, "evidence"));
                    finding.path("also").forEach(also -> places.add(text(also, "evidence")));
                }
                if (text(finding, "check").equals("ENV-001")) {
                    assertEquals("unknown", text(finding, "verdict"), finding.toString());
                }
            }
            var words = "names a file outside of the project's folder, which was not read";
            assertEquals(4, places.stream().filter(words::equals).count(), places.toString());
        } finally {
            Files.delete(secret);
        }
    }

    /// Every finding on the 39 real files has a place, and what stands there is a key, a list item
    /// or the service's name.
    @Test
    void everyPlaceInRealFilesPointsAtText() throws Exception {
        Assumptions.assumeTrue(Files.isDirectory(FIXTURES), "the real compose files are not here");
        List<Path> files;
        try (var paths = Files.list(FIXTURES)) {
            files = paths.filter(path -> path.toString().matches(".*\\.ya?ml")).sorted().toList();
        }
        assertEquals(39, files.size());
        var run = audit(files.toArray(Path[]::new));
        assertEquals(1, run.code());
        var reported = new TreeSet<String>();
        var wrong = new ArrayList<String>();
        for (var finding : JsonTree.read(run.out()).path("findings")) {
            if (text(finding, "verdict").equals("fail")) {
                reported.add(
                        Path.of(text(finding.path("origin"), "file")).getFileName().toString());
                if (!standsAtText(finding)) {
                    wrong.add(finding.toString());
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertEquals(39, reported.size());
    }

    private static boolean standsAtText(JsonNode finding) throws IOException {
        var origin = finding.path("origin");
        var line =
                Files.readAllLines(Path.of(text(origin, "file")))
                        .get(origin.path("line").asInt() - 1);
        var column = origin.path("column").asInt() - 1;
        var rest = line.substring(column);
        var before = line.substring(0, column).strip();
        if (text(origin, "kind").equals("unset")) {
            return rest.startsWith(text(finding.path("subject"), "name") + ":");
        }
        return !rest.isBlank()
                && !Character.isWhitespace(rest.charAt(0))
                && (before.isEmpty()
                        || before.endsWith("-")
                        || before.endsWith("[")
                        || before.endsWith("{")
                        || before.endsWith(",")
                        || before.endsWith(":"));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private CommandRun audit(Path... files) {
        var arguments = new ArrayList<>(List.of("audit", "--files-only", "--format", "json"));
        for (var file : files) {
            arguments.add(file.toString());
        }
        return CommandRun.in(folder, arguments.toArray(String[]::new));
    }

    private static String text(JsonNode node, String key) {
        return node.path(key).asText();
    }
}
