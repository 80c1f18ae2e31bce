package io.hullwright.report;

import io.hullwright.audit.Attestation;
import io.hullwright.audit.Audit;
import io.hullwright.audit.ChecklistAnswer;
import io.hullwright.audit.Finding;
import io.hullwright.audit.Waiver;
import io.hullwright.check.Fix;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Endpoint;
import io.hullwright.facts.Origin;
import io.hullwright.facts.Subject;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/// The audit for programs, `hullwright.audit/1`. Its shape is a promise: a change that breaks a
/// reader needs a new number; `schema/hullwright.audit-1.schema.json` says it in full.
final class JsonReport implements ReportWriter {

    @Override
    public void write(Audit audit, ReportOptions options, OutputStream out) throws IOException {
        try (var json = Json.begin(out)) {
            json.text("schema", "hullwright.audit/1");
            json.object("tool");
            json.text("name", "hullwright");
            json.text("version", options.version());
            json.endObject();
            json.text("takenAt", audit.takenAt().toString());
            json.number("durationMillis", audit.duration().toMillis());
            endpoint(audit.endpoint(), json);
            summary(audit, json);
            json.list("findings");
            for (var finding : audit.findings()) {
                finding(finding, json);
            }
            json.endList();
            json.list("checklist");
            for (var answer : audit.checklist()) {
                answer(answer, json);
            }
            json.endList();
            json.list("notes", audit.notes());
        }
    }

    private static void endpoint(Endpoint endpoint, Json json) throws IOException {
        json.object("endpoint");
        json.text("address", endpoint.address());
        json.text("context", endpoint.context());
        json.text("engine", endpoint.engine());
        json.text("version", endpoint.version());
        json.text("apiVersion", endpoint.apiVersion());
        json.flag("rootless", endpoint.rootless());
        json.text("operatingSystem", endpoint.operatingSystem());
        json.endObject();
    }

    private static void summary(Audit audit, Json json) throws IOException {
        var totals = audit.totals();
        json.object("summary");
        json.number("subjects", audit.subjects().size());
        json.number("checks", audit.checks());
        json.number("pass", totals.pass());
        json.number("fail", totals.fail());
        json.number("unknown", totals.unknown());
        json.number("notApplicable", totals.notApplicable());
        json.number("waived", totals.waived());
        json.object("failBySeverity");
        for (var severity : Severity.values()) {
            json.number(severity.word(), totals.failBySeverity().getOrDefault(severity, 0));
        }
        json.endObject();
        json.endObject();
    }

    private static void finding(Finding finding, Json json) throws IOException {
        var check = finding.check();
        json.object();
        json.text("id", finding.fingerprint());
        json.text("check", check.id());
        json.text("title", check.title());
        json.text("severity", check.severity().word());
        json.text("verdict", finding.verdict().word());
        subject(finding.subject(), json);
        verdict(finding, json);
        json.list("references", check.references());
        json.list("checklist", check.checklist());
        waiver(finding.waiver(), json);
        json.endObject();
    }

    private static void subject(Subject subject, Json json) throws IOException {
        json.object("subject");
        json.text("kind", subject.kind().word());
        json.text("name", subject.name());
        json.text("id", subject.id());
        json.endObject();
    }

    private static void verdict(Finding finding, Json json) throws IOException {
        switch (finding.verdict()) {
            case Verdict.Fail fail -> {
                json.text("evidence", fail.evidence());
                origin(fail.origin(), json);
                fix(fail.fix(), finding, json);
                also(fail, finding, json);
            }
            case Verdict.Unknown unknown -> withoutOrigin(unknown.why(), json);
            case Verdict.NotApplicable not -> withoutOrigin(not.because(), json);
            case Verdict.Pass _ -> withoutOrigin(null, json);
        }
    }

    /// Stands only where there are further places.
    private static void also(Verdict.Fail fail, Finding finding, Json json) throws IOException {
        if (fail.also().isEmpty()) {
            return;
        }
        json.list("also");
        for (var other : fail.also()) {
            json.object();
            json.text("evidence", other.evidence());
            origin(other.origin(), json);
            fix(other.fix(), finding, json);
            json.endObject();
        }
        json.endList();
    }

