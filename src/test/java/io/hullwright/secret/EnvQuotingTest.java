package io.hullwright.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.hullwright.support.Needed;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is written to a `.env` is read back by Docker Compose, both ways it has, and by a shell.
class EnvQuotingTest {

    private static final int RANDOM_VALUES = 400;

    @TempDir private Path folder;

    @Test
    void composeReadsEveryCharacterBackFromAnEnvFile() throws Exception {
        var values = values();
        write("v.env", values);
        write("compose.yaml", "services:\n  a:\n    image: x\n    env_file: [v.env]\n");
        assertEquals(values, compose());
    }

    @Test
    void composeReadsEveryCharacterBackFromDotEnv() throws Exception {
        var values = values();
        write(".env", values);
        var yaml = new StringBuilder("services:\n  a:\n    image: x\n    environment:\n");
        values.keySet().forEach(name -> yaml.append("      %1$s: ${%1$s}\n".formatted(name)));
        write("compose.yaml", yaml.toString());
        assertEquals(values, compose());
    }

    @Test
    void aShellReadsEveryCharacterBack() throws Exception {
        var values = values();
        write("v.env", values);
        var said = run("sh", "-c", "set -a; . ./v.env; exec env -0");
        var found = new TreeMap<String, String>();
        for (var entry : said.split("\0", -1)) {
            if (entry.startsWith("V_")) {
                found.put(
                        entry.substring(0, entry.indexOf('=')),
                        entry.substring(entry.indexOf('=') + 1));
            }
        }
        assertEquals(values, found);
    }

    /// Compose takes a backtick in double quotes as it is, and a shell runs what follows it.
    @ParameterizedTest
    @ValueSource(strings = {"`'", "a`\\", "line\nend", "\0"})
    void refusesWhatTheTwoReadDifferently(String value) {
        assertEquals(Optional.empty(), EnvQuoting.quote(value));
    }

    /// Every printable character alone, first, last, in the middle and doubled; then a mixture.
    private static Map<String, String> values() {
        var texts = new ArrayList<String>();
        for (var c = ' '; c <= '~'; c++) {
            texts.addAll(List.of("" + c, c + "a", "a" + c, "a" + c + "b", "" + c + c, "a " + c));
        }
        var random = new Random(7_677);
        for (var i = 0; i < RANDOM_VALUES; i++) {
            texts.add(
                    random.ints(1 + random.nextInt(24), ' ', '~' + 1)
                            .collect(
                                    StringBuilder::new,
                                    StringBuilder::appendCodePoint,
                                    StringBuilder::append)
                            .toString());
        }
        var values = new TreeMap<String, String>();
        texts.forEach(text -> values.put("V_%04d".formatted(values.size()), text));
        values.values().removeIf(text -> EnvQuoting.quote(text).isEmpty());
        assertTrue(values.size() > 900, "only " + values.size());
        return values;
    }

    private void write(String name, Map<String, String> values) throws IOException {
        var text = new StringBuilder();
        values.forEach(
                (key, value) ->
                        text.append(key)
                                .append('=')
                                .append(EnvQuoting.quote(value).orElseThrow())
                                .append('\n'));
        write(name, text.toString());
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private Map<String, String> compose() throws Exception {
        var program = Needed.ENGINE.variable("HULLWRIGHT_COMPOSE");
        var said = run(program, "config", "--format", "json");
        var found = new TreeMap<String, String>();
        new ObjectMapper()
                .readTree(said)
                .path("services")
                .path("a")
                .path("environment")
                .properties()
                .forEach(e -> found.put(e.getKey(), e.getValue().asText().replace("$$", "$")));
        return found;
    }

    private String run(String... line) throws Exception {
        var errors = new File(folder.toFile(), "errors");
        var process =
                new ProcessBuilder(line).directory(folder.toFile()).redirectError(errors).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), () -> errors.length() + " bytes of errors");
        return said;
    }
}
