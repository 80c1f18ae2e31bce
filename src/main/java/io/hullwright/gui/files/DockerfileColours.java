package io.hullwright.gui.files;

import io.hullwright.facts.BuildInstruction;
import java.util.Collection;
import java.util.Locale;
import org.fxmisc.richtext.model.StyleSpans;
import org.jspecify.annotations.Nullable;

/// Instructions, flags, texts, comments and variables of a Dockerfile.
final class DockerfileColours implements Colours {

    private boolean goesOn;

    /// The word that ends a text of several lines; null outside of one.
    private @Nullable String ends;

    @Override
    public StyleSpans<Collection<String>> of(String line) {
        var spans = new Spans(line);
        var stripped = line.strip();
        if (ends != null) {
            ends = stripped.equals(ends) ? null : ends;
            spans.withVariables(line.length(), Spans.TEXT);
        } else if (stripped.startsWith("#")) {
            spans.to(line.length(), Spans.COMMENT);
        } else {
            instruction(spans, line);
            goesOn = stripped.endsWith("\\");
        }
        return spans.end();
    }

    private void instruction(Spans spans, String line) {
        var isFrom = false;
        for (var at = 0; at < line.length(); ) {
            if (line.charAt(at) == ' ' || line.charAt(at) == '\t') {
                at++;
                continue;
            }
            var end = wordEnd(spans, line, at);
            var word = line.substring(at, end);
            var upper = word.toUpperCase(Locale.ROOT);
            spans.to(at, Spans.PLAIN);
            if (!goesOn && BuildInstruction.KEYWORDS.contains(upper)) {
                isFrom = upper.equals("FROM");
                goesOn = !upper.equals("ONBUILD") && !upper.equals("HEALTHCHECK");
                spans.to(end, Spans.WORD);
            } else {
                spans.withVariables(end, style(word, isFrom));
                goesOn = true;
            }
            if (upper.startsWith("<<") && !upper.equals("<<")) {
                ends = word.replaceFirst("^<<-?", "").replace("\"", "").replace("'", "");
            }
            at = end;
        }
    }

    private static int wordEnd(Spans spans, String line, int from) {
        if (line.charAt(from) == '"' || line.charAt(from) == '\'') {
            return spans.quoted(from);
        }
        var end = from;
        while (end < line.length() && line.charAt(end) != ' ' && line.charAt(end) != '\t') {
            end++;
        }
        return end;
    }

    private static String style(String word, boolean isFrom) {
        if (word.startsWith("\"") || word.startsWith("'")) {
            return Spans.TEXT;
        }
        if (isFrom && word.equalsIgnoreCase("AS")) {
            return Spans.WORD;
        }
        return word.startsWith("--") ? Spans.KEY : Spans.PLAIN;
    }
}
