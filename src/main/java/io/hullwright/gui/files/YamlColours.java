package io.hullwright.gui.files;

import java.util.Collection;
import java.util.Set;
import org.fxmisc.richtext.model.StyleSpans;

/// Keys, texts, words with a meaning, comments and variables of YAML.
final class YamlColours implements Colours {

    private static final Set<String> WORDS = Set.of("true", "false", "yes", "no", "null", "~");
    private static final int NONE = -1;

    /// Lines that stand further right than this belong to a text of several lines.
    private int blockIndent = NONE;

    @Override
    public StyleSpans<Collection<String>> of(String line) {
        var spans = new Spans(line);
        var start = indent(line, 0);
        if (blockIndent != NONE && (start == line.length() || start > blockIndent)) {
            spans.withVariables(line.length(), Spans.TEXT);
            return spans.end();
        }
        blockIndent = NONE;
        var at = start;
        while (isDash(line, at)) {
            start = at;
            at = indent(line, at + 1);
        }
        spans.to(at, Spans.PLAIN);
        var key = key(spans, line, at);
        if (key > 0) {
            start = at;
            spans.to(key, Spans.KEY);
            at = indent(line, Math.min(key + 1, line.length()));
            spans.to(at, Spans.PLAIN);
        }
        value(spans, line, at, start);
        return spans.end();
    }

    private static int indent(String line, int from) {
        var at = from;
        while (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    private static boolean isDash(String line, int at) {
        return at < line.length()
                && line.charAt(at) == '-'
                && (at + 1 == line.length() || line.charAt(at + 1) == ' ');
    }

    /// Where the key that begins here ends; 0 for none.
    private static int key(Spans spans, String line, int from) {
        if (from >= line.length() || "#[{&*|>%@`".indexOf(line.charAt(from)) >= 0) {
            return 0;
        }
        var quote = line.charAt(from) == '"' || line.charAt(from) == '\'';
        for (var at = quote ? spans.quoted(from) : from; at < line.length(); at++) {
            var last = at + 1 == line.length();
            if (line.charAt(at) == ':' && (last || line.charAt(at + 1) == ' ')) {
                return at;
            }
            if (line.charAt(at) == '#' && at > 0 && line.charAt(at - 1) == ' ') {
                return 0;
            }
        }
        return 0;
    }

    private void value(Spans spans, String line, int from, int start) {
        var first = from < line.length() ? line.charAt(from) : ' ';
        if (first == '|' || first == '>') {
            blockIndent = start;
        }
        if (first == '&' || first == '*' || first == '!') {
            spans.to(wordEnd(line, from), Spans.WORD);
        }
        for (var at = spans.done(); at < line.length(); at++) {
            var character = line.charAt(at);
            var fresh = at == 0 || " [{,".indexOf(line.charAt(at - 1)) >= 0;
            if (fresh && (character == '"' || character == '\'')) {
                spans.withVariables(at, Spans.PLAIN);
                at = spans.quoted(at);
                spans.withVariables(at--, Spans.TEXT);
            } else if (fresh && character == '#') {
                spans.withVariables(at, Spans.PLAIN);
                spans.to(line.length(), Spans.COMMENT);
                return;
            }
        }
        if (spans.done() <= from && isWord(line.substring(from).strip())) {
            spans.to(line.length(), Spans.WORD);
        }
        spans.withVariables(line.length(), Spans.PLAIN);
    }

    private static int wordEnd(String line, int from) {
        var end = line.indexOf(' ', from);
        return end < 0 ? line.length() : end;
    }

    private static boolean isWord(String value) {
        if (value.isEmpty() || WORDS.contains(value)) {
            return !value.isEmpty();
        }
        for (var i = 0; i < value.length(); i++) {
            if (!Character.isDigit(value.charAt(i)) && value.charAt(i) != '.') {
                return false;
            }
        }
        return true;
    }
}
