package io.hullwright.report;

import static io.hullwright.report.AuditFixture.OPTIONS;
import static io.hullwright.report.SchemaFixture.MAPPER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.hullwright.audit.Audit;
import io.hullwright.facts.Endpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SarifReportTest {

    @TempDir private Path folder;

    @Test
    void looksAsPromised() throws IOException {
        Golden.assertMatches("audit.sarif.expected", text(AuditFixture.typical()));
    }

    static List<Audit> audits() {
        return List.of(AuditFixture.typical(), AuditFixture.empty(), AuditFixture.hostile());
    }

    @ParameterizedTest
    @MethodSource("audits")
    void theMultitoolFindsNoError(Audit audit) throws Exception {
        var printed = validate(text(audit));
        assertTrue(printed.contains("Analysis completed successfully"), printed);
        assertFalse(printed.contains(": error "), printed);
    }

    @Test
    void theMultitoolFindsAnErrorWhereThereIsOne() throws Exception {
        var printed = validate(text(AuditFixture.typical()).replace("\"message\"", "\"massage\""));
        assertTrue(printed.contains(": error "), printed);
    }

    /// The multitool ends with 0 whatever it finds.
    private String validate(String sarif) throws Exception {
        var multitool = OtherProgram.in("HULLWRIGHT_SARIF_MULTITOOL");
        var file = Files.writeString(folder.resolve("report.sarif"), sarif);
        return multitool.run(folder, "validate", file.toString());
    }

    @ParameterizedTest
    @MethodSource("audits")
    void everyResultHasWhatGithubAsksFor(Audit audit) throws IOException {
        var run = run(audit);
        var rules = run.at("/tool/driver/rules");
        assertEquals(audit.findings().size(), run.get("results").size());
        for (var result : run.get("results")) {
            var rule = rules.get(result.get("ruleIndex").asInt());
            assertEquals(rule.get("id"), result.get("ruleId"));
            assertFalse(result.at("/message/text").asText().isEmpty());
            var uri = result.at("/locations/0/physicalLocation/artifactLocation/uri").asText();
            assertTrue(uri.matches("[A-Za-z0-9%/._~:-]+"), uri);
            assertTrue(
                    result.at("/partialFingerprints/hullwright~1v1")
                            .asText()
                            .matches("[0-9a-f]{32}"));
        }
    }

    @Test
    void onlyFailuresHaveALevel() throws IOException {
        for (var result : run(AuditFixture.typical()).get("results")) {
            var failed = result.get("kind").asText().equals("fail");
            assertEquals(!failed, result.get("level").asText().equals("none"), result::toString);
        }
    }

    @Test
    void aBracketBeforeABraceIsNoLink() throws IOException {
        var endpoint = new Endpoint("[x](http://e) \\ []", "", "e", "", "", false, "Debian");
        assertEquals(
                "What e at \\[x\\](http://e) \\\\ \\[\\] knows, by kind and name. These are no"
                        + " files.",
                run(AuditFixture.at(endpoint))
                        .at("/originalUriBaseIds/ENGINE/description/text")
                        .asText());
    }

    private static JsonNode run(Audit audit) throws IOException {
        return MAPPER.readTree(text(audit)).at("/runs/0");
    }

    private static String text(Audit audit) throws IOException {
        return Golden.text(new SarifReport(), audit, OPTIONS);
    }
}
