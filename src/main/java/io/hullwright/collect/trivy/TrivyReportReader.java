package io.hullwright.collect.trivy;

import io.hullwright.scan.LicenseFinding;
import io.hullwright.scan.Misconfiguration;
import io.hullwright.scan.SecretFinding;
import io.hullwright.scan.Vulnerability;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/// Reads a report of Trivy as it comes: schema 2, an object, and schema 1, a list of results. What
/// it does not know it skips; what is cut off, of another shape or followed by more is refused as
/// a whole, because half a report looks like a clean image.
public final class TrivyReportReader {

    private final JsonWalk json;
    private final String target;
    private final List<Vulnerability> vulnerabilities = new ArrayList<>();
    private final List<Misconfiguration> misconfigurations = new ArrayList<>();
    private final List<SecretFinding> secrets = new ArrayList<>();
    private final List<LicenseFinding> licenses = new ArrayList<>();
    private int schema;
    private String version = "";
    private final ContentsEntry contents;
    private String artifact = "";
    private String artifactKind = "";
    private String imageId = "";
    private String family = "";
    private String release = "";
    private boolean endOfLife;

    private TrivyReportReader(JsonWalk json, String target) {
        this.json = json;
        this.target = target;
        this.contents = new ContentsEntry(json);
    }

    /// @param target what to call the thing that was scanned
    /// @throws IOException when it is no whole report
    public static TrivyReport read(InputStream in, String target) throws IOException {
        try (var json = new JsonWalk(in)) {
            var reader = new TrivyReportReader(json, target);
            reader.document();
            json.requireEnd();
            return reader.report();
        }
    }

    private TrivyReport report() {
        var os = family.isEmpty() || family.equals("none") ? "" : (family + " " + release).strip();
        return new TrivyReport(
                schema,
                version,
                artifact,
                artifactKind,
                imageId,
                os,
                endOfLife,
                contents.read(),
                List.copyOf(vulnerabilities),
                List.copyOf(misconfigurations),
                List.copyOf(secrets),
                List.copyOf(licenses));
    }

    private void document() throws IOException {
        if (json.isList()) {
            schema = 1;
            json.list(this::result);
        } else if (json.isObject()) {
            json.object(this::top);
            if (schema != 1 && schema != 2) {
                throw new NotAReportException("it does not say schema version 1 or 2");
            }
        } else {
            throw new NotAReportException("it is neither an object nor a list");
        }
    }

    private void top(String name) throws IOException {
        switch (name) {
            case "SchemaVersion" -> schema = json.number();
            case "Trivy" -> json.object(this::trivy);
            case "ArtifactName" -> artifact = json.text();
            case "ArtifactType" -> artifactKind = json.text();
            case "Metadata" -> json.object(this::metadata);
            case "Results" -> json.list(this::result);
            default -> json.skip();
        }
    }

    private void trivy(String name) throws IOException {
        if (name.equals("Version")) {
            version = json.text();
        } else {
            json.skip();
        }
    }

    private void metadata(String name) throws IOException {
        switch (name) {
            case "OS" -> json.object(this::os);
            case "ImageID" -> imageId = json.text();
            case "ImageConfig" -> json.object(contents::image);
            default -> json.skip();
        }
    }

    private void os(String name) throws IOException {
        switch (name) {
            case "Family" -> family = json.text();
            case "Name" -> release = json.text();
            case "EOSL" -> endOfLife = json.flag();
            default -> json.skip();
        }
    }

    /// Trivy writes where and of what kind a result is before its findings, and so do all its
    /// versions; findings that come first are refused rather than shown in no place.
    private void result() throws IOException {
        var result = new Result();
        json.object(result::read);
        if (!result.placed) {
            throw new NotAReportException("a result does not say its target");
        }
    }

    private final class Result {

        private String place = "";
        private String findingClass = "";
        private String kind = "";
        private boolean placed;

        private void read(String name) throws IOException {
            switch (name) {
                case "Target" -> {
                    place = json.word();
                    placed = true;
                }
                case "Class" -> findingClass = json.word();
                case "Type" -> kind = json.word();
                case "Packages" -> json.list(contents::pkg);
                case "Vulnerabilities" -> findings(this::vulnerability);
                case "Misconfigurations" -> findings(this::misconfiguration);
                case "Secrets" -> findings(this::secret);
                case "Licenses" -> findings(this::license);
                default -> json.skip();
            }
        }

        private void findings(JsonWalk.Item item) throws IOException {
            if (!placed) {
                throw new NotAReportException("findings stand before their target");
            }
            json.list(item);
        }

        private void vulnerability() throws IOException {
            var inFile = !findingClass.equals("os-pkgs") && !findingClass.isEmpty();
            vulnerabilities.add(new VulnerabilityEntry(json).read(target, kind, inFile, place));
        }

        private void misconfiguration() throws IOException {
            var entry = new OtherEntry(json);
            json.object(entry::field);
            if (entry.status.isEmpty() || entry.status.equals("FAIL")) {
                misconfigurations.add(entry.misconfiguration(target, place));
            }
        }

        private void secret() throws IOException {
            var entry = new OtherEntry(json);
            json.object(entry::field);
            secrets.add(entry.secret(target, place));
        }

        private void license() throws IOException {
            var entry = new OtherEntry(json);
            json.object(entry::field);
            licenses.add(entry.license(target, place));
        }
    }
}
