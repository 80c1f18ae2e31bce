package io.hullwright.collect.threats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.hullwright.scan.Threats;
import io.hullwright.work.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThreatFilesTest {

    private static final String EPSS =
            """
            #model_version:v2026.03.14,score_date:2026-11-24T00:00:00+0000
            cve,epss,percentile
            CVE-2023-4911,0.61234,0.98
            CVE-2024-2961,0.00012,0.02
            """;

    private static final String KEV =
            """
            {"title": "CISA", "catalogVersion": "2026.11.24", "count": 1, "vulnerabilities": [
             {"cveID": "CVE-2023-4911", "vendorProject": "GNU", "dateAdded": "2023-11-21",
              "knownRansomwareCampaignUse": "Unknown"}]}
            """;

    @TempDir private Path folder;

    @Test
    void readsWhatIsKnownOfAttacks() throws Exception {
        var expected =
                new Threats(
                        Map.of("CVE-2023-4911", 0.61234, "CVE-2024-2961", 0.00012),
                        Map.of("CVE-2023-4911", LocalDate.of(2023, 11, 21)));
        assertEquals(expected, ThreatFiles.read(file(EPSS), file(KEV)));
        assertEquals(expected, ThreatFiles.read(packed(EPSS), packed(KEV)));
        assertEquals(Threats.NONE, ThreatFiles.read(null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "cve,epss,percentile\n",
                "id,epss\nCVE-1,0.5\n",
                "cve,epss,percentile\nCVE-1,odd,1\n",
                "cve,epss,percentile\nCVE-1\n",
                "cve,epss,percentile\nCVE-1,7.5,1\n",
                "cve,epss,percentile\nCVE-1,NaN,1\n",
                "{\"vulnerabilities\": []}",
            })
    void anotherFileIsNoScores(String text) throws IOException {
        var file = file(text);
        assertEquals(
                "HW-264", assertThrows(Problem.class, () -> ThreatFiles.read(file, null)).code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"vulnerabilities\": []}",
                "{\"vulnerabilities\": [{\"cveID\": \"CVE-1\", \"dateAdded\": \"\"}]}",
                "{\"vulnerabilities\": [",
                EPSS,
            })
    void anotherFileIsNoCatalogue(String text) throws IOException {
        var file = file(text);
        assertEquals(
                "HW-264", assertThrows(Problem.class, () -> ThreatFiles.read(null, file)).code());
    }

    private Path file(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "threats", ".txt"), text);
    }

    private Path packed(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return Files.write(Files.createTempFile(folder, "threats", ".gz"), bytes.toByteArray());
    }
}
