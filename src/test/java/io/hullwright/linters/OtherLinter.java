package io.hullwright.linters;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.hullwright.collect.json.JsonTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// Runs other people's linters over a folder of small files and reads what they print.
final class OtherLinter {

    private static final long DEADLINE_SECONDS = 60;
    private static final String HADOLINT_SETTINGS =
            """
            override: {info: [DL1001, DL3057]}
            trustedRegistries: [docker.io]
            """;
    private static final String LABEL_SETTINGS =
            """
            strict-labels: true
            label-schema:
              org.opencontainers.image.title: text
              org.opencontainers.image.url: url
              org.opencontainers.image.created: rfc3339
              org.opencontainers.image.licenses: spdx
              org.opencontainers.image.revision: hash
              org.opencontainers.image.version: semver
              org.opencontainers.image.authors: email
            """;

    private final Path program;
    private final SmallFiles files;

    OtherLinter(String program, SmallFiles files) {
        this.program = Path.of(program);
        this.files = files;
    }

    /// Files whose name begins with `label` are judged by a schema for labels, and the others not:
    /// hadolint would ask them for every label.
    Report hadolint() throws IOException, InterruptedException {
        var report = new Report.Builder();
        var plain = Files.writeString(files.folder().resolve("plain.yaml"), HADOLINT_SETTINGS);
        var strict =
                Files.writeString(
                        files.folder().resolve("strict.yaml"), HADOLINT_SETTINGS + LABEL_SETTINGS);
        for (var labels : List.of(false, true)) {
            var command = new ArrayList<>(List.of("--no-fail", "--format", "json", "--config"));
            command.add((labels ? strict : plain).toString());
            files.names().stream()
                    .filter(name -> name.startsWith("label-") == labels)
                    .forEach(name -> command.add(files.relative(name)));
            for (var found : run(command)) {
                report.add(
                        files.name(text(found, "file")),
                        text(found, "code"),
                        found.path("line").asInt(),
                        text(found, "level"));
            }
        }
        return report.build();
    }

    Report composeLint() throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("check", "--format", "json"));
        files.names().forEach(name -> command.add(files.relative(name)));
        var report = new Report.Builder();
        var printed = run(command);
        assertTrue(printed.path("errors").isEmpty(), printed.path("errors").toString());
        for (var found : printed.path("findings")) {
            report.add(
                    files.name(text(found, "file")),
                    text(found, "rule_id"),
                    found.path("line").asInt(),
                    text(found, "severity"));
        }
        return report.build();
    }

    /// With the checks that Trivy has in itself: it asks nobody for newer ones.
    Report trivy() throws IOException, InterruptedException {
        var cache = files.folder().resolve("cache").toString();
        var printed =
                run(
                        List.of(
                                "config",
                                "--quiet",
                                "--skip-check-update",
                                "--skip-version-check",
                                "--disable-telemetry",
                                "--cache-dir",
                                cache,
                                "--format",
                                "json",
                                "."));
        var report = new Report.Builder();
        for (var file : printed.path("Results")) {
            for (var found : file.path("Misconfigurations")) {
                report.add(
                        files.name(text(file, "Target")),
                        text(found, "ID"),
                        found.path("CauseMetadata").path("StartLine").asInt(),
                        text(found, "Severity").toLowerCase(Locale.ROOT));
            }
        }
        return report.build();
    }

    private JsonNode run(List<String> arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(program.toString()));
        command.addAll(arguments);
        var printed = Files.createTempFile(files.folder(), "printed", ".txt");
        var process =
                new ProcessBuilder(command)
                        .directory(files.folder().toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .redirectOutput(printed.toFile())
                        .start();
        try {
            assertTrue(process.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS), "too slow: " + program);
        } finally {
            process.destroyForcibly();
        }
        var text = Files.readString(printed);
        assertFalse(text.isBlank(), program + " says nothing, code " + process.exitValue());
        return JsonTree.read(text);
    }

    private static String text(JsonNode node, String key) {
        return node.path(key).asText();
    }
}
