package io.hullwright.facts.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.hullwright.facts.Origin;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Whatever the text, the readers neither keep a secret nor fail.
class SecrecyTest {

    /// Far more than is needed, far less than what grows with the square of the length takes.
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private static final Origin ORIGIN = new Origin.Inspect("Config.Env");

    private static final List<String> PIECES =
            List.of(
                    "password",
                    "PASSWORD=",
                    "token: ",
                    "=",
                    ":",
                    "://",
                    "@",
                    "$",
                    "${",
                    "}",
                    "$(",
                    ")",
                    "(",
                    "`",
                    "'",
                    "\"",
                    "\\",
                    "\n",
                    "\r",
                    "\t",
                    " ",
                    ";",
                    "&&",
                    "||",
                    "|",
                    "&",
                    "<<EOF\n",
                    "EOF",
                    "<(",
                    ">",
                    "2>",
                    "#",
                    "#(nop) ",
                    "|1 ",
                    "|9999 ",
                    "/bin/sh -c ",
                    "RUN ",
                    "ADD ",
                    "ENV ",
                    "HEALTHCHECK &{",
                    "[\"",
                    "\"]",
                    "-p",
                    "--",
                    "-----BEGIN ",
                    "PRIVATE KEY",
                    "eyJ",
                    ".eyJ",
                    "gh",
                    "xox",
                    "AKIA",
                    "%",
                    "%4",
                    "%ff",
                    "if ",
                    "then ",
                    "fi",
                    "{ ",
                    " }",
                    "exit ",
                    "0",
                    "1",
                    "777",
                    "chmod ",
                    "apt-get ",
                    "sudo ",
                    "find ",
                    "-exec ",
                    "sslmode=",
                    "\u0000",
                    "\u001b[31m",
                    "\u202e",
                    "\u200f",
                    "\ud83d",
                    "\ude00",
                    "\ud83d\ude00",
                    "ß",
                    "İ",
                    "Å",
                    "*",
                    "!",
                    "sh -c ",
                    "# buildkit",
                    "base64:",
                    "1h");

    private final ValueReader values = new ValueReader(Fingerprints.withRandomKey());
    private final ProbeReader probes = new ProbeReader(values);
    private final BuildStepReader steps = new BuildStepReader();

    /// Everything that the readers make of a text, in one string.
    private String recordsOf(String name, String text) {
        return values.variable(name, text, ORIGIN)
                + " "
                + values.words(List.of(text))
                + values.words(List.of("app", "--" + name, text))
                + values.words(List.of("sh", "-c", text, text))
                + probes.read(List.of("CMD-SHELL", text))
                + probes.read(List.of("CMD", "sh", "-c", text))
                + probes.read(List.of(text, text))
                + OpenLabels.of(
                        Map.of("com.docker.compose.project.working_dir", "password=" + text))
                + Runtimes.of(Map.of("PYTHON_VERSION", text))
                + steps.read(
                        List.of(
                                entry(text),
                                entry("RUN |1 A=b /bin/sh -c " + text + " # buildkit"),
                                entry("/bin/sh -c #(nop)  ENV " + name + "=" + text),
                                entry("CMD [\"x\" \"" + text + "\"]")))
                + ValueReader.read(name, text)
                + Instruction.parse(text)
                + entry(text);
    }

    private static HistoryEntry entry(String text) {
        return new HistoryEntry(text, 1, 1, List.of());
    }

    @Test
    void noRecordHoldsAPlantedSecret() {
        String core = "Vq8tRz2Lw9xKb4Pn7Yc3";
        for (String secret :
                List.of(
                        core,
                        "postgres://app:" + core + "@db/shop?sslmode=require",
                        "Server=db;Password=" + core + ";",
                        "ghp_" + core + core,
                        "-----BEGIN PRIVATE KEY-----\n" + core + "\n-----END PRIVATE KEY-----",
                        "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0." + core,
                        "mysql -uroot -p" + core,
                        "curl -H 'Authorization: Bearer " + core + "' https://x/ || exit 0",
                        "echo 'root:" + core + "' | chpasswd",
                        "{\"auths\":{\"x\":{\"auth\":\"" + core + "==\"}}}")) {
            for (String name : List.of("DB_PASSWORD", "password", "SETTING", "api-token")) {
                String records = recordsOf(name, secret);
                assertFalse(records.contains(core), name + " leaks " + secret);
            }
        }
    }

    /// Seeded, so that a failure can be repeated.
    @Test
    void nothingFailsOnAnyText() {
        Random random = new Random(42);
        for (int i = 0; i < 20_000; i++) {
            String text = randomText(random, random.nextInt(40));
            String name = random.nextBoolean() ? "DB_PASSWORD" : randomText(random, 3);
            try {
                recordsOf(name, text);
            } catch (RuntimeException e) {
                throw new AssertionError("run " + i + ": " + name + "=" + text, e);
            }
        }
    }

    private static String randomText(Random random, int pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            if (random.nextInt(3) == 0) {
                text.append((char) random.nextInt(0x3000));
            } else {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
        }
        return text.toString();
    }

    /// 60,000 characters of whatever makes a parser go back and forth.
    @Test
    void nothingTakesLongOnHugeTexts() {
        for (String piece : PIECES) {
            String text = piece.repeat(60_000 / piece.length());
            assertTimeout(LIMIT, () -> recordsOf("DB_PASSWORD", text), piece);
        }
        String pairs = "://a:b@password=\"".repeat(6_000);
        assertTimeout(LIMIT, () -> recordsOf("X", pairs));
    }

    @Test
    void readsTheSameTextTheSameWay() {
        List<String> first = new ArrayList<>();
        List<String> second = new ArrayList<>();
        for (List<String> records : List.of(first, second)) {
            BuildStepReader reader = new BuildStepReader();
            reader.read(List.of(entry("RUN curl -k x | sudo sh")))
                    .forEach(s -> records.add(s + ""));
        }
        assertEquals(first, second);
    }
}
