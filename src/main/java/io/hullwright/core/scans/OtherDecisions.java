package io.hullwright.core.scans;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hullwright.scan.Decision;
import io.hullwright.work.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Reads what was decided in another tool: OpenVEX, CycloneDX VEX, `.trivyignore.yaml`, `.snyk`.
final class OtherDecisions {

    private static final ObjectMapper JSON = new ObjectMapper();

    private OtherDecisions() {}

    /// What such a file says of one vulnerability.
    ///
    /// @param purl empty where it speaks of every package
    /// @param by empty where it does not say
    record Said(
            String id,
            String purl,
            Decision.State state,
            String justification,
            String reason,
            String by,
            @Nullable LocalDate until) {}

    /// @throws Problem `HW-265` when it is none of these, or says something that is no decision
    static List<Said> read(Path file) throws Problem {
        try {
            var text = Files.readString(file);
            var tree = text.stripLeading().startsWith("{") ? JSON.readTree(text) : yaml(text);
            if (tree.path("@context").asText().startsWith("https://openvex.dev/ns")) {
                return openVex(tree);
            }
            if (tree.path("bomFormat").asText().equals("CycloneDX")) {
                return cycloneDx(tree);
            }
            if (tree.path("ignore").isObject() && tree.has("version")) {
                return snyk(tree);
            }
            if (tree.path("vulnerabilities").isArray()) {
                return trivyIgnore(tree);
            }
            throw wrong(file, null);
        } catch (IOException
                | YamlEngineException
                | IllegalArgumentException
                | DateTimeParseException e) {
            throw wrong(file, e);
        }
    }

    private static JsonNode yaml(String text) {
        return JSON.valueToTree(new Load(LoadSettings.builder().build()).loadFromString(text));
    }

    private static List<Said> openVex(JsonNode tree) {
        var all = new ArrayList<Said>();
        for (var one : tree.path("statements")) {
            var status = one.path("status").asText();
            if (!status.equals("not_affected") && !status.equals("fixed")) {
                continue; // affected and under investigation decide nothing
            }
            var justification = one.path("justification").asText();
            var state =
                    status.equals("fixed")
                            ? Decision.State.FIXED
                            : justification.isEmpty()
                                    ? Decision.State.FALSE_POSITIVE
                                    : Decision.State.NOT_AFFECTED;
            var reason =
                    one.path("impact_statement").asText(one.path("status_notes").asText(status));
            var name = one.path("vulnerability").path("name").asText();
            for (var product : one.path("products")) {
                all.add(
                        new Said(
                                name,
                                product.path("@id").asText(),
                                state,
                                justification,
                                reason,
                                tree.path("author").asText(),
                                null));
            }
        }
        return all;
    }

    private static List<Said> cycloneDx(JsonNode tree) {
        var all = new ArrayList<Said>();
        for (var one : tree.path("vulnerabilities")) {
            var analysis = one.path("analysis");
            var state =
                    switch (analysis.path("state").asText()) {
                        case "not_affected" -> Decision.State.NOT_AFFECTED;
                        case "false_positive" -> Decision.State.FALSE_POSITIVE;
                        case "resolved", "resolved_with_pedigree" -> Decision.State.FIXED;
                        default -> null;
                    };
            if (state == null) {
                continue;
            }
            var justification = CycloneDxVex.openVex(analysis.path("justification").asText());
            var reason = analysis.path("detail").asText(analysis.path("state").asText());
            for (var affected : one.path("affects")) {
                var ref = affected.path("ref").asText();
                all.add(
                        new Said(
                                one.path("id").asText(),
                                purl(tree, ref),
                                state,
                                justification,
                                reason,
                                "",
                                null));
            }
        }
        return all;
    }

    /// A reference is the component's package URL, or leads to it.
    private static String purl(JsonNode tree, String ref) {
        for (var component : tree.path("components")) {
            if (component.path("bom-ref").asText().equals(ref)) {
                return component.path("purl").asText();
            }
        }
        return ref;
    }

    private static List<Said> trivyIgnore(JsonNode tree) {
        var all = new ArrayList<Said>();
        for (var one : tree.path("vulnerabilities")) {
            var until = one.path("expired_at").asText();
            var last = until.isEmpty() ? null : dayBefore(until);
            var reason = one.path("statement").asText("ignored by .trivyignore.yaml");
            var state = last == null ? Decision.State.FALSE_POSITIVE : Decision.State.ACCEPTED;
            var purls = one.path("purls");
            if (purls.isEmpty()) {
                all.add(new Said(one.path("id").asText(), "", state, "", reason, "", last));
            }
            for (var purl : purls) {
                all.add(
                        new Said(
                                one.path("id").asText(),
                                purl.asText(),
                                state,
                                "",
                                reason,
                                "",
                                last));
            }
        }
        return all;
    }

    /// Paths of dependencies are read as every path: our decisions know packages.
    private static List<Said> snyk(JsonNode tree) {
        var all = new ArrayList<Said>();
        tree.path("ignore")
                .properties()
                .forEach(
                        entry -> {
                            for (var path : entry.getValue()) {
                                path.properties()
                                        .forEach(
                                                one ->
                                                        all.add(
                                                                snyk(
                                                                        entry.getKey(),
                                                                        one.getValue())));
                            }
                        });
        return all;
    }

    private static Said snyk(String id, JsonNode one) {
        var until = one.path("expires").asText();
        var last = until.isEmpty() ? null : dayBefore(until);
        return new Said(
                id,
                one.path("purl").asText(),
                last == null ? Decision.State.FALSE_POSITIVE : Decision.State.ACCEPTED,
                "",
                one.path("reason").asText("ignored by .snyk"),
                "",
                last);
    }

    /// Theirs end when the day begins, ours when it ends.
    private static LocalDate dayBefore(String time) {
        return LocalDate.parse(time.substring(0, Math.min(time.length(), 10))).minusDays(1);
    }

    private static Problem wrong(Path file, @Nullable Throwable cause) {
        return new Problem(
                Problem.Kind.WRONG_USE,
                "HW-265",
                "The decisions in " + file + " cannot be read.",
                "It is none of OpenVEX, CycloneDX, .trivyignore.yaml and .snyk, or it is broken.",
                "Check the file; nothing was taken over.",
                cause);
    }
}
