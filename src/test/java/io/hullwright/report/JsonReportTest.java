package io.hullwright.report;

import static io.hullwright.report.AuditFixture.NASTY;
import static io.hullwright.report.AuditFixture.OPTIONS;
import static io.hullwright.report.SchemaFixture.MAPPER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hullwright.audit.Audit;
import io.hullwright.audit.ChecklistAnswer;
import io.hullwright.check.Severity;
import io.hullwright.facts.Endpoint;
import io.hullwright.facts.Subject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonReportTest {

    private static final String SCHEMA = "hullwright.audit-1";

    private final JsonReport report = new JsonReport();

    @Test
    void looksAsPromised() throws IOException {
        Golden.assertMatches("audit.json.expected", text(AuditFixture.typical()));
        Golden.assertMatches("audit-empty.json.expected", text(AuditFixture.empty()));
    }

    static List<Audit> audits() {
        return List.of(AuditFixture.typical(), AuditFixture.empty(), AuditFixture.hostile());
    }

    @ParameterizedTest
    @MethodSource("audits")
    void isValid(Audit audit) throws IOException {
        assertEquals(List.of(), SchemaFixture.problems(SCHEMA, tree(audit)));
    }

    @Test
    void keepsNamesExact() throws IOException {
        var exact = NASTY.replace('\ud83d', '\ufffd');
        var names = new HashSet<String>();
        tree(AuditFixture.hostile())
                .at("/findings")
                .forEach(each -> names.add(each.at("/subject/name").asText()));
        assertTrue(names.contains(exact), names::toString);
        assertTrue(names.contains(exact + "a".repeat(10_000) + exact));
        assertTrue(names.contains("waived " + exact));
    }

    @Test
    void keepsEmojiAndAccents() throws IOException {
        var name = "größe ✓ 漢字 🐳\u007f\u009b";
        var endpoint = AuditFixture.empty().endpoint();
        var audit =
                AuditFixture.at(
                        new Endpoint(
                                name, name, name, name, name, false, endpoint.operatingSystem()));
        assertEquals(name, tree(audit).at("/endpoint/address").asText());
        assertTrue(text(audit).contains("größe ✓ 漢字 🐳\\u007f\\u009b\""), text(audit));
    }

    @Test
    void holdsNothingThatATerminalObeys() throws IOException {
        text(AuditFixture.hostile())
                .codePoints()
                .filter(point -> point != '\n')
                .forEach(
                        point ->
                                assertFalse(
                                        Set.of(
                                                        (int) Character.CONTROL,
                                                        (int) Character.FORMAT,
                                                        (int) Character.SURROGATE)
                                                .contains(Character.getType(point)),
                                        () -> "raw U+" + Integer.toHexString(point)));
    }

    @Test
    void doesNotCloseTheStream() throws IOException {
        var out =
                new ByteArrayOutputStream() {
                    @Override
                    public void close() {
                        throw new AssertionError("closed");
                    }
                };
        report.write(AuditFixture.typical(), OPTIONS, out);
        assertTrue(out.size() > 0);
    }

    @Test
    void theSchemaRefusesWhatItDoesNotKnow() throws IOException {
        assertRefused(root -> root.put("extra", 1));
        assertRefused(root -> root.put("schema", "hullwright.audit/2"));
        assertRefused(root -> root.remove("summary"));
        assertRefused(root -> root.put("takenAt", "yesterday"));
        assertRefused(root -> fail(root).put("verdict", "failed"));
        assertRefused(root -> fail(root).put("id", "3f6c"));
        assertRefused(root -> fail(root).putNull("origin"));
        assertRefused(root -> fail(root).put("verdict", "pass"));
        assertRefused(root -> fail(root).putNull("evidence"));
        assertRefused(root -> ((ObjectNode) fail(root).get("origin")).put("setting", "x"));
        assertRefused(root -> ((ObjectNode) fail(root).get("origin")).put("line", 0));
        assertRefused(root -> ((ObjectNode) fail(root).get("fix")).remove("text"));
        assertRefused(root -> ((ObjectNode) fail(root).get("subject")).put("kind", "pod"));
        assertRefused(root -> fail(root).putArray("checklist").add("runtime-security/0"));
        assertRefused(root -> fail(root).putArray("references").add("CIS 5.4"));
        assertRefused(root -> ((ObjectNode) root.at("/checklist/0")).put("state", "done"));
    }

    @Test
    void theSchemaKnowsEveryWord() {
        var schema = SchemaFixture.schema(SCHEMA);
        assertEquals(
                Arrays.stream(Subject.Kind.values()).map(Subject.Kind::word).toList(),
                words(schema.at("/$defs/subject/properties/kind/enum")));
        assertEquals(
                Arrays.stream(Severity.values()).map(Severity::word).toList(),
                words(schema.at("/$defs/severity/enum")));
        assertTrue(
                words(schema.at("/$defs/answer/properties/state/enum"))
                        .containsAll(
                                Arrays.stream(ChecklistAnswer.State.values())
                                        .map(ChecklistAnswer.State::word)
                                        .toList()));
    }

    private void assertRefused(Consumer<ObjectNode> damage) throws IOException {
        var root = (ObjectNode) tree(AuditFixture.typical());
        var before = root.deepCopy();
        damage.accept(root);
        assertFalse(root.equals(before), "nothing was damaged");
        assertFalse(SchemaFixture.problems(SCHEMA, root).isEmpty(), root::toString);
    }

    /// The first failure: it has a file as origin and a fix.
    private static ObjectNode fail(ObjectNode root) {
        return (ObjectNode) root.at("/findings/1");
    }

    private static List<String> words(JsonNode list) {
        return MAPPER.convertValue(
                list, MAPPER.getTypeFactory().constructCollectionType(List.class, String.class));
    }

    private JsonNode tree(Audit audit) throws IOException {
        return MAPPER.readTree(text(audit));
    }

    private String text(Audit audit) throws IOException {
        return Golden.text(report, audit, OPTIONS);
    }
}
