package io.hullwright.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// A shell script that stands in for Trivy, for what a real one will not do on demand. It tells
/// each of its runs to a file beside it.
public final class FakeTrivy {

    private final Path program;

    private FakeTrivy(Path program) {
        this.program = program;
    }

    /// @param body what it does when it is asked for a scan
    public static FakeTrivy of(Path folder, String body) {
        return of(folder, "0.74.0", body);
    }

    public static FakeTrivy of(Path folder, String version, String body) {
        var program = folder.resolve("trivy");
        var script =
                """
                #!/bin/sh
                echo "$*" >> '%s'
                if [ "$1" = version ]; then echo '{"Version":"%s"}'; exit 0; fi
                %s
                """
                        .formatted(runs(program), version, body);
        try {
            Files.writeString(program, script);
            Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FakeTrivy(program);
    }

    /// A scan prints this report.
    public static FakeTrivy printing(Path folder, String report) {
        var file = folder.resolve("report.json");
        try {
            Files.writeString(file, report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return of(folder, "cat '" + file + "'");
    }

    private static Path runs(Path program) {
        return program.resolveSibling("runs");
    }

    public Path program() {
        return program;
    }

    /// The arguments of each run, in their order; none when it never ran.
    public java.util.List<String> runs() {
        try {
            var file = runs(program);
            return Files.exists(file) ? Files.readAllLines(file) : java.util.List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