    private static void withoutOrigin(@Nullable String evidence, Json json) throws IOException {
        json.text("evidence", evidence);
        json.nothing("origin");
        json.nothing("fix");
    }

    private static void origin(Origin origin, Json json) throws IOException {
        json.object("origin");
        switch (origin) {
            case Origin.File file -> {
                json.text("kind", "file");
                place(file, json);
            }
            case Origin.Inspect(var path) -> {
                json.text("kind", "inspect");
                json.text("path", path);
            }
            case Origin.Image(var reference, var path) -> {
                json.text("kind", "image");
                json.text("reference", reference);
                json.text("path", path);
            }
            case Origin.UnseenImage(var reference, var path) -> {
                json.text("kind", "unseen-image");
                json.text("reference", reference);
                json.text("path", path);
            }
            case Origin.Engine(var setting) -> {
                json.text("kind", "engine");
                json.text("setting", setting);
            }
            case Origin.Unset(var documentedDefault) -> {
                json.text("kind", "unset");
                json.text("documentedDefault", documentedDefault);
            }
            case Origin.Absent(var where, var documentedDefault) -> {
                json.text("kind", "unset");
                json.text("documentedDefault", documentedDefault);
                place(where, json);
            }
        }
        json.endObject();
    }

    private static void place(Origin.File file, Json json) throws IOException {
        json.text("file", file.path().toString());
        json.number("line", file.line());
        json.number("column", file.column());
    }

    /// Paths are those of the compose file where the container is known to come from one.
    private static void fix(@Nullable Fix fix, Finding finding, Json json) throws IOException {
        if (fix == null) {
            json.nothing("fix");
            return;
        }
        var service = finding.subject().composeService();
        var above = service.isEmpty() ? "" : "services." + service + ".";
        json.object("fix");
        json.text("kind", fix.word());
        switch (fix) {
            case Fix.SetValue(var path, var value) -> {
                json.text("path", above + path);
                json.text("value", value);
            }
            case Fix.AddToList(var path, var values) -> {
                json.text("path", above + path);
                json.list("values", values);
            }
            case Fix.RemoveFromList(var path, var values) -> {
                json.text("path", above + path);
                json.list("values", values);
            }
            case Fix.WriteFile(var file, var content) -> {
                json.text("file", file);
                json.text("content", content);
            }
            case Fix.ReplaceText(var at, var before, var after) -> {
                place(at, json);
                json.text("before", before);
                json.text("after", after);
            }
            case Fix.RunYourself(var command) -> json.text("command", command);
        }
        json.text("text", finding.check().remedy());
        json.endObject();
    }

    private static void waiver(@Nullable Waiver waiver, Json json) throws IOException {
        if (waiver == null) {
            json.nothing("waiver");
            return;
        }
        json.object("waiver");
        json.text("reason", waiver.reason());
        json.text("by", waiver.by());
        json.text("until", waiver.until().toString());
        json.endObject();
    }

    private static void answer(ChecklistAnswer answer, Json json) throws IOException {
        json.object();
        json.text("id", answer.line().id());
        json.text("section", answer.section());
        json.text("text", answer.line().text());
        json.text("state", answer.state().word());
        json.list("answeredBy", answer.answeredBy());
        json.number("pass", answer.pass());
        json.number("fail", answer.fail());
        json.number("unknown", answer.unknown());
        attestation(answer.attestation(), json);
        json.endObject();
    }

    private static void attestation(@Nullable Attestation attestation, Json json)
            throws IOException {
        if (attestation == null) {
            json.nothing("attestation");
            return;
        }
        json.object("attestation");
        json.text("answer", attestation.answer().word());
        switch (attestation.evidence()) {
            case Attestation.Evidence.None _ -> json.nothing("evidence");
            case Attestation.Evidence.Document(var path, var sha256) -> {
                json.object("evidence");
                json.text("file", path);
                json.text("sha256", sha256);
                json.endObject();
            }
            case Attestation.Evidence.Link(var address) -> {
                json.object("evidence");
                json.text("link", address);
                json.endObject();
            }
        }
        json.text("note", attestation.note());
        json.text("by", attestation.by());
        json.text("on", attestation.on().toString());
        json.text("until", attestation.until().toString());
        json.text("doubt", attestation.doubt());
        json.endObject();
    }
}
