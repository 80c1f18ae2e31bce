package io.hullwright.support;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.opentest4j.TestAbortedException;

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
        if (value.isBlank()) {
            throw missing(name + " is not set: `.ci/engines up DIR` sets it");
        }
        return value;
    }

    /// A program found as the product finds it.
    public Path program(String name) {
        var path = System.getenv().getOrDefault("PATH", "");
        for (var folder : path.split(File.pathSeparator, -1)) {
            if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, name))) {
                return Path.of(folder, name);
            }
        }
        throw missing(name + " is not there: `.ci/run` installs it");
    }

    private TestAbortedException missing(String why) {
        if (System.getenv().getOrDefault("HULLWRIGHT_REQUIRE", "").contains(word)) {
            fail(why + ", and HULLWRIGHT_REQUIRE asks for it");
        }
        return new TestAbortedException(why);
    }
}
