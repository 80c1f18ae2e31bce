package io.hullwright.collect.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What Docker Compose refuses we refuse, and nothing else: small files with one thing each.
class RefusalTest {

    private static final Path FILES = Path.of("src", "test", "resources", "compose-refusals.txt");
    private static final Map<String, String> VARIABLES =
            Map.of("PATH", "/usr/bin:/bin", "HOME", "/root");

    @TempDir private Path folder;

    private record Case(String name, String text) {}

    @Test
    void weRefuseWhatTheListSays() throws Exception {
        var answers = new ArrayList<String>();
        for (var one : cases()) {
            answers.add(one.name() + (refuses(write(one)) ? " | refused" : " | accepted"));
        }
        assertEquals(heads(), answers);
    }

    @Test
    void theListSaysWhatDockerComposeDoes() throws Exception {
        var compose = RealCompose.in(VARIABLES);
        var cases = cases();
        var files = new ArrayList<Path>();
        for (var one : cases) {
            files.add(write(one));
        }
        var answers =
                IntStream.range(0, cases.size())
                        .parallel()
                        .mapToObj(
                                i ->
                                        cases.get(i).name()
                                                + (compose.accepts(files.get(i))
                                                        ? " | accepted"
                                                        : " | refused"))
                        .toList();
        assertEquals(heads(), answers);
    }

    private static boolean refuses(Path file) {
        var choice = new ComposeReader.Choice(null, List.of(), false, Profiles.of(List.of()));
        return new ComposeReader(choice, VARIABLES, "/root")
                .read(List.of(file)).problems().stream().anyMatch(ComposeProblem::fatal);
    }

    private Path write(Case one) throws IOException {
        var own =
                Files.createDirectories(
                        folder.resolve(one.name().replace(' ', '-').replace("/", "")));
        return Files.writeString(own.resolve("compose.yaml"), one.text());
    }

    private static List<String> heads() throws IOException {
        return Files.readString(FILES)
                .lines()
                .filter(line -> line.startsWith("=== "))
                .map(line -> line.substring(4))
                .toList();
    }

    private static List<Case> cases() throws IOException {
        var cases = new ArrayList<Case>();
        for (var part : Files.readString(FILES).split("(?m)^=== ", -1)) {
            var end = part.indexOf('\n');
            if (end > 0) {
                var head = part.substring(0, part.indexOf(" | "));
                cases.add(new Case(head, part.substring(end + 1)));
            }
        }
        return cases;
    }
}
