package io.hullwright.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.hullwright.audit.Audit;
import io.hullwright.audit.Auditor;
import io.hullwright.audit.Checklist;
import io.hullwright.facts.DockerfileFixture;
import io.hullwright.facts.Snapshot;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// One finding with several places, as a Dockerfile has it, in each form.
class SeveralPlacesTest {

    private static final String TEXT =
            """
            FROM a:1
            RUN apt update && apt install -y x
            RUN apt list
            """;

    private static Audit audit() throws InterruptedException {
        var checklist = new Checklist(List.of(), List.of(), List.of(), List.of());
        var snapshot =
                new Snapshot(
                        Instant.EPOCH,
                        AuditFixture.empty().endpoint(),
                        List.of(DockerfileFixture.dockerfile(TEXT)),
                        0,
                        List.of());
        return new Auditor(checklist, List.of(), LocalDate.EPOCH, false)
                .audit(snapshot, false, Duration.ZERO, (_, _, _) -> {});
    }

    private static String written(ReportWriter writer) throws IOException, InterruptedException {
        var out = new ByteArrayOutputStream();
        writer.write(audit(), AuditFixture.OPTIONS, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static JsonNode one(JsonNode results, String key) {
        for (var result : results) {
            if (result.get(key).asText().equals("DKF-027")) {
                return result;
            }
        }
        throw new AssertionError("no DKF-027");
    }

    @Test
    void jsonHasThemAsAlso() throws Exception {
        var tree = SchemaFixture.MAPPER.readTree(written(new JsonReport()));
        assertEquals(List.of(), SchemaFixture.problems("hullwright.audit-1", tree));
        var finding = one(tree.get("findings"), "check");
        assertEquals(5, finding.at("/origin/column").asInt());
        assertEquals(2, finding.get("also").size());
        assertEquals(19, finding.at("/also/0/origin/column").asInt());
        assertEquals("replace-text", finding.at("/also/0/fix/kind").asText());
        assertEquals("apt", finding.at("/also/0/fix/before").asText());
        assertEquals("apt-get", finding.at("/also/0/fix/after").asText());
        assertTrue(finding.at("/also/1/fix").isNull());
    }

    @Test
    void sarifHasThemAsRelatedLocations() throws Exception {
        var tree = SchemaFixture.MAPPER.readTree(written(new SarifReport()));
        var related = one(tree.at("/runs/0/results"), "ruleId").get("relatedLocations");
        assertEquals(2, related.size());
        assertEquals(3, related.get(1).at("/physicalLocation/region/startLine").asInt());
        assertEquals("RUN uses apt, expected apt-get", related.get(1).at("/message/text").asText());
    }

    @Test
    void textSaysWhereElse() throws Exception {
        var expected = "RUN uses apt, expected apt-get; also at 2:19, 3:5";
        assertTrue(written(new CsvReport()).contains(expected));
        assertTrue(written(new JunitReport()).contains(expected));
    }
}
