package io.hullwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hullwright.support.CommandRun;
import io.hullwright.support.Needed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretEnvTest {

    private static final String PLANTED = "Planted-Tulip-9131-Zebra-Quartz";
    private static final String FILE =
            """
            # settings of the shop
            PORT=8080
            DB_PASSWORD=changeme   # the database
            export SECRET_KEY=
            REDIS_PASSWORD='%s'
            STRIPE_SECRET_KEY=
            COPY_PASSWORD=${DB_PASSWORD}
            """
                    .formatted(PLANTED);

    @TempDir private Path home;
    private Path folder = Path.of("");
    private Path env = Path.of("");

    @BeforeEach
    void start() throws IOException {
        folder = Files.createDirectory(home.resolve("shop"));
        env = folder.resolve(".env");
    }

    @Test
    void showsTheDifferenceAndWritesNothing() throws IOException {
        Files.writeString(env, FILE);
        var run = secret("--missing");
        var expected =
                """
                --- %1$s
                +++ %1$s
                @@ line 3 @@ default: a new password
                -DB_PASSWORD=********
                +DB_PASSWORD=********
                @@ line 4 @@ empty: a new hex
                -SECRET_KEY=
                +SECRET_KEY=********
                mode 600, so that only its owner can read it
                --- %1$s.example
                +++ %1$s.example
                @@ at the end @@
                +PORT=
                +DB_PASSWORD=
                +SECRET_KEY=
                +REDIS_PASSWORD=
                +STRIPE_SECRET_KEY=
                +COPY_PASSWORD=
                """
                        .formatted(env);
        var said =
                """
                STRIPE_SECRET_KEY is kept: it may be issued by a service; ask for it by --name.
                Nothing is written yet; say --write.
                """;
        assertEquals(new CommandRun(0, expected, said), run);
        assertEquals(FILE, Files.readString(env));
        assertEquals(List.of(".env"), CommandRun.names(folder));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void fillsWhatIsWeakAndKeepsEveryOtherByte(String lineEnd) throws IOException {
        var before = FILE.replace("\n", lineEnd);
        Files.writeString(env, before);
        var run = secret("--missing", "--name", "NEW_KEY", "--write");
        assertEquals(0, run.code(), run::toString);
        var after = Files.readString(env);
        var form =
                before.replace("changeme", "@password@")
                                .replace(
                                        "SECRET_KEY=" + lineEnd + "REDIS",
                                        "SECRET_KEY=@hex@" + lineEnd + "REDIS")
                        + "NEW_KEY=@hex@"
                        + lineEnd;
        var pattern =
                ("\\Q" + form + "\\E")
                        .replace("@password@", "\\E[A-Za-z0-9]{32}\\Q")
                        .replace("@hex@", "\\E[0-9a-f]{64}\\Q");
        assertTrue(after.matches(pattern), after);
        var backup = folder.resolve(".env.hullwright-backup-20261124T093000Z");
        assertEquals(before, Files.readString(backup));
        assertEquals("rw-------", mode(env));
        assertEquals("rw-------", mode(backup));
        var example = Files.readString(folder.resolve(".env.example"));
        assertTrue(example.lines().allMatch(line -> line.matches("[A-Z_]+=")), example);
        noValueIn(run.out() + run.err() + example, after);
        noValueIn(Files.readString(home.resolve(".local/share/hullwright/secrets.json")), after);
    }

    @ParameterizedTest
    @ValueSource(strings = {"80808080", "admin", "password", "production"})
    void aNameThatCallsForNoSecretKeepsItsValue(String value) throws IOException {
        Files.writeString(env, "# a\nPORT=" + value + "\n");
        var run = secret("--name", "PORT", "--write");
        assertEquals(0, run.code(), run::toString);
        assertEquals(
                "PORT is kept: its name calls for no secret, so its value may be meant; --force"
                        + " replaces it.",
                run.err().lines().findFirst().orElse(""));
        assertEquals("# a\nPORT=" + value + "\n", Files.readString(env));
        assertEquals(0, secret("--name", "PORT", "--force", "--write").code());
        assertTrue(Files.readString(env).matches("# a\nPORT=[0-9a-f]{64}\n"));
    }

    @Test
    void aPortIsNoSecret() throws IOException {
        Files.writeString(env, "PORT=8080\n");
        secret("--name", "PORT", "--missing", "--write");
        assertEquals("PORT=8080\n", Files.readString(env));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PIN=", "DB_PASSWORD=changeme", "SECRET_KEY=short"})
    void aNameThatIsAskedForIsFilledWhereNothingIsLost(String line) throws IOException {
        Files.writeString(env, line + "\n");
        var name = line.isEmpty() ? "PIN" : line.substring(0, line.indexOf('='));
        assertEquals(0, secret("--name", name, "--write").code());
        assertTrue(Files.readString(env).strip().matches(name + "=[A-Za-z0-9]{32,64}"));
    }

    @Test
    void aSecondRunChangesNothing() throws IOException {
        Files.writeString(env, FILE);
        secret("--missing", "--write");
        var before = files();
        var again = secret("--missing", "--write");
        assertTrue(again.err().endsWith("Nothing to do.\n"), again::err);
        assertEquals("", again.out());
        assertEquals(before, files());
    }

    @Test
    void makesTheFileFromTheExample() throws IOException {
        var example = "# yours\nDB_PASSWORD=\nPORT=\n";
        Files.writeString(folder.resolve(".env.example"), example);
        assertEquals(0, secret("--missing", "--write").code());
        assertTrue(Files.readString(env).matches("DB_PASSWORD=[A-Za-z0-9]{32}\n"));
        assertEquals("rw-------", mode(env));
        assertEquals(example, Files.readString(folder.resolve(".env.example")));
        assertEquals(List.of(".env", ".env.example"), CommandRun.names(folder));
    }

    @Test
    void tellsGitToLeaveItAlone() throws Exception {
        Needed.ENGINE.program("git");
        git("init", "-q");
        Files.writeString(folder.resolve(".gitignore"), "target/");
        assertEquals(0, secret("--name", "SECRET_KEY", "--write").code());
        var expected = "target/\n/.env\n/.env.hullwright-backup-*\n";
        assertEquals(expected, Files.readString(folder.resolve(".gitignore")));
        assertEquals(0, git("check-ignore", "-q", ".env"));
        assertEquals(1, git("check-ignore", "-q", ".env.example"));
        assertEquals(
                "Nothing to do.", secret("--name", "SECRET_KEY").err().lines().toList().getLast());
    }

    @Test
    void addsNothingToGitignoreThatIsIgnoredAlready() throws Exception {
        Needed.ENGINE.program("git");
        git("init", "-q");
        Files.writeString(folder.resolve(".gitignore"), ".env*\n!.env.example\n");
        assertEquals(0, secret("--name", "SECRET_KEY", "--write").code());
        assertEquals(".env*\n!.env.example\n", Files.readString(folder.resolve(".gitignore")));
    }

    @Test
    void saysWhenGitKeepsTheFile() throws Exception {
        Needed.ENGINE.program("git");
        git("init", "-q");
        Files.writeString(env, FILE);
        git("add", ".env");
        assertTrue(secret("--missing").err().contains("Git keeps this file"));
    }

    @Test
    void refusesWhatIsNoList() throws IOException {
        Files.writeString(env, "A=1\nB='open\n");
        var run = secret("--missing", "--write");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("the quote in line 2 is not closed"), run::err);
        assertEquals("A=1\nB='open\n", Files.readString(env));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A B", "A=B", "A\nB", "1A", ""})
    void refusesANameThatIsNone(String name) throws IOException {
        assertEquals(2, secret("--name", name, "--write").code());
        assertFalse(Files.exists(env));
    }

    @Test
    void followsNoLink() throws IOException {
        var aim = Files.writeString(home.resolve("aim"), FILE);
        Files.createSymbolicLink(env, aim);
        assertEquals(2, secret("--missing", "--write").code());
        assertEquals(FILE, Files.readString(aim));
    }

    /// No value of the file but the plain ones.
    private static void noValueIn(String text, String file) {
        for (var line : file.lines().filter(l -> l.matches(".*(KEY|PASSWORD)=.+")).toList()) {
            var value =
                    line.substring(line.indexOf('=') + 1)
                            .replaceAll("\\s+#.*", "")
                            .replace("'", "");
            assertFalse(!value.startsWith("$") && text.contains(value), line + " in " + text);
        }
        assertFalse(text.contains(PLANTED), text);
    }

    private Map<String, String> files() throws IOException {
        var files = new TreeMap<String, String>();
        for (var name : CommandRun.names(folder)) {
            files.put(name, Files.readString(folder.resolve(name), StandardCharsets.ISO_8859_1));
        }
        return files;
    }

    private CommandRun secret(String... arguments) {
        var line = new ArrayList<>(List.of("secret", "env", env.toString()));
        line.addAll(List.of(arguments));
        return CommandRun.in(home, line.toArray(String[]::new));
    }

    private int git(String... arguments) throws Exception {
        var line = new ArrayList<>(List.of("git"));
        line.addAll(List.of(arguments));
        return new ProcessBuilder(line).directory(folder.toFile()).start().waitFor();
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
