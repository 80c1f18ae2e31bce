package io.hullwright.report;

import io.hullwright.audit.Audit;
import io.hullwright.audit.Finding;
import io.hullwright.audit.Waiver;
import io.hullwright.check.CheckDescription;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import io.hullwright.facts.Subject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// SARIF 2.1.0, for code scanning services and editors.
///
/// GitHub refuses a whole file when one result has no artifact with a line. What is not a file gets
/// one named after its kind and name, below a base that says so.
///
/// @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">SARIF 2.1.0</a>
final class SarifReport implements ReportWriter {

    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    /// Base of the names of things that are no files.
    private static final String ENGINE = "ENGINE";

    @Override
    public void write(Audit audit, ReportOptions options, OutputStream out) throws IOException {
        var rules = rules(audit);
        try (var json = Json.begin(out)) {
            json.text("$schema", SCHEMA);
            json.text("version", "2.1.0");
            json.list("runs");
            json.object();
            tool(rules, options, json);
            invocation(audit, json);
            bases(audit, json);
            json.text("columnKind", "unicodeCodePoints");
            json.list("results");
            results(audit, rules, json);
            json.endList();
            json.endObject();
            json.endList();
        }
    }

    /// The checks that have a finding, in the order of their gravest.
    private static List<CheckDescription> rules(Audit audit) {
        var rules = new LinkedHashMap<String, CheckDescription>();
        for (var finding : audit.findings()) {
            rules.putIfAbsent(finding.check().id(), finding.check());
        }
        return List.copyOf(rules.values());
    }

    private static void tool(List<CheckDescription> rules, ReportOptions options, Json json)
            throws IOException {
        json.object("tool");
        json.object("driver");
        json.text("name", "Hullwright");
        json.text("version", options.version());
        json.text("semanticVersion", options.version());
        json.list("rules");
        for (var rule : rules) {
            rule(rule, json);
        }
        json.endList();
        json.endObject();
        json.endObject();
    }

