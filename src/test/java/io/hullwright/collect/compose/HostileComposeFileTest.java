package io.hullwright.collect.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hullwright.facts.ComposeFile;
import io.hullwright.facts.EngineTraits;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Observed;
import io.hullwright.facts.Unseen;
import io.hullwright.facts.reading.Fingerprints;
import io.hullwright.facts.reading.ValueReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever stands in a file, reading it ends soon, in facts or in a clear remark.
class HostileComposeFileTest {

    /// `-Dfuzz.inputs=20000` for the long form.
    private static final int INPUTS = Integer.getInteger("fuzz.inputs", 1_500);

    private static final Duration LONGEST = Duration.ofSeconds(1);

    private static final List<String> PIECES =
            List.of(
                    "*a",
                    "&a ",
                    "<<: ",
                    "${A:-",
                    "${",
                    "$$",
                    "}",
                    "!reset ",
                    "!override ",
                    "- ",
                    "[",
                    "]",
                    "{",
                    "}",
                    ": ",
                    "\t",
                    "\n",
                    "'",
                    "\"",
                    "|",
                    ">",
                    "#",
                    "---\n",
                    "null",
                    "~",
                    "extends: a\n",
                    "include: [x]\n",
                    "\u0000",
                    "\uFEFF",
                    "\uD83D",
                    "0x",
                    "1e9",
                    ":::",
                    "::1",
                    "-1",
                    "99999999999999999999");

    @TempDir private Path folder;

    @Test
    void mutatedFilesNeverBreakTheReader() throws Exception {
        var seeds = seeds();
        var random = new Random(42);
        var slow = new ArrayList<String>();
        var read = 0;
        for (var i = 0; i < INPUTS; i++) {
            var text = mutated(seeds.get(random.nextInt(seeds.size())), random);
            var started = System.nanoTime();
            var observed = collect(text.getBytes(StandardCharsets.UTF_8));
            if (System.nanoTime() - started > LONGEST.toNanos()) {
                slow.add(text);
            }
            assertTrue(!observed.isEmpty());
            read += observed.getFirst() instanceof Unseen ? 0 : 1;
        }
        assertEquals(List.of(), slow);
        assertTrue(read > INPUTS / 2, "only " + read + " were read at all");
    }

    @Test
    void anAliasBombIsRefused() throws Exception {
        var bomb = new StringBuilder("x-a: &a [x, x, x, x, x, x, x, x, x]\n");
        for (var c = 'b'; c < 'm'; c++) {
            var before = "*" + (char) (c - 1);
            bomb.append(
                    "x-%s: &%s [%s]\n"
                            .formatted(c, c, String.join(", ", Collections.nCopies(9, before))));
        }
        assertEquals(List.of("too-large"), codes(bomb + "services: {a: {image: x}}\n"));
    }

    @Test
    void anAliasInsideOfWhatItNamesIsRefused() throws Exception {
        assertEquals(List.of("too-large"), codes("x-a: &a {b: *a}\nservices: {a: {image: x}}\n"));
    }

    @Test
    void bytesThatAreNoUtf8AreNamed() throws Exception {
        var observed =
                collect("services: {a: {image: \u00e4}}".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals("compose.yaml is not written in UTF-8", ((Unseen) observed.getFirst()).why());
    }

    @Test
    void aFolderIsNamed() throws Exception {
        var observed =
                collector().collect(List.of(folder), "x", EngineTraits.unseen("x"), Map.of());
        assertTrue(((Unseen) observed.getFirst()).why().endsWith("is a folder, not a file"));
    }

    @Test
    void tenThousandServicesAreRead() throws Exception {
        var text = new StringBuilder("x-c: &c\n  cap_drop: [ALL]\n  read_only: true\nservices:\n");
        for (var i = 0; i < 10_000; i++) {
            text.append(
                    "  s%d:\n    <<: *c\n    image: x:%d\n    ports: [\"%d:80\"]\n"
                            .formatted(i, i, 1024 + i));
        }
        assertEquals(10_001, collect(text.toString().getBytes(StandardCharsets.UTF_8)).size());
    }

    private List<String> codes(String text) throws IOException {
        var first = collect(text.getBytes(StandardCharsets.UTF_8)).getFirst();
        return ((ComposeFile) first).remarks().stream().map(ComposeFile.Remark::code).toList();
    }

    private List<Observed> collect(byte[] bytes) throws IOException {
        var file = Files.write(folder.resolve("compose.yaml"), bytes);
        return collector()
                .collect(List.of(file), "compose.yaml", EngineTraits.unseen("x"), Map.of());
    }

    private static ComposeCollector collector() {
        return new ComposeCollector(
                Map.of("A", "a", "HOME", "/root"),
                Path.of("/root"),
                new ComposeCollector.Selection(false, List.of(), List.of()),
                Fact.unknown("x"),
                new ValueReader(Fingerprints.withRandomKey()));
    }

    private static List<String> seeds() throws IOException {
        var seeds = new ArrayList<String>();
        for (var place :
                List.of(
                        Path.of("src/test/resources/compose"),
                        Path.of("../shared/fixtures/compose"))) {
            if (Files.isDirectory(place)) {
                try (var paths = Files.walk(place)) {
                    for (var path : paths.filter(Files::isRegularFile).sorted().toList()) {
                        seeds.add(Files.readString(path));
                    }
                }
            }
        }
        return seeds;
    }

    private static String mutated(String seed, Random random) {
        var text = new StringBuilder(seed);
        for (var i = random.nextInt(6); i >= 0 && !text.isEmpty(); i--) {
            var at = random.nextInt(text.length());
            var until = Math.min(text.length(), at + random.nextInt(12));
            switch (random.nextInt(5)) {
                case 0 -> text.delete(at, until);
                case 1 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                case 2 -> text.insert(at, text.substring(at, until));
                case 3 -> text.setCharAt(at, (char) (32 + random.nextInt(96)));
                default -> text.setLength(random.nextInt(10) == 0 ? at : text.length());
            }
        }
        return text.toString();
    }
}
