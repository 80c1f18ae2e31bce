package io.hullwright.cli;

import io.hullwright.core.LocalHullwright;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

/// One run of the program, through its front door, on a terminal of 80 columns.
record CommandRun(int code, String out, String err) {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);

    /// @param folder home and working folder
    static CommandRun in(Path folder, Map<String, String> environment, String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new StringWriter();
        var terminal = new Terminal(out, new PrintWriter(err, true), 80, false, false);
        var hullwright = new LocalHullwright(environment, folder, folder, CLOCK);
        var code = CommandLineProgram.run(hullwright, terminal, arguments);
        return new CommandRun(code, out.toString(StandardCharsets.UTF_8), err.toString());
    }

    String firstLine() {
        return out.lines().findFirst().orElse("");
    }
}
