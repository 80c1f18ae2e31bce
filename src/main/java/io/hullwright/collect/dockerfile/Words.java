package io.hullwright.collect.dockerfile;

import java.util.ArrayList;
import java.util.List;

/// Cuts an instruction's text into words, as the instruction asks for.
final class Words {

    private Words() {}

    /// Words between blanks; quotes mean nothing here.
    static List<Piece> blank(String text, int from, int to) {
        var words = new ArrayList<Piece>();
        var pos = from;
        while (pos < to) {
            while (pos < to && isBlank(text.charAt(pos))) {
                pos++;
            }
            var start = pos;
            while (pos < to && !isBlank(text.charAt(pos))) {
                pos++;
            }
            if (pos > start) {
                words.add(new Piece(text.substring(start, pos), start));
            }
        }
        return words;
    }

    /// Words between blanks outside quotes; the words keep their quotes.
    static List<Piece> quoted(String text, int from, int to, char escape) {
        var words = new ArrayList<Piece>();
        var pos = from;
        while (pos < to) {
            while (pos < to && isBlank(text.charAt(pos))) {
                pos++;
            }
            var start = pos;
            pos = endOfWord(text, pos, to, escape);
            if (pos > start) {
                words.add(new Piece(text.substring(start, pos), start));
            }
        }
        return words;
    }

    /// Behind the word that begins at `pos`.
    static int endOfWord(String text, int pos, int to, char escape) {
        var quote = (char) 0;
        var i = pos;
        while (i < to) {
            var c = text.charAt(i);
            if (quote == 0 && isBlank(c)) {
                return i;
            }
            if (c == escape && quote != '\'') {
                i++;
            } else if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
            } else if (c == quote) {
                quote = 0;
            }
            i++;
        }
        return Math.min(i, to);
    }

    /// The rest without the blanks around it; one piece, empty when there is nothing.
    static Piece rest(String text, int from, int to) {
        var start = from;
        var end = to;
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return new Piece(text.substring(start, end), start);
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\u000b' || c == '\f';
    }
}
