package io.hullwright.report;

import io.hullwright.audit.Audit;
import io.hullwright.audit.ChecklistAnswer;
import io.hullwright.audit.Finding;
import io.hullwright.check.Fix;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Endpoint;
import io.hullwright.facts.Origin;
import io.hullwright.facts.Subject;
import java.time.Duration;
import java.util.List;

/// The clauses that every report for people shares. What others wrote comes out safe.
final class Phrases {

    /// Stands first in every report about the sample, so nobody takes it for their engine.
    static final String SAMPLE = "This is the embedded sample, not an engine of yours.";

    private Phrases() {}

    /// A shape of its own for each severity, for those who do not see the colours.
    static String shape(Severity severity) {
        return switch (severity) {
            case CRITICAL -> "■";
            case HIGH -> "▲";
            case MEDIUM -> "●";
            case LOW -> "○";
            case INFO -> "·";
        };
    }

    /// What was looked at, in one line.
    static String lookedAt(Audit audit) {
        if (audit.endpoint().version().isEmpty()) {
            return "Files, looked at in " + time(audit.duration());
        }
        return engine(audit.endpoint())
                + " at "
                + Plain.line(audit.endpoint().address())
                + (audit.sample() ? "" : ", looked at in " + time(audit.duration()));
    }

    static String engine(Endpoint endpoint) {
        return Plain.line(endpoint.engine()) + " " + Plain.line(endpoint.version());
    }

    /// `412 ms`, from a second on `1.2 s`.
    static String time(Duration duration) {
        var millis = duration.toMillis();
        if (millis < 1000) {
            return millis + " ms";
        }
        var tenths = (millis + 50) / 100;
        return tenths / 10 + "." + tenths % 10 + " s";
    }

    static String count(int count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }

    /// Kind and name; the kind alone for what there is one of.
    static String label(Subject subject) {
        return subject.name().equals(subject.kind().word())
                ? subject.name()
                : Plain.line(subject.label() + fileOf(subject));
    }

    /// Services of several files often have one name.
    private static String fileOf(Subject subject) {
        if (subject.kind() != Subject.Kind.COMPOSE_SERVICE) {
            return "";
        }
        var path = subject.id().substring(0, Math.max(0, subject.id().lastIndexOf('#')));
        return " in " + path.substring(path.lastIndexOf('/') + 1);
    }

    /// What was seen, as the check says it; without evidence, that the wished state is not given.
    static String evidence(Finding finding) {
        return switch (finding.verdict()) {
            case Verdict.Fail fail when !fail.evidence().isBlank() -> fail.summary();
            default -> "not so: " + finding.check().title();
        };
    }

    static String origin(Origin origin) {
        return Plain.line(origin.words());
    }

    /// The origin with the file's name alone, for narrow places.
    static String shortOrigin(Origin origin) {
        return switch (origin) {
            case Origin.File(var path, var line, var column) ->
                    Plain.line(path.getFileName() + ":" + line + ":" + column);
            case Origin.Image _ -> "set by the image";
            case Origin.Unset _ -> "not set";
            case Origin.Absent(var where, _) -> "not set, " + shortOrigin(where);
            default -> origin(origin);
        };
    }

    /// The least that can be said of it: line and column of a file, empty for the rest.
    static String position(Origin origin) {
        return switch (origin) {
            case Origin.File(_, var line, var column) -> line + ":" + column;
            case Origin.Absent(var where, _) -> position(where);
            default -> "";
        };
    }

    /// What to do, in one line.
    static String fix(Fix fix) {
        return Plain.line(words(fix), 500);
    }

    private static String words(Fix fix) {
        return switch (fix) {
            case Fix.SetValue(var path, var value) ->
                    "set " + Plain.line(path) + " to " + Plain.line(value);
            case Fix.AddToList(var path, var values) ->
                    "add " + list(values) + " to " + Plain.line(path);
            case Fix.RemoveFromList(var path, var values) ->
                    "take " + list(values) + " out of " + Plain.line(path);
            case Fix.WriteFile(var file, _) -> "write " + Plain.line(file);
            case Fix.ReplaceText(_, var before, var after) when before.isEmpty() ->
                    "insert " + Plain.line(after);
            case Fix.ReplaceText(_, var before, var after) ->
                    "write " + Plain.line(after) + " instead of " + Plain.line(before);
            case Fix.RunYourself(var command) -> "run: " + Plain.line(command, 500);
        };
    }

    private static String list(List<String> values) {
        var words = new StringBuilder();
        for (var value : values) {
            words.append(words.isEmpty() ? "" : ", ").append(Plain.line(value));
        }
        return words.toString();
    }

    /// The checklist in one line.
    static String checklist(List<ChecklistAnswer> answers) {
        var words = new StringBuilder();
        for (var state : ChecklistAnswer.State.values()) {
            var count = Outline.count(answers, state);
            if (count > 0) {
                words.append(words.isEmpty() ? "" : ", ").append(state(count, state));
            }
        }
        return words.toString();
    }

    static String state(int count, ChecklistAnswer.State state) {
        return switch (state) {
            case FAIL -> count(count, "fails", "fail");
            case EXPIRED -> count(count, "answer expired", "answers expired");
            case UNKNOWN -> count + " not seen";
            case NEEDS_ANSWER -> count(count, "needs an answer", "need an answer");
            case PASS -> count(count, "passes", "pass");
            case ATTESTED -> count + " attested";
            case NOT_APPLICABLE -> count(count, "does not apply", "do not apply");
        };
    }
}
