package io.hullwright.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hullwright.collect.trivy.TrivyReportReader;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A large report of Trivy, read several times. `write FOLDER FILE MEGABYTES` makes it from the
/// vulnerabilities of all reports in a folder, again and again; `read FILE ROUNDS` reads it.
public final class ScanReading {

    private static final int WIDE = 1 << 20;

    private ScanReading() {}

    public static void main(String[] args) throws Exception {
        if (args[0].equals("write")) {
            write(Path.of(args[1]), Path.of(args[2]), Long.parseLong(args[3]) << 20);
        } else {
            read(Path.of(args[1]), Integer.parseInt(args[2]));
        }
    }

    private static void write(Path folder, Path file, long bytes) throws IOException {
        var rows = rows(folder);
        try (var out = new BufferedOutputStream(Files.newOutputStream(file), WIDE)) {
            long written = put("{\"SchemaVersion\":2,\"Results\":[{\"Target\":\"a\",", out);
            written += put("\"Class\":\"os-pkgs\",\"Vulnerabilities\":[", out);
            for (var i = 0; written < bytes; i++) {
                var row = rows.get(i % rows.size());
                // no two rows of one package
                written += put((i == 0 ? "" : ",") + row.replace("@NUMBER", "-" + i), out);
            }
            put("]}]}", out);
        }
    }

    private static List<String> rows(Path folder) throws IOException {
        var mapper = new ObjectMapper();
        var rows = new ArrayList<String>();
        try (var files = Files.list(folder)) {
            for (var file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
                for (JsonNode result : mapper.readTree(file.toFile()).path("Results")) {
                    for (JsonNode row : result.path("Vulnerabilities")) {
                        var name = row.path("PkgName").asText() + "@NUMBER";
                        ((com.fasterxml.jackson.databind.node.ObjectNode) row).put("PkgName", name);
                        rows.add(row.toPrettyString());
                    }
                }
            }
        }
        return rows;
    }

    private static long put(String text, OutputStream out) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.write(bytes);
        return bytes.length;
    }

    private static void read(Path file, int rounds) throws IOException {
        var megabytes = Files.size(file) / 1e6;
        for (var round = 1; round <= rounds; round++) {
            var threads = ManagementFactory.getThreadMXBean();
            var start = System.nanoTime();
            var used = threads.getCurrentThreadCpuTime();
            int rows;
            try (var in = Files.newInputStream(file)) {
                rows = TrivyReportReader.read(in, "a").vulnerabilities().size();
            }
            System.out.printf(
                    Locale.ROOT,
                    "round %d: %d rows of %.0f MB, %.0f MB/s, of processor %.0f MB/s%n",
                    round,
                    rows,
                    megabytes,
                    megabytes / ((System.nanoTime() - start) / 1e9),
                    megabytes / ((threads.getCurrentThreadCpuTime() - used) / 1e9));
        }
    }
}
