package io.hullwright.support;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/// What a test needs and not every machine has. Without it the test is skipped, or fails where
/// `HULLWRIGHT_REQUIRE` names its kind: a build that is to prove something skips nothing.
public enum Needed {
    /// Real engines and the programs of other people.
    ENGINE("engine"),
    /// A display.
    WINDOW("window");

    private final String word;

    Needed(String word) {
        this.word = word;
    }

    /// The value of an environment variable.
    public String variable(String name) {
        var value = System.getenv().getOrDefault(name, "");
        return value.isBlank()
                ? missing(name + " is not set: `.ci/engines up DIR` sets it")
                : value;
    }

    /// A program found as the product finds it.
    public Path program(String name) {
        var path = System.getenv().getOrDefault("PATH", "");
        for (var folder : path.split(File.pathSeparator, -1)) {
            if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, name))) {
                return Path.of(folder, name);
            }
        }
        return missing(name + " is not there: `.ci/run` installs it");
    }

    private <T> T missing(String why) {
        if (System.getenv().getOrDefault("HULLWRIGHT_REQUIRE", "").contains(word)) {
            return fail(why + ", and HULLWRIGHT_REQUIRE asks for it");
        }
        return Assumptions.abort(why);
    }
}
