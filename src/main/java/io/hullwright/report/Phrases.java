package io.hullwright.report;

import io.hullwright.check.Fix;
import java.util.List;

/// The clauses that every report for people shares. What others wrote comes out safe.
final class Phrases {

    private Phrases() {}

    /// What to do, in one line.
    static String fix(Fix fix) {
        return switch (fix) {
            case Fix.SetValue(var path, var value) ->
                    "set " + Plain.line(path) + " to " + Plain.line(value);
            case Fix.AddToList(var path, var values) ->
                    "add " + list(values) + " to " + Plain.line(path);
            case Fix.RemoveFromList(var path, var values) ->
                    "take " + list(values) + " out of " + Plain.line(path);
            case Fix.WriteFile(var file, _) -> "write " + Plain.line(file);
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
}
