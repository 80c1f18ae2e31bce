package io.hullwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hullwright.support.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is entered, and the file that is written. What nginx makes of it is seen elsewhere.
class GenerateNginxTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/nginx");

    @TempDir private Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "plain.conf|--nginx 1.22",
                "container.conf|--container --nginx 1.31.3 --https-port 9443",
                "compose.yaml|--compose",
                "full.compose.yaml|--compose --acme-webroot /srv/acme --address 192.0.2.1"
                        + " --image nginx:1.28@sha256:"
                        + "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
                "full.conf|--nginx 1.31.3 --openssl 3.5 --profile modern --upstream /api=api:5000"
                        + " --websocket /live --acme-webroot /var/www/acme --max-body 10m"
                        + " --security-contact mailto:security@example.org"
                        + " --security-expires 2027-11-24",
            })
    void isAsAPersonHasSeenIt(String name, String options) throws IOException {
        var run = generate(options.split(" ", -1));
        assertEquals("", run.err());
        var file = GOLDEN.resolve(name);
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, run.out());
        }
        assertEquals(Files.readString(file).replace("\r\n", "\n"), run.out());
    }

    @Test
    void writesWhatItPrints() throws IOException {
        var file = folder.resolve("nginx.conf");
        assertEquals(new CommandRun(0, "", ""), generate("-o", file.toString()));
        assertEquals(generate().out(), Files.readString(file));
        assertEquals(List.of("nginx.conf"), CommandRun.names(folder));
        assertEquals("rw-r--r--", access(file));
    }

    @Test
    void keepsTheAccessOfAFileThatIsReplaced() throws IOException {
        var file = Files.writeString(folder.resolve("nginx.conf"), "mine\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertEquals(new CommandRun(0, "", ""), generate("-o", file.toString(), "--force"));
        assertEquals("rw-r-----", access(file));
    }

    private static String access(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void leavesTheSameFileUntouched() throws IOException {
        var file = folder.resolve("nginx.conf");
        generate("-o", file.toString());
        var old = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
        Files.setLastModifiedTime(file, old);
        assertEquals(new CommandRun(0, "", ""), generate("-o", file.toString()));
        assertEquals(old, Files.getLastModifiedTime(file));
    }

    @Test
    void writesOverAnotherFileOnlyWhenTold() throws IOException {
        var file = Files.writeString(folder.resolve("nginx.conf"), "mine\n");
        assertProblem("HW-181", generate("-o", file.toString()));
        assertEquals("mine\n", Files.readString(file));
        assertEquals(new CommandRun(0, "", ""), generate("-o", file.toString(), "--force"));
        assertEquals(generate().out(), Files.readString(file));
        assertEquals(List.of("nginx.conf"), CommandRun.names(folder));
    }

    @Test
    void writesThroughALinkAndNotOverIt() throws IOException {
        var file = folder.resolve("real.conf");
        var link = Files.createSymbolicLink(folder.resolve("nginx.conf"), file);
        assertProblem("HW-181", generate("-o", link.toString()));
        Files.writeString(file, "mine\n");
        assertProblem("HW-181", generate("-o", link.toString()));
        assertEquals(new CommandRun(0, "", ""), generate("-o", link.toString(), "--force"));
        assertTrue(Files.isSymbolicLink(link));
        assertEquals(generate().out(), Files.readString(file));
    }

    @Test
    void refusesAFolderAndAMissingOne() {
        assertProblem("HW-140", generate("-o", folder.toString()));
        assertProblem("HW-140", generate("-o", folder.resolve("none/nginx.conf").toString()));
        assertEquals(List.of(), CommandRun.names(folder));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--server-name=a.example;",
                "--server-name=a.example}server{",
                "--server-name=$host",
                "--server-name=a b",
                "--server-name=a\nb",
                "--server-name=a.example\n",
                "--server-name=",
                "--server-name=-a.example",
                "--server-name=a..example",
                "--server-name=a.example.",
                "--server-name=https://a.example",
                "--server-name=a.example:443",
                "--server-name=*",
                "--server-name=a.*.example",
                "--server-name=192.0.2.1",
                "--server-name=münchen.example",
                "--server-name=~^www",
                "--certificate=/etc/tls/a\nb.pem",
                "--certificate=/etc/$host.pem",
                "--certificate=relative.pem",
                "--certificate=/etc/../shadow",
                "--certificate=/etc/a b.pem",
                "--certificate=/etc/a;b.pem",
                "--certificate=/etc/a\"b.pem",
                "--certificate=/",
                "--certificate=",
                "--key=/etc/tls/{a}.pem",
                "--key=data:$ssl_key",
                "--acme-webroot=/var/www/#acme",
                "--logs=syslog:server=192.0.2.1",
                "--pid=/run/nginx.pid;user root",
                "--upstream=/x=web:0",
                "--upstream=/x=web:65536",
                "--upstream=/x=web",
                "--upstream=/x=web:",
                "--upstream=/x=web:80/path",
                "--upstream=/x=http://web:80",
                "--upstream=/x=unix:/run/a.sock",
                "--upstream=/x=we;b:80",
                "--upstream=/x=$host:80",
                "--upstream=/x=[::1:80",
                "--upstream=/x=[dead]:80",
                "--upstream=x=web:80",
                "--upstream=/a b=web:80",
                "--upstream=/a//b=web:80",
                "--upstream=/../b=web:80",
                "--upstream=/a{=web:80",
                "--upstream=other:80",
                "--websocket=ws",
                "--websocket=/ws;",
                "--login-path=/api/login$",
                "--login-path=",
                "--http-port=0",
                "--https-port=65536",
                "--https-port=80",
                "--address=0.0.0.0 default_server",
                "--user=root;",
                "--user=",
                "--max-body=0",
                "--max-body=-1m",
                "--max-body=1t",
                "--max-body=10 m",
                "--max-body=1m;",
                "--max-body=",
                "--requests-per-second=0",
                "--connections=0",
                "--logins-per-minute=0",
                "--logins-per-minute=601",
                "--timeout=0",
                "--timeout=3601",
                "--nginx=1.18",
                "--nginx=1.19.3",
                "--nginx=latest",
                "--nginx=1.22.1.1",
                "--nginx=9999.1",
                "--openssl=3",
                "--image=nginx\nprivileged: true",
                "--image=nginx: \"x\"",
                "--image=",
                "--openssl=3.x",
                "--openssl=-3.0",
                "--security-contact=mailto:a@b.example",
                "--security-expires=2027-11-24",
            })
    void refusesWhatCannotStandInTheFile(String option) {
        var file = folder.resolve("nginx.conf").toString();
        var compose = option.startsWith("--image") ? "--compose" : "--no-ipv6";
        assertProblem("HW-180", generate(option, compose, "-o", file));
        assertEquals(List.of(), CommandRun.names(folder));
    }

    /// The same holds for what stands in the compose service alone.
    @ParameterizedTest
    @ValueSource(
            strings = {"--certificate=/a\nb", "--acme-webroot=/a b", "--address=\"", "--key=$k"})
    void refusesWhatCannotStandInTheComposeFile(String option) {
        assertProblem("HW-180", generate(option, "--compose"));
        assertProblem("HW-180", generate(option, "--container"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mailto:a@b.example\"", "mailto:$host@b.example", "http://b.example", "a@b.example",
                "https://b.example/\\n", "https://b.example/;", "tel:", ""
            })
    void refusesAContactThatIsNone(String contact) {
        assertProblem(
                "HW-180",
                generate("--security-contact", contact, "--security-expires", "2027-11-24"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-23", "2027-02-30", "soon", "10000-01-01", ""})
    void refusesALastDayThatIsNone(String day) {
        assertProblem(
                "HW-180",
                generate("--security-contact", "mailto:a@b.example", "--security-expires", day));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--http-port=x", "--profile=old", "--connections=1e3", "--nothing"})
    void refusesWhatIsNoOption(String option) {
        var run = generate(option);
        assertTrue(run.err().contains("(HW-152)"), run::err);
        assertEquals(ExitCode.WRONG_USE, run.code());
    }

    @Test
    void asksForAKind() {
        var run = CommandRun.in(folder, "generate");
        assertEquals(ExitCode.WRONG_USE, run.code());
        assertTrue(run.err().contains("(HW-152)"), run::err);
    }

    private CommandRun generate(String... options) {
        var arguments =
                new ArrayList<>(List.of("generate", "nginx", "--server-name", "www.example.org"));
        arguments.addAll(List.of("--upstream", "web:3000"));
        arguments.addAll(List.of(options));
        return CommandRun.in(folder, arguments.toArray(String[]::new));
    }

    private static void assertProblem(String code, CommandRun run) {
        assertTrue(run.err().endsWith("(" + code + ")\n"), run::toString);
        assertEquals(4, run.err().lines().count(), run::err);
        assertEquals(ExitCode.WRONG_USE, run.code());
        assertEquals("", run.out());
    }
}
