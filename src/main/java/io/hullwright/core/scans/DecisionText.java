package io.hullwright.core.scans;

import io.hullwright.scan.Decision;
import java.util.ArrayList;
import java.util.List;

/// A decision as lines of YAML, for our own file and for `.trivyignore.yaml`.
final class DecisionText {

    private DecisionText() {}

    /// An entry of our own list.
    static List<String> of(Decision one) {
        var lines = new ArrayList<String>();
        lines.add("  - id: " + quote(one.id()));
        put("package", one.pkg(), lines);
        put("purl", one.purl(), lines);
        put("installed", one.installed(), lines);
        put("fixed", one.fixed(), lines);
        put("severity", one.severity().word(), lines);
        put("image", one.image(), lines);
        put("state", one.state().toString(), lines);
        put("justification", one.justification(), lines);
        put("reason", one.reason(), lines);
        put("by", one.by(), lines);
        put("until", one.until() == null ? "" : one.until().toString(), lines);
        put("on", one.on().toString(), lines);
        return lines;
    }

    /// The whole `.trivyignore.yaml`.
    ///
    /// @see <a href="https://trivy.dev/docs/latest/configuration/filtering/">Trivy, filtering</a>
    static String trivyIgnore(List<Decision> decisions) {
        var lines = new ArrayList<String>();
        lines.add("# Written by Hullwright from its decisions.");
        lines.add("vulnerabilities:" + (decisions.isEmpty() ? " []" : ""));
        for (var one : decisions) {
            lines.add("  - id: " + quote(one.id()));
            lines.add("    purls:");
            lines.add("      - " + quote(one.product()));
            put("statement", one.state() + ": " + one.reason() + " (" + one.by() + ")", lines);
            if (one.until() != null) {
                // Trivy's ends when its day begins, ours when it ends
                lines.add("    expired_at: " + one.until().plusDays(1));
            }
        }
        return String.join("\n", lines) + "\n";
    }

    /// The whole `.snyk`. Snyk has names of its own for vulnerabilities and skips those that it
    /// does not know; the package URL is for who reads it back.
    ///
    /// @see <a href="https://docs.snyk.io/manage-risk/policies/the-.snyk-file">The .snyk file</a>
    static String snyk(List<Decision> decisions) {
        var lines = new ArrayList<String>();
        lines.add("# Written by Hullwright from its decisions.");
        lines.add("version: v1.25.0");
        lines.add("ignore:" + (decisions.isEmpty() ? " {}" : ""));
        decisions.stream()
                .collect(
                        java.util.stream.Collectors.groupingBy(
                                Decision::id,
                                java.util.TreeMap::new,
                                java.util.stream.Collectors.toList()))
                .forEach((id, same) -> snyk(id, same, lines));
        lines.add("patch: {}");
        return String.join("\n", lines) + "\n";
    }

    private static void snyk(String id, List<Decision> same, List<String> lines) {
        lines.add("  " + quote(id) + ":");
        for (var one : same) {
            lines.add("    - '*':");
            lines.add("        reason: " + quote(one.state() + ": " + one.reason()));
            lines.add("        created: " + one.on() + "T00:00:00.000Z");
            if (one.until() != null) {
                lines.add("        expires: " + one.until().plusDays(1) + "T00:00:00.000Z");
            }
            lines.add("        purl: " + quote(one.product()));
        }
    }

    private static void put(String key, String value, List<String> lines) {
        if (!value.isEmpty()) {
            lines.add("    " + key + ": " + quote(value));
        }
    }

    /// A double-quoted scalar: safe for every character.
    static String quote(String value) {
        var quoted = new StringBuilder("\"");
        for (var i = 0; i < value.length(); i++) {
            var c = value.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < 0x20 || c >= 0x7f) {
                quoted.append("\\u").append("%04x".formatted((int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
