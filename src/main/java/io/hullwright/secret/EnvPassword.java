package io.hullwright.secret;

import io.hullwright.text.TextEdit;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Where a `.env` file says one password: in a variable of its own, and inside of connection
/// strings. Holds no value.
///
/// @param places in the order of the file
public record EnvPassword(List<Place> places) {

    /// @param name of the variable
    /// @param start offset of the text that is replaced
    public record Place(String name, int line, int start, int end) {}

    public EnvPassword {
        places = List.copyOf(places);
    }

    /// The value of a variable, the last one of that name.
    ///
    /// @param text the file as ISO-8859-1
    /// @throws IllegalArgumentException when there is none, or when what Compose makes of it is
    ///     not what stands there
    public static Secret valueOf(String text, String name) {
        return Secret.of(last(text, name).value().toCharArray());
    }

    private static EnvText.Assignment last(String text, String name) {
        EnvText.Assignment found = null;
        for (var assignment : EnvText.read(text)) {
            found = assignment.name().equals(name) ? assignment : found;
        }
        if (found == null || found.value().isEmpty()) {
            throw new IllegalArgumentException(name + " has no value");
        }
        if (found.computed()) {
            throw new IllegalArgumentException(name + " is made from another variable");
        }
        if (found.value().indexOf('\\') >= 0 || !isAscii(found.value())) {
            throw new IllegalArgumentException(
                    name + " has a backslash or a character beyond ASCII in it");
        }
        return found;
    }

    private static boolean isAscii(String value) {
        return value.chars().allMatch(c -> c >= ' ' && c <= '~');
    }

    /// @throws IllegalArgumentException as `valueOf`
    public static EnvPassword of(String text, String name) {
        var old = last(text, name);
        var places = new ArrayList<Place>();
        for (var assignment : EnvText.read(text)) {
            if (assignment.value().equals(old.value())) {
                var quote = (assignment.end() - assignment.start() - old.value().length()) / 2;
                var start = assignment.start() + quote;
                places.add(place(assignment, start, assignment.end() - quote));
            } else {
                inside(text, assignment, old.value(), places);
            }
        }
        return new EnvPassword(places);
    }

    /// In `scheme://user:password@host`, as it is or percent-encoded.
    private static void inside(
            String text, EnvText.Assignment assignment, String old, List<Place> places) {
        for (var form : forms(old)) {
            var mark = ":" + form + "@";
            var at = text.indexOf(mark, assignment.start());
            if (at >= 0 && at + mark.length() <= assignment.end()) {
                places.add(place(assignment, at + 1, at + 1 + form.length()));
                return;
            }
        }
    }

    private static Place place(EnvText.Assignment assignment, int start, int end) {
        return new Place(assignment.name(), assignment.line(), start, end);
    }

    /// True where a variable's value is the password, or a connection string with it.
    public static boolean isIn(String value, Secret password) {
        var plain = new String(password.characters());
        return value.equals(plain)
                || forms(plain).stream().anyMatch(form -> value.contains(":" + form + "@"));
    }

    private static Set<String> forms(String password) {
        var forms = new LinkedHashSet<>(List.of(password));
        forms.add(URLEncoder.encode(password, StandardCharsets.UTF_8).replace("+", "%20"));
        return forms;
    }

    /// The text with another password in the same places. Every other character stays.
    ///
    /// @param next letters and digits, which need no quoting anywhere
    public String apply(String text, Secret next) {
        var value = new String(next.characters());
        if (!value.chars().allMatch(c -> c < 0x7f && Character.isLetterOrDigit(c))) {
            throw new IllegalArgumentException("the new password would need quoting");
        }
        var edits = new ArrayList<TextEdit>();
        places.forEach(p -> edits.add(new TextEdit(p.start(), p.end(), value)));
        var after = TextEdit.apply(text, edits);
        requireOnly(text, after, value);
        return after;
    }

    /// Reads the result again: exactly the planned values may differ.
    private void requireOnly(String before, String after, String value) {
        var old = EnvText.read(before);
        var now = EnvText.read(after);
        for (var i = 0; i < Math.max(old.size(), now.size()); i++) {
            var line = old.get(i).line();
            var planned = places.stream().anyMatch(p -> p.line() == line);
            var same = now.get(i).value().equals(old.get(i).value());
            if (planned ? !now.get(i).value().contains(value) : !same) {
                throw new IllegalArgumentException("the file cannot be changed without more");
            }
        }
    }
}
