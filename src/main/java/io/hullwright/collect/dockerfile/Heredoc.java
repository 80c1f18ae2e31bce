package io.hullwright.collect.dockerfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The beginning of a here-document, as `<<EOF`, `3<<-"EOF"`.
///
/// @param name the word that ends it
/// @param stripsTabs true for `<<-`
/// @param quoted true when variables in it are left alone
record Heredoc(String name, boolean stripsTabs, boolean quoted) {

    /// The ones that this instruction begins; only RUN, COPY and ADD have any, and not in JSON
    /// form.
    static List<Heredoc> in(String instruction, char escape) {
        if (instruction.indexOf("<<") < 0) {
            return List.of();
        }
        var words = Words.quoted(instruction, 0, instruction.length(), escape);
        var at = 0;
        if (!words.isEmpty() && words.getFirst().text().equalsIgnoreCase("ONBUILD")) {
            at++;
        }
        var keyword = at < words.size() ? words.get(at).text().toUpperCase(Locale.ROOT) : "";
        if (!keyword.equals("RUN") && !keyword.equals("COPY") && !keyword.equals("ADD")) {
            return List.of();
        }
        var found = new ArrayList<Heredoc>();
        for (var word : words.subList(at + 1, words.size())) {
            var heredoc = parse(word.text());
            if (heredoc != null) {
                found.add(heredoc);
            }
        }
        return found;
    }

    /// Null for a word that begins none.
    static @Nullable Heredoc parse(String word) {
        var pos = 0;
        while (pos < word.length() && Character.isDigit(word.charAt(pos))) {
            pos++;
        }
        if (!word.startsWith("<<", pos)) {
            return null;
        }
        pos += 2;
        var strips = pos < word.length() && word.charAt(pos) == '-';
        var rest = word.substring(strips ? pos + 1 : pos);
        if (rest.isEmpty() || rest.indexOf('<') >= 0) {
            return null;
        }
        var name = new StringBuilder();
        for (var i = 0; i < rest.length(); i++) {
            var c = rest.charAt(i);
            if (c != '"' && c != '\'' && c != '\\') {
                name.append(c);
            }
        }
        return new Heredoc(name.toString(), strips, name.length() < rest.length());
    }

    /// True for the line that ends it.
    boolean endsAt(String line) {
        return (stripsTabs ? withoutTabs(line) : line).equals(name);
    }

    static String withoutTabs(String line) {
        var i = 0;
        while (i < line.length() && line.charAt(i) == '\t') {
            i++;
        }
        return line.substring(i);
    }
}
