package io.hullwright.gui.files;

import java.util.Collection;
import java.util.List;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/// The styles of one line, from left to right.
final class Spans {

    static final String KEY = "source-key";
    static final String TEXT = "source-text";
    static final String WORD = "source-word";
    static final String COMMENT = "source-comment";
    static final String VARIABLE = "source-variable";
    static final String PLAIN = "source-plain";

    private final StyleSpansBuilder<Collection<String>> styles = new StyleSpansBuilder<>();
    private final String line;
    private int done;

    Spans(String line) {
        this.line = line;
    }

    /// Everything up to here, as far as it has no style yet.
    void to(int end, String style) {
        if (end > done) {
            styles.add(List.of(style), end - done);
            done = end;
        }
    }

    int done() {
        return done;
    }

    /// The same, with `$name` and `${…}` in it told apart.
    void withVariables(int end, String style) {
        var at = done;
        while (at < end) {
            var length = variable(at, end);
            if (length > 0) {
                to(at, style);
                to(at + length, VARIABLE);
            }
            at += Math.max(1, length);
        }
        to(end, style);
    }

    /// How long the variable is that begins here; 0 for none.
    private int variable(int at, int end) {
        if (line.charAt(at) != '$' || at + 1 >= end) {
            return 0;
        }
        if (line.charAt(at + 1) == '{') {
            var close = line.indexOf('}', at);
            return close < 0 || close >= end ? 0 : close + 1 - at;
        }
        var to = at + 1;
        while (to < end && (Character.isLetterOrDigit(line.charAt(to)) || line.charAt(to) == '_')) {
            to++;
        }
        return to == at + 1 ? 0 : to - at;
    }

    /// Where a quoted text ends that begins here: after its closing quote, or at the line's end.
    int quoted(int at) {
        var quote = line.charAt(at);
        for (var i = at + 1; i < line.length(); i++) {
            if (line.charAt(i) == '\\' && quote == '"') {
                i++;
            } else if (line.charAt(i) == quote) {
                return i + 1;
            }
        }
        return line.length();
    }

    StyleSpans<Collection<String>> end() {
        to(line.length(), PLAIN);
        return styles.create();
    }
}
