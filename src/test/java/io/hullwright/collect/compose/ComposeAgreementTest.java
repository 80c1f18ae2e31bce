package io.hullwright.collect.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What we read is what Docker Compose reads.
class ComposeAgreementTest {

    private static final Path FIXTURES = Path.of("..", "shared", "fixtures", "compose");
    private static final Path OWN = Path.of("src", "test", "resources", "compose");

    private static final Map<String, String> VARIABLES =
            Map.of("PATH", "/usr/bin:/bin", "HOME", "/root", "CONFIG_ROOT", "/srv");

    static Stream<Path> files() throws IOException {
        var own = filesIn(OWN);
        return Files.isDirectory(FIXTURES) ? Stream.concat(filesIn(FIXTURES), own) : own;
    }

    private static Stream<Path> filesIn(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            return paths
                    .filter(path -> path.getFileName().toString().matches("[A-Za-z0-9_-]+\\.ya?ml"))
                    .filter(path -> !path.toString().contains("part-"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void agrees(Path file) throws Exception {
        agree(List.of(file));
    }

    /// Each folder holds a file and what is laid over it.
    static Stream<Path> pairs() throws IOException {
        try (var folders = Files.list(OWN.resolve("pairs"))) {
            return folders.sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pairs")
    void agreesOnTwoFiles(Path folder) throws Exception {
        agree(List.of(folder.resolve("part-a.yaml"), folder.resolve("part-b.yaml")));
    }

    private static void agree(List<Path> files) throws Exception {
        var theirs = RealCompose.in(VARIABLES).config(files, List.of());
        var profiles = Profiles.of(List.of());
        var choice = new ComposeReader.Choice(null, List.of(), false, profiles);
        var ours = new ComposeReader(choice, VARIABLES, "/root").read(files);
        var fatal = ours.problems().stream().filter(ComposeProblem::fatal).toList();
        if (theirs.isEmpty()) {
            assertTrue(!fatal.isEmpty(), "Docker Compose refuses what we take");
            return;
        }
        assertEquals(List.of(), fatal);
        assertEquals(
                List.of(),
                ProjectPicture.difference(
                        ProjectPicture.theirs(theirs.get()), ProjectPicture.ours(ours)));
    }
}
