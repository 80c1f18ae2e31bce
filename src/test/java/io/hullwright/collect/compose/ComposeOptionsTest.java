package io.hullwright.collect.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `--env-file` and `--profile` mean what they mean to Docker Compose.
class ComposeOptionsTest {

    @TempDir private Path folder;

    @BeforeEach
    void write() throws Exception {
        Files.writeString(
                folder.resolve("compose.yaml"),
                """
                services:
                  a:
                    image: x:${A:-none}${B:-none}
                    environment: {A: , B: , S: own}
                    env_file: [s1.env, s2.env]
                  b: {image: y, profiles: [debug]}
                  c: {image: z, profiles: [other, more]}
                  d: {image: z, profiles: []}
                  e: {image: z, profiles: [more], depends_on: [c]}
                """);
        Files.writeString(folder.resolve(".env"), "A=usual\nB=usual\n");
        Files.writeString(folder.resolve("one.env"), "A=one\nB=one\nexport X=1\n");
        Files.writeString(folder.resolve("two.env"), "A=two\nB=${A}y${X:-n}\n");
        Files.writeString(folder.resolve("profile.env"), "COMPOSE_PROFILES=debug\n");
        Files.writeString(folder.resolve("s1.env"), "F=first\nS=file\nK=1\n");
        Files.writeString(folder.resolve("s2.env"), "G=${F}${S}${A}\nK=2\nL=${K}\n");
    }

    @ParameterizedTest(name = "env files {0}, profiles {1}, environment {2}")
    @CsvSource({
        ",,",
        "one.env,,",
        "one.env two.env,,",
        "two.env one.env,,",
        "one.env two.env,,A",
        ",,A F S",
        ",debug,",
        ",debug other,",
        ",more,",
        ",*,",
        ",nothing,",
        "'',debug,COMPOSE_PROFILES",
        ",,COMPOSE_PROFILES",
        "profile.env,,",
        "profile.env,more,",
    })
    void agrees(String environmentFiles, String profiles, String variables) throws Exception {
        var environment = new HashMap<>(Map.of("PATH", "/usr/bin:/bin", "HOME", "/root"));
        words(variables).forEach(name -> environment.put(name, "more"));
        var chosen = words(environmentFiles).stream().map(folder::resolve).toList();
        var options = new ArrayList<String>();
        chosen.forEach(file -> options.addAll(List.of("--env-file", file.toString())));
        words(profiles).forEach(name -> options.addAll(List.of("--profile", name)));
        var files = List.of(folder.resolve("compose.yaml"));

        var theirs = RealCompose.in(environment).config(files, options).orElseThrow();
        var choice = new ComposeReader.Choice(null, chosen, false, Profiles.of(words(profiles)));
        var ours = new ComposeReader(choice, environment, "/root").read(files);

        assertEquals(ProjectPicture.theirs(theirs), ProjectPicture.ours(ours));
    }

    /// `%` stands for the folder.
    @ParameterizedTest(name = "COMPOSE_ENV_FILES {1}, --env-file {0}")
    @CsvSource({
        "'',%/one.env",
        "'','%/one.env,%/two.env'",
        "'','%/two.env,%/one.env'",
        "'',',%/one.env,'",
        "'',''",
        "two.env,%/one.env",
    })
    void agreesOnTheFilesOfTheEnvironment(String named, String variable) throws Exception {
        var environment = new HashMap<>(Map.of("PATH", "/usr/bin:/bin", "HOME", "/root"));
        environment.put("COMPOSE_ENV_FILES", variable.replace("%", folder.toString()));
        var chosen = words(named).stream().map(folder::resolve).toList();
        var options = new ArrayList<String>();
        chosen.forEach(file -> options.addAll(List.of("--env-file", file.toString())));
        var files = List.of(folder.resolve("compose.yaml"));

        var theirs = RealCompose.in(environment).config(files, options).orElseThrow();
        var environmentFiles = ComposeCollector.environmentFiles(chosen, environment);
        var choice =
                new ComposeReader.Choice(null, environmentFiles, false, Profiles.of(List.of()));
        var ours = new ComposeReader(choice, environment, "/root").read(files);

        assertEquals(ProjectPicture.theirs(theirs), ProjectPicture.ours(ours));
    }

    private static List<String> words(String text) {
        return text == null || text.isEmpty() ? List.of() : List.of(text.split(" "));
    }
}
