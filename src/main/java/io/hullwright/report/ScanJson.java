package io.hullwright.report;

import io.hullwright.scan.Decisions;
import io.hullwright.scan.Layers;
import io.hullwright.scan.LicenseFinding;
import io.hullwright.scan.Misconfiguration;
import io.hullwright.scan.Rating;
import io.hullwright.scan.ScanReport;
import io.hullwright.scan.ScanTarget;
import io.hullwright.scan.Scanner;
import io.hullwright.scan.SecretFinding;
import io.hullwright.scan.Upgrade;
import io.hullwright.scan.Vulnerability;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A scan for programs, `hullwright.scan/1`; `schema/hullwright.scan-1.schema.json` says it in
/// full.
final class ScanJson {

    private ScanJson() {}

    static void write(ScanReport report, ReportOptions options, OutputStream out)
            throws IOException {
        var by = List.of(report.scanner().name());
        try (var json = Json.begin(out)) {
            json.text("schema", "hullwright.scan/1");
            json.object("tool");
            json.text("name", "hullwright");
            json.text("version", options.version());
            json.endObject();
            json.text("takenAt", report.takenAt().toString());
            scanner(report.scanner(), json);
            list("targets", report.targets(), ScanJson::target, json);
            json.list("vulnerabilities");
            for (var one : report.vulnerabilities()) {
                json.object();
                row(report, one, by, json);
                decision(report.decisions().about(one), json);
                json.endObject();
            }
            json.endList();
            list("misconfigurations", report.misconfigurations(), ScanJson::setting, json);
            list("secrets", report.secrets(), ScanJson::secret, json);
            list("licenses", report.licenses(), ScanJson::license, json);
            list("upgrades", Upgrade.of(report), ScanJson::upgrade, json);
            summary(report, json);
            json.list("notes", report.notes());
        }
    }

    /// Writes the fields of one.
    private interface Fields<T> {
        void write(T one, Json json) throws IOException;
    }

    private static <T> void list(String name, List<T> all, Fields<T> fields, Json json)
            throws IOException {
        json.list(name);
        for (var one : all) {
            json.object();
            fields.write(one, json);
            json.endObject();
        }
        json.endList();
    }

    private static void scanner(Scanner scanner, Json json) throws IOException {
        json.list("scanners");
        json.object();
        json.text("name", scanner.name());
        json.text("version", scanner.version());
        json.text("sha256", scanner.sha256());
        var date = scanner.databaseUpdatedAt();
        json.text("databaseUpdatedAt", date == null ? null : date.toString());
        json.flag("stale", scanner.stale());
        json.endObject();
        json.endList();
    }

    private static void target(ScanTarget target, Json json) throws IOException {
        json.text("kind", target.kind().word());
        json.text("name", target.name());
        json.text("id", target.id());
        json.text("digest", target.digest());
        json.list("containers", target.containers());
        json.text("os", target.os());
        json.flag("endOfLife", target.endOfLife());
        json.text("failure", target.failure());
    }

    private static void row(ScanReport report, Vulnerability one, List<String> by, Json json)
            throws IOException {
        json.text("id", one.id());
        json.text("target", one.target());
        json.text("package", one.pkg());
        json.text("purl", one.purl());
        json.text("installed", one.installed());
        json.text("fixed", one.fixed());
        json.text("severity", one.severity().word());
        json.text("severitySource", one.severitySource());
        json.decimal("cvss", one.cvss());
        json.text("status", one.status());
        if (one.layer().isEmpty()) {
            json.nothing("layer");
        } else {
            json.object("layer");
            json.text("diffId", one.layer());
            json.text("of", owner(report.owner(one)));
            json.endObject();
        }
        json.text("kind", one.kind());
        json.list("paths", one.paths());
        json.text("title", one.title());
        json.text("url", one.url());
        json.list("reportedBy", by);
        var seen = report.background().firstSeen().of(one);
        json.text("firstSeen", seen == null ? null : seen.toString());
        var threats = report.background().threats();
        json.decimal("epss", threats.likelihood(one));
        var exploited = threats.exploitedSince(one);
        json.text("exploitedSince", exploited == null ? null : exploited.toString());
    }

    private static @Nullable String owner(Layers.Owner owner) {
        return owner == Layers.Owner.UNKNOWN ? null : owner.name().toLowerCase(Locale.ROOT);
    }

    private static void decision(Decisions.@Nullable Answer answer, Json json) throws IOException {
        if (answer == null) {
            json.nothing("decision");
            return;
        }
        var decision = answer.decision();
        json.object("decision");
        json.text("state", decision.state().toString());
        json.text("justification", decision.justification());
        json.text("reason", decision.reason());
        json.text("by", decision.by());
        json.text("on", decision.on().toString());
        json.text("until", decision.until() == null ? null : decision.until().toString());
        json.flag("holds", answer.holds());
        json.text("reopened", answer.holds() ? null : answer.reopened());
        json.endObject();
    }

    private static void setting(Misconfiguration one, Json json) throws IOException {
        json.text("id", one.id());
        json.text("target", one.target());
        json.text("file", one.file());
        json.number("line", one.line());
        json.number("endLine", one.endLine());
        json.text("title", one.title());
        json.text("severity", one.severity().word());
        json.text("resolution", one.resolution());
        json.text("url", one.url());
    }

    private static void secret(SecretFinding one, Json json) throws IOException {
        json.text("rule", one.rule());
        json.text("target", one.target());
        json.text("file", one.file());
        json.number("line", one.line());
        json.number("endLine", one.endLine());
        json.text("title", one.title());
        json.text("category", one.category());
        json.text("severity", one.severity().word());
        json.text("layer", one.layer());
    }

    private static void license(LicenseFinding one, Json json) throws IOException {
        json.text("name", one.name());
        json.text("target", one.target());
        json.text("package", one.pkg());
        json.text("file", one.file());
        json.text("category", one.category());
        json.text("severity", one.severity().word());
    }

    private static void upgrade(Upgrade one, Json json) throws IOException {
        json.text("target", one.target());
        json.text("package", one.pkg());
        json.text("from", one.from());
        json.text("to", one.to());
        json.text("of", owner(one.owner()));
        json.text("base", one.base().isEmpty() ? null : one.base());
        json.text("instruction", one.step().isEmpty() ? null : one.step());
        json.list("removes", one.removes());
        json.number("exploited", one.exploited());
    }

    private static void summary(ScanReport report, Json json) throws IOException {
        json.object("summary");
        json.object("bySeverity");
        for (var rating : Rating.values()) {
            json.number(rating.word(), report.count(rating));
        }
        json.endObject();
        json.number("fixable", report.fixable());
        json.number("decided", report.decided());
        json.endObject();
    }
}
