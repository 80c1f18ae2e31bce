package io.hullwright.gui.support;

import io.hullwright.check.Fix;
import io.hullwright.report.Plain;
import java.util.List;

/// The lines that a fix adds or changes, as a person writes them.
public final class FixText {

    private static final int LONGEST = 2_000;

    private FixText() {}

    /// What to do with `of`, in a sentence.
    public static String sentence(Fix fix) {
        return switch (fix) {
            case Fix.SetValue(var path, _) -> Words.of("fix.set", safe(path));
            case Fix.AddToList(var path, _) -> Words.of("fix.add", safe(path));
            case Fix.RemoveFromList(var path, _) -> Words.of("fix.remove", safe(path));
            case Fix.WriteFile(var file, _) -> Words.of("fix.write", safe(file));
            case Fix.ReplaceText(_, var before, _) when before.isEmpty() -> Words.of("fix.insert");
            case Fix.ReplaceText(_, var before, _) -> Words.of("fix.replace", safe(before));
            case Fix.RunYourself _ -> Words.of("fix.run");
        };
    }

    /// The lines themselves; every line safe to show and to paste.
    public static String of(Fix fix) {
        return switch (fix) {
            case Fix.SetValue(var path, var value) -> nested(path, " " + safe(value));
            case Fix.AddToList(var path, var values) -> nested(path, items(path, values));
            case Fix.RemoveFromList(var path, var values) -> nested(path, items(path, values));
            case Fix.WriteFile(_, var content) -> lines(content);
            case Fix.ReplaceText(_, _, var after) -> lines(after);
            case Fix.RunYourself(var command) -> lines(command);
        };
    }

    /// `a.b` as nested keys of YAML.
    private static String nested(String path, String end) {
        var text = new StringBuilder();
        var depth = 0;
        for (var key : path.split("\\.", -1)) {
            text.append(text.isEmpty() ? "" : "\n").append("  ".repeat(depth++)).append(safe(key));
            text.append(':');
        }
        return text.append(end).toString();
    }

    private static String items(String path, List<String> values) {
        var indent = "  ".repeat(path.split("\\.", -1).length);
        var text = new StringBuilder();
        for (var value : values) {
            text.append('\n').append(indent).append("- ").append(safe(value));
        }
        return text.toString();
    }

    private static String lines(String text) {
        return String.join("\n", text.lines().map(FixText::safe).toList());
    }

    private static String safe(String text) {
        return Plain.line(text, LONGEST);
    }
}