    private static void rule(CheckDescription check, Json json) throws IOException {
        json.object();
        json.text("id", check.id());
        message("shortDescription", check.title() + ".", json);
        message("fullDescription", check.why(), json);
        json.object("help");
        json.text("text", check.why() + "\n\nRemedy: " + check.remedy());
        json.text("markdown", check.why() + "\n\n**Remedy:** " + check.remedy());
        json.endObject();
        json.object("defaultConfiguration");
        json.text("level", level(check.severity()));
        json.endObject();
        json.object("properties");
        var score = score(check.severity());
        if (!score.isEmpty()) {
            json.text("security-severity", score);
        }
        json.list("tags");
        json.item("security");
        for (var reference : check.references()) {
            json.item(reference);
        }
        json.endList();
        json.endObject();
        json.endObject();
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case CRITICAL, HIGH -> "error";
            case MEDIUM -> "warning";
            case LOW, INFO -> "note";
        };
    }

    /// The middle of the band that GitHub calls by our severity's name; it has none for `info`.
    private static String score(Severity severity) {
        return switch (severity) {
            case CRITICAL -> "9.5";
            case HIGH -> "8.0";
            case MEDIUM -> "5.5";
            case LOW -> "2.0";
            case INFO -> "";
        };
    }

    private static void invocation(Audit audit, Json json) throws IOException {
        json.list("invocations");
        json.object();
        json.flag("executionSuccessful", true);
        json.text("endTimeUtc", audit.takenAt().toString());
        json.list("toolExecutionNotifications");
        for (var note : audit.notes()) {
            json.object();
            json.text("level", "note");
            message("message", note, json);
            json.endObject();
        }
        json.endList();
        json.endObject();
        json.endList();
    }

    private static void bases(Audit audit, Json json) throws IOException {
        var endpoint = audit.endpoint();
        json.object("originalUriBaseIds");
        json.object(ENGINE);
        message(
                "description",
                "What "
                        + endpoint.engine()
                        + " at "
                        + endpoint.address()
                        + " knows, by kind and name. These are no files.",
                json);
        json.endObject();
        json.endObject();
    }

    private static void results(Audit audit, List<CheckDescription> rules, Json json)
            throws IOException {
        var places = new HashMap<String, Integer>();
        for (var rule : rules) {
            places.put(rule.id(), places.size());
        }
        for (var finding : audit.findings()) {
            result(finding, places.getOrDefault(finding.check().id(), -1), json);
        }
    }

    private static void result(Finding finding, int place, Json json) throws IOException {
        var check = finding.check();
        json.object();
        json.text("ruleId", check.id());
        json.number("ruleIndex", place);
        json.text("kind", kind(finding.verdict()));
        json.text(
                "level",
                finding.verdict() instanceof Verdict.Fail ? level(check.severity()) : "none");
        message("message", words(finding), json);
        location(finding, json);
        relatedLocations(finding, json);
        json.object("partialFingerprints");
        json.text("hullwright/v1", finding.fingerprint());
        json.endObject();
        suppressions(finding.waiver(), json);
        json.endObject();
    }

    /// `open`: there was not enough to decide whether something is wrong.
    private static String kind(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Fail _ -> "fail";
            case Verdict.Unknown _ -> "open";
            case Verdict.Pass _ -> "pass";
            case Verdict.NotApplicable _ -> "notApplicable";
        };
    }

    private static String words(Finding finding) {
        return label(finding.subject())
                + switch (finding.verdict()) {
                    case Verdict.Fail fail ->
                            ": " + fail.evidence() + " (" + fail.origin().words() + ")";
                    case Verdict.Unknown unknown -> " could not be seen: " + unknown.why();
                    case Verdict.NotApplicable not -> ": does not apply, " + not.because();
                    case Verdict.Pass _ -> ": " + finding.check().title();
                };
    }

    /// Kind and name, exactly; the kind alone for what there is one of.
    private static String label(Subject subject) {
        return subject.label();
    }

    private static void location(Finding finding, Json json) throws IOException {
        json.list("locations");
        json.object();
        json.object("physicalLocation");
        if (finding.verdict() instanceof Verdict.Fail fail
                && place(fail.origin()) instanceof Origin.File(var path, var line, var column)) {
            artifact(ArtifactUri.of(path), "", json);
            region(line, column, json);
        } else {
            artifact(ArtifactUri.of(finding.subject()), ENGINE, json);
            region(1, 1, json);
        }
        json.endObject();
        logicalLocation(finding.subject(), json);
        json.endObject();
        json.endList();
    }

    /// The further places of a failure; none when there are none.
    private static void relatedLocations(Finding finding, Json json) throws IOException {
        if (!(finding.verdict() instanceof Verdict.Fail fail) || fail.also().isEmpty()) {
            return;
        }
        json.list("relatedLocations");
        for (var other : fail.also()) {
            if (place(other.origin()) instanceof Origin.File(var path, var line, var column)) {
                json.object();
                json.object("physicalLocation");
                artifact(ArtifactUri.of(path), "", json);
                region(line, column, json);
                json.endObject();
                message("message", other.evidence(), json);
                json.endObject();
            }
        }
        json.endList();
    }

    private static Origin place(Origin origin) {
        return origin instanceof Origin.Absent(var where, _) ? where : origin;
    }

    private static void artifact(String uri, String base, Json json) throws IOException {
        json.object("artifactLocation");
        json.text("uri", uri);
        if (!base.isEmpty()) {
            json.text("uriBaseId", base);
        }
        json.endObject();
    }

    private static void region(int line, int column, Json json) throws IOException {
        json.object("region");
        json.number("startLine", line);
        json.number("startColumn", column);
        json.endObject();
    }

    private static void logicalLocation(Subject subject, Json json) throws IOException {
        json.list("logicalLocations");
        json.object();
        json.text("name", subject.name());
        json.text("fullyQualifiedName", subject.kind().word() + "/" + subject.name());
        json.text("kind", subject.kind().word());
        json.endObject();
        json.endList();
    }

    /// Stands on every result, also when it is empty: without it nobody could tell whether the
    /// result was accepted.
    private static void suppressions(@Nullable Waiver waiver, Json json) throws IOException {
        json.list("suppressions");
        if (waiver != null) {
            json.object();
            json.text("kind", "external");
            json.text("status", "accepted");
            json.text(
                    "justification",
                    waiver.reason() + " (" + waiver.by() + ", until " + waiver.until() + ")");
            json.endObject();
        }
        json.endList();
    }

    private static void message(String name, String text, Json json) throws IOException {
        json.object(name);
        json.text("text", literal(text));
        json.endObject();
    }

    /// Square brackets before round ones would become a link in the reader's page (3.11.6). Curly
    /// ones stay: a message without arguments has no placeholders.
    private static String literal(String text) {
        return text.contains("](")
                ? text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")
                : text;
    }
}
