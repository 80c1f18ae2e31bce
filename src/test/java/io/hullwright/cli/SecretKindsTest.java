package io.hullwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hullwright.support.CommandRun;
import io.hullwright.support.Needed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each kind through the command, its form judged by programs of other people where there are any.
class SecretKindsTest {

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "base64url|[A-Za-z0-9_-]{43}|43 characters of base64url: 256 bits.",
                "jwt-hs256|[A-Za-z0-9_-]{43}|43 characters of base64url: 256 bits.",
                "BASE64URL --length 22|[A-Za-z0-9_-]{22}|22 characters of base64url: 128 bits.",
                "password|[A-Za-z0-9]{32}|32 letters and digits: 190 bits.",
                "password --symbols --length 20|[!-~]{20}|20 letters, digits and symbols: 129 bits.",
                "passphrase|[a-z-]+( [a-z-]+){7}|8 of 7,776 words: 103 bits.",
                "passphrase --words 6|[a-z-]+( [a-z-]+){5}|6 of 7,776 words: 77 bits.",
                "uuid|[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"
                        + "|a random UUID: 122 bits.",
            })
    void printsTheValueAlone(String order, String form, String said) {
        var run = made(order);
        assertTrue(run.out().matches(form + "\n"), run::out);
        assertEquals(new CommandRun(0, run.out(), said + "\n"), run);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "base64url --length 41|no bytes make base64 of 41 characters",
                "password --length 2|the length is 2, and one character of each sort is asked for",
                "uuid --length 9|the length of uuid is fixed",
                "hex --length 0|the length is 0",
                "htpasswd|an htpasswd line is for a user, and none is named",
                "htpasswd --user a:b|the user name holds a colon or a line end",
                "htpasswd --user a --length 73|bcrypt takes 1 to 72 bytes, and the password has 73",
                "tls --host a..b|\"a..b\" is neither a DNS name nor an IP address",
                "tls --host 300.1.1.1|\"300.1.1.1\" is neither a DNS name nor an IP address",
                "tls --host a*.b|\"a*.b\" is neither a DNS name nor an IP address",
                "tls --days 0|days is 0, expected 1 to 397",
                "hex --public half|hex has no half to write apart",
                "hex --password-file /dev/null|hex is drawn, it takes no password",
            })
    void refusesWhatCannotBe(String order, String why) {
        var run = made(order);
        var expected =
                "No secret is made.\nWhat was asked for cannot be: "
                        + why
                        + ".\n`hullwright secret new --help` lists what can be given.\n(HW-170)\n";
        assertEquals(new CommandRun(2, "", expected), run);
        assertEquals(List.of(), CommandRun.names(folder));
    }

    @ParameterizedTest
    @CsvSource({
        "jwt-rs256,Private-Key: (3072 bit",
        "jwt-es256,ASN1 OID: prime256v1",
        "jwt-ed25519,ED25519 Private-Key"
    })
    void opensslTakesTheKeyPair(String kind, String shown) throws Exception {
        var run =
                made(kind + " -o " + folder.resolve("key") + " --public " + folder.resolve("pub"));
        assertEquals(0, run.code(), run::toString);
        assertEquals("", run.out());
        var text = openssl("pkey", "-check", "-noout", "-text", "-in", "key");
        assertTrue(text.contains("Key is valid") && text.contains(shown), text);
        assertEquals(
                Files.readString(folder.resolve("pub")), openssl("pkey", "-in", "key", "-pubout"));
        assertTrue(made(kind).out().startsWith("-----BEGIN PRIVATE KEY-----\n"));
    }

    @Test
    void opensslTakesTheCertificate() throws Exception {
        var run =
                made(
                        "tls --host db.test,*.db.test,10.0.0.7,fd00::1 --days 30 -o "
                                + folder.resolve("key")
                                + " --certificate "
                                + folder.resolve("crt"));
        assertEquals(0, run.code(), run::toString);
        assertTrue(
                openssl("verify", "-CAfile", "crt", "-purpose", "sslserver", "crt").contains("OK"));
        for (var name : List.of("db.test", "x.db.test")) {
            var said = openssl("x509", "-in", "crt", "-noout", "-checkhost", name);
            assertTrue(said.contains("does match"), said);
        }
        for (var address : List.of("10.0.0.7", "fd00::1")) {
            var said = openssl("x509", "-in", "crt", "-noout", "-checkip", address);
            assertTrue(said.contains("does match"), said);
        }
        var other = openssl("x509", "-in", "crt", "-noout", "-checkhost", "other.test");
        assertTrue(other.contains("does NOT match"), other);
        assertEquals(
                openssl("pkey", "-in", "key", "-pubout"),
                openssl("x509", "-in", "crt", "-noout", "-pubkey"));
    }

    @Test
    void perlTakesTheHtpasswdLine() throws Exception {
        var lines = made("htpasswd --user alice").out().lines().toList();
        assertEquals(2, lines.size());
        assertTrue(lines.get(1).matches("alice:\\$2y\\$10\\$[./A-Za-z0-9]{53}"), lines.get(1));
        var hash = lines.get(1).substring("alice:".length());
        assertTrue(OpenBSDBCrypt.checkPassword(hash, lines.get(0).toCharArray()));
        Needed.ENGINE.program("perl");
        assertEquals(
                hash, run("perl", "-e", "print crypt($ARGV[0], $ARGV[1])", lines.get(0), hash));
    }

    @Test
    void makesALineForAPasswordThatExists() throws IOException {
        var file = Files.writeString(folder.resolve("given"), "pa ss:wörd\n");
        var run = made("htpasswd --user bob --password-file " + file);
        var hash = run.out().strip().substring("bob:".length());
        assertTrue(OpenBSDBCrypt.checkPassword(hash, "pa ss:wörd".toCharArray()));
        assertEquals(
                "htpasswd line for the password that was given: its strength is not known.\n",
                run.err());
        var scram = made("postgres-scram --password-file " + file);
        assertTrue(scram.err().contains("not printable ASCII"), scram::err);
    }

    @Test
    void theWholeKeyOfHmacIsDecoded() {
        var key = made("jwt-hs256").out().strip();
        assertEquals(32, Base64.getUrlDecoder().decode(key).length);
    }

    private CommandRun made(String order) {
        var arguments = new ArrayList<>(List.of("secret", "new"));
        arguments.addAll(List.of(order.split(" ", -1)));
        return CommandRun.in(folder, arguments.toArray(String[]::new));
    }

    private String openssl(String... arguments) throws Exception {
        Needed.ENGINE.program("openssl");
        var line = new ArrayList<>(List.of("openssl"));
        line.addAll(List.of(arguments));
        return run(line.toArray(String[]::new));
    }

    private String run(String... line) throws Exception {
        var process =
                new ProcessBuilder(line)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(30, TimeUnit.SECONDS));
        return said;
    }
}
