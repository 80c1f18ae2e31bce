package io.hullwright.collect.trivy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hullwright.scan.Contents;
import io.hullwright.scan.Layers;
import io.hullwright.scan.LicenseFinding;
import io.hullwright.scan.Misconfiguration;
import io.hullwright.scan.Rating;
import io.hullwright.scan.SecretFinding;
import io.hullwright.scan.Vulnerability;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrivyReportReaderTest {

    /// What stands in a report and must not get out of it.
    private static final String PLANTED = "ghp_PlantedPlantedPlantedPlantedPlanted";

    private static final String WHOLE =
            """
            {"SchemaVersion": 2, "Trivy": {"Version": "0.74.0"}, "New": {"a": [1, {"b": null}]},
             "ArtifactName": "shop", "ArtifactType": "container_image",
             "Metadata": {"OS": {"Family": "debian", "Name": "9.9", "EOSL": true},
               "ImageID": "sha256:1", "ImageConfig": {"config": {"Env": ["A=PLANTED"]},
                "history": [{"created_by": "/bin/sh -c #(nop) ADD file:1 in / "},
                 {"created_by": "/bin/sh -c #(nop)  CMD [\\"bash\\"]", "empty_layer": true},
                 {"created_by": "COPY a b # buildkit"},
                 {"created_by": "CMD [\\"b\\"]", "empty_layer": true}],
                "rootfs": {"type": "layers", "diff_ids": ["sha256:l", "sha256:m"]}}},
             "Results": [
              {"Target": "shop (debian 9.9)", "Class": "os-pkgs", "Type": "debian",
               "Packages": [{"Name": "libc6", "Version": "1"},
                {"Name": "a", "Version": "1.0", "Release": "3", "Epoch": 2}], "Vulnerabilities": [
                {"VulnerabilityID": "CVE-1", "PkgName": "libc6", "InstalledVersion": "1",
                 "FixedVersion": "2", "Status": "fixed", "Severity": "HIGH",
                 "SeveritySource": "debian", "PkgIdentifier": {"PURL": "pkg:deb/libc6@1"},
                 "Layer": {"Digest": "sha256:d", "DiffID": "sha256:l"}, "Title": "t",
                 "PrimaryURL": "https://example.org/1", "Description": "long",
                 "CVSS": {"nvd": {"V2Score": 9.9, "V3Score": 7.8}, "ghsa": {"V3Score": 9}},
                 "References": ["a"], "Unknown": [[]]}]},
              {"Target": "Java", "Class": "lang-pkgs", "Type": "jar", "Vulnerabilities": [
                {"VulnerabilityID": "CVE-2", "PkgName": "a:b", "PkgPath": "app/b.jar",
                 "InstalledVersion": "1", "FixedVersion": null, "Severity": "odd"}]},
              {"Target": "package-lock.json", "Class": "lang-pkgs", "Type": "npm",
               "Vulnerabilities": [{"VulnerabilityID": "CVE-3", "PkgName": "c"}]},
              {"Target": "Dockerfile", "Class": "config", "Type": "dockerfile",
               "MisconfSummary": {"Failures": 1}, "Misconfigurations": [
                {"ID": "DS-0002", "Title": "no root", "Message": "PLANTED", "Severity": "HIGH",
                 "Resolution": "add USER", "Status": "FAIL", "PrimaryURL": "https://example.org/2",
                 "CauseMetadata": {"StartLine": 3, "EndLine": 4,
                  "Code": {"Lines": [{"Content": "PLANTED"}]}}},
                {"ID": "DS-0001", "Status": "PASS"}]},
              {"Target": "deploy.sh", "Class": "secret", "Secrets": [
                {"RuleID": "rule", "Category": "GitHub", "Severity": "CRITICAL", "Title": "A token",
                 "StartLine": 3, "EndLine": 3, "Match": "PLANTED", "Layer": {"DiffID": "sha256:m"},
                 "Code": {"Lines": [{"Number": 2, "Content": "export T=PLANTED"}]}}]},
              {"Target": "OS Packages", "Class": "license", "Licenses": [
                {"Severity": "LOW", "Category": "notice", "PkgName": "libc6", "Name": "MIT",
                 "FilePath": "", "Text": "PLANTED"}]},
              {"Target": "", "Class": "custom", "CustomResources": [{"Data": "PLANTED"}]},
              {"Target": "empty", "Class": "os-pkgs", "Vulnerabilities": null}]}
            """
                    .replace("PLANTED", PLANTED);

    @Test
    void readsWhatPeopleActOn() throws IOException {
        var expected =
                new TrivyReport(
                        2,
                        "0.74.0",
                        "shop",
                        "container_image",
                        "sha256:1",
                        "debian 9.9",
                        true,
                        new Contents(
                                new Layers(
                                        List.of("sha256:l", "sha256:m"),
                                        List.of(
                                                "/bin/sh -c #(nop) ADD file:1 in / ",
                                                "COPY a b # buildkit"),
                                        1,
                                        ""),
                                List.of("a 2:1.0-3", "libc6 1")),
                        List.of(
                                new Vulnerability(
                                        "CVE-1",
                                        "shop:1",
                                        "libc6",
                                        "pkg:deb/libc6@1",
                                        "1",
                                        "2",
                                        Rating.HIGH,
                                        "debian",
                                        7.8,
                                        "fixed",
                                        "sha256:l",
                                        "debian",
                                        List.of(),
                                        "t",
                                        "https://example.org/1"),
                                plain("CVE-2", "a:b", "1", "jar", "app/b.jar"),
                                plain("CVE-3", "c", "", "npm", "package-lock.json")),
                        List.of(
                                new Misconfiguration(
                                        "DS-0002",
                                        "shop:1",
                                        "Dockerfile",
                                        3,
                                        4,
                                        "no root",
                                        Rating.HIGH,
                                        "add USER",
                                        "https://example.org/2")),
                        List.of(
                                new SecretFinding(
                                        "rule",
                                        "shop:1",
                                        "deploy.sh",
                                        3,
                                        3,
                                        "A token",
                                        "GitHub",
                                        Rating.CRITICAL,
                                        "sha256:m")),
                        List.of(
                                new LicenseFinding(
                                        "MIT", "shop:1", "libc6", "", "notice", Rating.LOW)));
        assertEquals(expected, read(WHOLE));
    }

    private static Vulnerability plain(
            String id, String pkg, String installed, String kind, String path) {
        return new Vulnerability(
                id,
                "shop:1",
                pkg,
                "",
                installed,
                "",
                Rating.UNKNOWN,
                "",
                null,
                "unknown",
                "",
                kind,
                List.of(path),
                "",
                "");
    }

    @Test
    void keepsNoSecretThatTheReportQuotes() throws IOException {
        assertTrue(WHOLE.contains(PLANTED));
        assertFalse(read(WHOLE).toString().contains(PLANTED));
    }

    @Test
    void readsSchemaOne() throws IOException {
        var report =
                read(
                        """
                        [{"Target": "shop (alpine 3.10)", "Type": "alpine", "Vulnerabilities": [
                          {"VulnerabilityID": "CVE-9", "PkgName": "musl", "InstalledVersion": "1",
                           "FixedVersion": "2", "Severity": "CRITICAL"}]},
                         {"Target": "go.mod", "Vulnerabilities": null}]
                        """);
        assertEquals(1, report.schema());
        assertEquals(1, report.vulnerabilities().size());
        var one = report.vulnerabilities().getFirst();
        assertEquals(
                "CVE-9 musl CRITICAL fixed []",
                "%s %s %s %s %s"
                        .formatted(one.id(), one.pkg(), one.severity(), one.status(), one.paths()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "true",
                "{}",
                "{\"Results\": []}",
                "{\"SchemaVersion\": 3, \"Results\": []}",
                "{\"SchemaVersion\": 2, \"Results\": {}}",
                "{\"SchemaVersion\": 2, \"Results\": [{}]}",
                "{\"SchemaVersion\": 2, \"Results\": [null]}",
                "{\"SchemaVersion\": 2, \"Results\": [{\"Target\": \"a\", \"Vulnerabilities\": 1}]}",
                "{\"SchemaVersion\": 2, \"Results\": [{\"Target\": \"a\", \"Secrets\": [1]}]}",
                "{\"SchemaVersion\": 2, \"Results\": [{\"Target\": \"a\", \"Vulnerabilities\": [{}]}]}",
                "{\"SchemaVersion\": 2, \"Results\": [{\"Vulnerabilities\": [], \"Target\": \"a\"}]}",
                "{\"SchemaVersion\": 2} {}",
                "{\"SchemaVersion\": 2} x",
                "[1]",
                "<html>"
            })
    void refusesWhatIsNoReport(String text) {
        assertThrows(IOException.class, () -> read(text));
    }

    @Test
    void refusesEveryReportThatIsCutOff() {
        var text = WHOLE.strip();
        for (var end = 0; end < text.length(); end++) {
            var part = text.substring(0, end);
            assertThrows(IOException.class, () -> read(part), part);
        }
    }

    @Test
    void anImageWithoutFindingsIsAReport() throws IOException {
        var report = read("{\"SchemaVersion\": 2, \"Metadata\": {\"OS\": {\"Family\": \"none\"}}}");
        assertEquals("", report.os());
        assertEquals(List.of(), report.vulnerabilities());
    }

    private static TrivyReport read(String text) throws IOException {
        return TrivyReportReader.read(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "shop:1");
    }
}
