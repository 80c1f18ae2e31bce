package io.hullwright.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.hullwright.work.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileSearchTest {

    @TempDir Path folder;

    private Path file(String name) throws Exception {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "x");
    }

    @Test
    void findsTheNearestFirstAndPassesOverWhatIsHidden() throws Exception {
        var deep = file("a/b/docker-compose.prod.yml");
        var inner = file("a/web.Dockerfile");
        var near = file("compose.yaml");
        file(".git/Dockerfile");
        file("node_modules/x/Dockerfile");
        file("values.yaml");
        file("1/2/3/4/5/6/7/Dockerfile");
        assertEquals(List.of(near, inner, deep), FileSearch.at(folder));
        assertEquals(List.of(near), FileSearch.at(near));
    }

    @Test
    void followsNoLink() throws Exception {
        var file = file("in/compose.yaml");
        Files.createSymbolicLink(folder.resolve("in/loop"), folder.resolve("in"));
        Files.createSymbolicLink(folder.resolve("in/Dockerfile"), Path.of("/etc/hostname"));
        assertEquals(List.of(file), FileSearch.at(folder));
    }

    @Test
    void saysThatAFolderHasNone() {
        var problem = assertThrows(Problem.class, () -> FileSearch.at(folder));
        assertEquals("HW-158", problem.code());
    }

    @ParameterizedTest
    @CsvSource({
        "compose.yaml,COMPOSE",
        "docker-compose.override.yml,COMPOSE",
        "compose-dev.yaml,COMPOSE",
        "Dockerfile,DOCKERFILE",
        "dockerfile.dev,DOCKERFILE",
        "Containerfile,DOCKERFILE",
        "web.dockerfile,DOCKERFILE",
        "values.yaml,OTHER",
        "compose.json,OTHER",
        "mycompose.yaml,OTHER"
    })
    void takesAFileForWhatItsNameSays(String name, FileKind kind) {
        assertEquals(kind, FileKind.of(Path.of("x").resolve(name)));
    }
}
