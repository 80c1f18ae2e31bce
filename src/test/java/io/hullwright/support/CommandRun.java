package io.hullwright.support;

import io.hullwright.cli.CommandLineProgram;
import io.hullwright.cli.Terminal;
import io.hullwright.core.LocalHullwright;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What one command line did, run in this process with streams of its own.
///
/// @param bytes what it wrote to standard output
/// @param err what it wrote to standard error
@SuppressWarnings("ArrayRecordComponent") // equals compares what is in it
public record CommandRun(int code, byte[] bytes, String err) {

    /// Every test's today: 24 November 2026.
    public static final Instant NOW = Instant.parse("2026-11-24T09:30:00Z");

    public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    /// What is expected of a run that writes text.
    public CommandRun(int code, String out, String err) {
        this(code, out.getBytes(StandardCharsets.UTF_8), err);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CommandRun(var itsCode, var itsBytes, var itsErr)
                && code == itsCode
                && Arrays.equals(bytes, itsBytes)
                && err.equals(itsErr);
    }

    @Override
    public int hashCode() {
        return Objects.hash(code, Arrays.hashCode(bytes), err);
    }

    @Override
    public String toString() {
        return "exit code " + code + "\n" + out() + "\n--- standard error:\n" + err;
    }

    public String out() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /// At 80 columns without colour, in an empty environment.
    ///
    /// @param folder home and working folder
    public static CommandRun in(Path folder, String... arguments) {
        return in(folder, Map.of(), 80, arguments);
    }

    /// As the other, in this environment.
    public static CommandRun in(Path folder, Map<String, String> environment, String... arguments) {
        return in(folder, environment, 80, arguments);
    }

    public String firstLine() {
        return out().lines().findFirst().orElse("");
    }

    public static CommandRun in(
            Path folder, Map<String, String> environment, int columns, String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new StringWriter();
        var hullwright = new LocalHullwright(environment, folder, folder, CLOCK);
        var terminal = new Terminal(out, new PrintWriter(err), columns, false, false);
        var code = CommandLineProgram.run(hullwright, terminal, arguments);
        return new CommandRun(code, out.toByteArray(), err.toString());
    }

    /// The names in a folder, sorted: to see that nothing half written was left.
    public static List<String> names(Path folder) {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
