package io.hullwright.support;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/// A program of other people that the product itself uses, found as the product finds it. Without
/// it the test is skipped, or fails where `HULLWRIGHT_REQUIRE` holds `engine`.
public final class InstalledProgram {

    private InstalledProgram() {}

    /// The folder of PATH that the program is in.
    public static String folderOf(String program) {
        var environment = System.getenv();
        for (var folder : environment.getOrDefault("PATH", "").split(":", -1)) {
            if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, program))) {
                return folder;
            }
        }
        if (environment.getOrDefault("HULLWRIGHT_REQUIRE", "").contains("engine")) {
            fail(program + " is not installed, and HULLWRIGHT_REQUIRE asks for it");
        }
        System.out.println("skipped: " + program + " is not installed");
        assumeTrue(false, program + " is not installed");
        return "";
    }
}
