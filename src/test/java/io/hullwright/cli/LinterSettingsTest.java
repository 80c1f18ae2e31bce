package io.hullwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hullwright.support.CommandRun;
import io.hullwright.support.Needed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A risk that was accepted here is silent in hadolint and compose-lint, and nothing else is.
class LinterSettingsTest {

    @TempDir private Path home;

    @Test
    void silencesHadolintItself() throws Exception {
        var hadolint = Needed.ENGINE.variable("HULLWRIGHT_HADOLINT");
        var file = home.resolve("Dockerfile");
        Files.writeString(file, "FROM debian:latest\nRUN sudo true\nRUN cd /a\n");
        var all = rules(hadolint, "code", "--no-fail", "-f", "json", file.toString());
        assertTrue(all.containsAll(Set.of("DL3007", "DL3004")), all::toString);
        waivers("* DL3007 2027-01-01", "* DL3004 2026-11-23", "other/Dockerfile DL3003 2027-01-01");
        var export = export("hadolint");
        assertTrue(export.err().startsWith("2 left out"), export::err);
        assertTrue(export.out().contains("# in other/Dockerfile alone"), export::out);
        var settings = Files.writeString(home.resolve("settings.yaml"), export.out());
        var rest = new TreeSet<>(all);
        rest.remove("DL3007");
        assertEquals(
                rest,
                rules(
                        hadolint,
                        "code",
                        "--no-fail",
                        "-f",
                        "json",
                        "--config",
                        settings.toString(),
                        file.toString()));
    }

    @Test
    void silencesComposeLintItself() throws Exception {
        var linter = Needed.ENGINE.variable("HULLWRIGHT_COMPOSE_LINT");
        var file = home.resolve("compose.yaml");
        Files.writeString(
                file,
                """
                services:
                  web:
                    image: nginx:1.27
                    privileged: true
                  db:
                    image: postgres:16
                    privileged: true
                """);
        var all = open(linter, file);
        assertTrue(all.contains("CL-0002 web") && all.contains("CL-0002 db"), all::toString);
        assertTrue(all.contains("CL-0006 web") && all.contains("CL-0006 db"), all::toString);
        waivers("web CL-0002 2027-01-01", "* CL-0006 2027-01-01", "w* CL-0003 2027-01-01");
        var export = export("compose-lint");
        assertTrue(export.err().startsWith("1 left out"), export::err);
        var settings = Files.writeString(home.resolve("settings.yml"), export.out());
        var rest = new TreeSet<>(all);
        rest.removeAll(Set.of("CL-0002 web", "CL-0006 web", "CL-0006 db"));
        assertEquals(rest, open(linter, file, "--strict-config", "--config", settings.toString()));
    }

    /// Waivers of the first check that is the same question as the linter's rule.
    private void waivers(String... lines) throws IOException {
        var text = new StringBuilder("waivers:\n");
        for (var line : lines) {
            var words = line.split(" ", -1);
            var check =
                    io.hullwright.audit.Catalog.all().stream()
                            .map(entry -> entry.description())
                            .filter(
                                    one ->
                                            one.references().stream()
                                                    .anyMatch(r -> r.endsWith("/" + words[1])))
                            .findFirst()
                            .orElseThrow();
            text.append(
                    """
                      - check: "%s"
                        subject: "%s"
                        reason: "it: is # fine"
                        by: "me"
                        until: "%s"
                    """
                            .formatted(check.id(), words[0], words[2]));
        }
        Files.writeString(home.resolve(".hullwright.yaml"), text.toString());
    }

    private CommandRun export(String format) {
        return CommandRun.in(home, "scan", "decisions", "--format", format);
    }

    private Set<String> open(String linter, Path file, String... options) throws Exception {
        var command = new ArrayList<>(List.of(linter, "check", "--format", "json"));
        command.addAll(List.of(options));
        command.add(file.toString());
        var open = new TreeSet<String>();
        for (var one : printed(command).path("findings")) {
            if (!one.path("suppressed").asBoolean()) {
                open.add(one.path("rule_id").asText() + " " + one.path("service").asText());
            }
        }
        return open;
    }

    private Set<String> rules(String program, String field, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(program));
        command.addAll(List.of(arguments));
        var rules = new TreeSet<String>();
        printed(command).forEach(one -> rules.add(one.path(field).asText()));
        return rules;
    }

    private JsonNode printed(List<String> command) throws Exception {
        var process =
                new ProcessBuilder(command)
                        .directory(home.toFile())
                        .redirectError(home.resolve("said").toFile())
                        .start();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        try {
            return new ObjectMapper().readTree(out);
        } catch (IOException e) {
            throw new AssertionError(out + Files.readString(home.resolve("said")), e);
        }
    }
}
