package io.hullwright.core.scans;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hullwright.scan.Decision;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;

/// Decisions as an OpenVEX 0.2.0 document. Same decisions, same bytes. What is accepted stays
/// `affected`, as it is: no reader takes it for harmless.
///
/// @see <a href="https://github.com/openvex/spec/blob/v0.2.0/OPENVEX-SPEC.md">OpenVEX 0.2.0</a>
final class OpenVex {

    private static final ObjectMapper JSON = new ObjectMapper();

    private OpenVex() {}

    /// @param decisions one or more, each with a package URL
    static String text(List<Decision> decisions) {
        var root = JSON.createObjectNode();
        var statements = JSON.createArrayNode();
        var authors = new TreeSet<String>();
        var last = LocalDate.EPOCH;
        for (var one : decisions) {
            statements.add(statement(one));
            authors.add(one.by());
            last = one.on().isAfter(last) ? one.on() : last;
        }
        root.put("@context", "https://openvex.dev/ns/v0.2.0");
        root.put("@id", "https://openvex.dev/docs/public/vex-" + digest(statements.toString()));
        root.put("author", String.join(", ", authors));
        root.put("timestamp", time(last));
        root.put("version", 1);
        root.put("tooling", "Hullwright");
        root.set("statements", statements);
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can be written", e);
        }
    }

    private static ObjectNode statement(Decision one) {
        var statement = JSON.createObjectNode();
        statement.putObject("vulnerability").put("name", one.id());
        statement.putArray("products").addObject().put("@id", one.product());
        statement.put("timestamp", time(one.on()));
        switch (one.state()) {
            case NOT_AFFECTED ->
                    statement
                            .put("status", "not_affected")
                            .put("justification", one.justification())
                            .put("impact_statement", one.reason());
            case FALSE_POSITIVE ->
                    statement.put("status", "not_affected").put("impact_statement", one.reason());
            case FIXED -> statement.put("status", "fixed").put("status_notes", one.reason());
            case ACCEPTED ->
                    statement
                            .put("status", "affected")
                            .put(
                                    "action_statement",
                                    "accepted until " + one.until() + ": " + one.reason());
        }
        return statement;
    }

    private static String time(LocalDate day) {
        return day + "T00:00:00Z";
    }

    private static String digest(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
