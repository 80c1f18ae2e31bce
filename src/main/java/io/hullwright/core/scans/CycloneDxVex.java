package io.hullwright.core.scans;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hullwright.scan.Decision;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;

/// Decisions as a CycloneDX 1.6 document with an analysis for each. Same decisions, same bytes.
///
/// @see <a href="https://cyclonedx.org/docs/1.6/json/#vulnerabilities">CycloneDX 1.6</a>
final class CycloneDxVex {

    private static final ObjectMapper JSON = new ObjectMapper();

    private CycloneDxVex() {}

    /// @param decisions each with a package URL
    static String text(List<Decision> decisions) {
        var root = JSON.createObjectNode();
        root.put("bomFormat", "CycloneDX").put("specVersion", "1.6").put("version", 1);
        var last =
                decisions.stream()
                        .map(Decision::on)
                        .max(LocalDate::compareTo)
                        .orElse(LocalDate.EPOCH);
        root.putObject("metadata").put("timestamp", last + "T00:00:00Z");
        components(decisions, root);
        var list = root.putArray("vulnerabilities");
        decisions.forEach(one -> vulnerability(one, list.addObject()));
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can be written", e);
        }
    }

    private static void components(List<Decision> decisions, ObjectNode root) {
        var components = root.putArray("components");
        var seen = new TreeSet<String>();
        for (var one : decisions) {
            if (seen.add(one.purl())) {
                components
                        .addObject()
                        .put("type", "library")
                        .put("bom-ref", one.purl())
                        .put("name", one.pkg())
                        .put("version", one.installed())
                        .put("purl", one.purl());
            }
        }
    }

    private static void vulnerability(Decision one, ObjectNode node) {
        node.put("id", one.id());
        var analysis = node.putObject("analysis");
        switch (one.state()) {
            case NOT_AFFECTED ->
                    analysis.put("state", "not_affected")
                            .put("justification", justification(one.justification()));
            case FALSE_POSITIVE -> analysis.put("state", "false_positive");
            case FIXED -> analysis.put("state", "resolved");
            case ACCEPTED ->
                    analysis.put("state", "exploitable").putArray("response").add("will_not_fix");
        }
        analysis.put("detail", one.reason());
        node.putArray("affects").addObject().put("ref", one.purl());
    }

    private static String justification(String openVex) {
        return switch (openVex) {
            case "vulnerable_code_not_in_execute_path" -> "code_not_reachable";
            case "vulnerable_code_cannot_be_controlled_by_adversary" -> "requires_environment";
            case "inline_mitigations_already_exist" -> "protected_by_mitigating_control";
            default -> "code_not_present";
        };
    }

    /// Back into OpenVEX's words.
    static String openVex(String justification) {
        return switch (justification) {
            case "code_not_reachable" -> "vulnerable_code_not_in_execute_path";
            case "requires_configuration", "requires_dependency", "requires_environment" ->
                    "vulnerable_code_cannot_be_controlled_by_adversary";
            case "protected_by_compiler",
                    "protected_at_runtime",
                    "protected_at_perimeter",
                    "protected_by_mitigating_control" ->
                    "inline_mitigations_already_exist";
            default -> "vulnerable_code_not_present";
        };
    }
}
