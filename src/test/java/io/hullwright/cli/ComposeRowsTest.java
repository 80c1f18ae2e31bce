package io.hullwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.collect.json.JsonTree;
import io.hullwright.support.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// For each rule about compose services a service that breaks it and one that does not, through
/// the front door. `-` stands for a side that a file alone cannot show.
class ComposeRowsTest {

    private static final Path ROWS = Path.of("src", "test", "resources", "compose-rows.txt");

    @TempDir private Path folder;

    static Stream<String> rows() throws IOException {
        return Files.readAllLines(ROWS).stream().filter(line -> !line.startsWith("#"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void tellsTheOneFromTheOther(String row) throws Exception {
        var parts = row.split(" \\| ", -1);
        var check = parts[0].substring(parts[0].indexOf(" ") + 1);
        assertEquals("fail", verdict(check, parts[1]), parts[1]);
        if (!parts[2].equals("-")) {
            assertEquals("pass", verdict(check, parts[2]), parts[2]);
        }
    }

    private String verdict(String check, String keys) throws Exception {
        var image = keys.contains("image:") || keys.contains("build:") ? "" : "image: nginx:1.27, ";
        var file = folder.resolve("compose.yaml");
        var whole = keys.contains("services:") ? keys : "services: {web: {" + image + keys + "}}";
        Files.writeString(file, whole.replace("\\n", "\n") + "\n");
        var run =
                CommandRun.in(
                        folder, "audit", "--files-only", "--all", "--format=json", file.toString());
        var verdicts = new TreeMap<String, String>();
        for (var finding : JsonTree.read(run.out()).path("findings")) {
            verdicts.merge(
                    finding.path("check").asText(),
                    finding.path("verdict").asText(),
                    (one, other) -> one.equals("fail") ? one : other);
        }
        return verdicts.getOrDefault(check, "no finding");
    }
}
