package io.hullwright.collect.trivy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hullwright.scan.Vulnerability;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Reports that Trivy's own project keeps: ours must say what a plain count of them says.
class RealReportsTest {

    private static final Path REPORTS = Path.of("..", "shared", "fixtures", "trivy");

    @Test
    void everyRowIsRead() throws IOException {
        assumeTrue(Files.isDirectory(REPORTS), "no reports in " + REPORTS);
        var rows = 0;
        for (var file : files()) {
            var tree = new ObjectMapper().readTree(file.toFile());
            TrivyReport report;
            try (var in = Files.newInputStream(file)) {
                report = TrivyReportReader.read(in, "x");
            }
            assertEquals(expected(tree, "Vulnerabilities"), shown(report), file.toString());
            assertEquals(
                    expected(tree, "Misconfigurations").size(),
                    report.misconfigurations().size(),
                    file.toString());
            assertEquals(expected(tree, "Secrets").size(), report.secrets().size());
            assertEquals(expected(tree, "Licenses").size(), report.licenses().size());
            rows += report.vulnerabilities().size();
        }
        assertTrue(rows > 30, "only " + rows);
    }

    private static List<Path> files() throws IOException {
        try (var files = Files.list(REPORTS)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        }
    }

    private static List<String> expected(JsonNode tree, String list) {
        var rows = new ArrayList<String>();
        for (var result : tree.isArray() ? tree : tree.path("Results")) {
            for (var row : result.path(list)) {
                rows.add(
                        String.join(
                                "|",
                                row.path("VulnerabilityID").asText(),
                                row.path("PkgName").asText(),
                                row.path("InstalledVersion").asText(),
                                row.path("FixedVersion").asText(),
                                row.path("Severity").asText(),
                                row.path("SeveritySource").asText(),
                                row.path("PkgIdentifier").path("PURL").asText(),
                                row.path("Layer").path("DiffID").asText(),
                                row.path("Title").asText(),
                                row.path("PrimaryURL").asText()));
            }
        }
        return rows;
    }

    private static List<String> shown(TrivyReport report) {
        return report.vulnerabilities().stream().map(RealReportsTest::row).toList();
    }

    private static String row(Vulnerability one) {
        return String.join(
                "|",
                one.id(),
                one.pkg(),
                one.installed(),
                one.fixed(),
                one.severity().name(),
                one.severitySource(),
                one.purl(),
                one.layer(),
                one.title(),
                one.url());
    }
}
