package io.hullwright.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Who decides, and where it is written.
final class DecisionOptions {

    @Option(names = "--by", description = "who decides, where no file says so (default: this user)")
    private String by = System.getProperty("user.name", "");

    @Option(
            names = "--decisions",
            paramLabel = "FILE",
            description = "file to write (default: .hullwright.yaml)")
    private @Nullable Path file;

    String by() {
        return by;
    }

    @Nullable Path file() {
        return file;
    }
}
