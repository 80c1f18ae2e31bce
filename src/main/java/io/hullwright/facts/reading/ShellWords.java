package io.hullwright.facts.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Cuts POSIX shell text into words and operators: quotes, escapes, comments, redirections,
/// here-documents and substitutions. Never fails: what is not closed ends with the text.
final class ShellWords {

    /// @param text the word without its quotes, or the operator
    /// @param operator true for `&&`, `||`, `;`, `|`, `&`, `(`, `)` and the line's end
    /// @param bare true if nothing in the word was quoted, so that it may be a keyword
    /// @param at where the token begins
    /// @param spots where each character of the text comes from
    record Token(String text, boolean operator, boolean bare, int at, Spots spots) {}

    /// Shell text inside a word.
    record Script(String text, Spots spots) {}

    private final String text;
    private final Spots spots;
    private final List<Token> tokens = new ArrayList<>();
    private final List<Script> scripts = new ArrayList<>();
    private final List<String> waitingDocuments = new ArrayList<>();
    private final Piece piece = new Piece();
    private int pos;

    private ShellWords(String text, Spots spots) {
        this.text = text;
        this.spots = spots;
        readAll();
    }

    static ShellWords of(String text) {
        return of(text, Spots.from(0));
    }

    /// @param spots where each character of `text` comes from
    static ShellWords of(String text, Spots spots) {
        return new ShellWords(text, spots);
    }

    /// A word in the making: its text, and where each character comes from.
    private final class Piece {

        private final StringBuilder text = new StringBuilder();
        private int[] from = new int[32];

        void clear() {
            text.setLength(0);
        }

        void add(char c, int at) {
            if (text.length() == from.length) {
                from = Arrays.copyOf(from, from.length * 2);
            }
            from[text.length()] = spots.at(at);
            text.append(c);
        }

        void addRange(int start, int end) {
            for (int i = start; i < end; i++) {
                add(ShellWords.this.text.charAt(i), i);
            }
        }
    }

    List<Token> tokens() {
        return tokens;
    }

    /// Shell text inside the words: substitutions, and here-documents that a shell reads.
    List<Script> scripts() {
        return scripts;
    }

    private void readAll() {
        while (pos < text.length()) {
            char c = text.charAt(pos);
            if (c == '\n') {
                operator("\n");
                skipDocuments();
            } else if (c <= ' ') {
                pos++;
            } else if (c == '#') {
                while (pos < text.length() && text.charAt(pos) != '\n') {
                    pos++;
                }
            } else if (c == '&' && at(pos + 1) == '>') {
                pos++;
                redirection();
            } else if (c == '|' && at(pos + 1) == '&') {
                operator("|");
                pos++;
            } else if (isOperator(c)) {
                boolean falls = c == ';' && at(pos + 1) == '&';
                boolean twice = falls || (at(pos + 1) == c && c != '(' && c != ')');
                operator(twice ? text.substring(pos, pos + 2) : String.valueOf(c));
            } else if ((c == '<' || c == '>') && at(pos + 1) != '(') {
                redirection();
            } else {
                word(true);
            }
        }
    }

    private void operator(String operator) {
        tokens.add(new Token(operator, true, true, spots.at(pos), Spots.from(spots.at(pos))));
        pos += operator.length();
    }

    /// @param mayBeDescriptor false for a redirection's own target: digits are its name there
    private void word(boolean mayBeDescriptor) {
        piece.clear();
        int start = pos;
        boolean bare = true;
        while (pos < text.length()) {
            char c = text.charAt(pos);
            if (c <= ' ' || isOperator(c)) {
                break;
            }
            if (c == '<' || c == '>') {
                if (at(pos + 1) == '(') {
                    parenthesized();
                    continue;
                }
                if (mayBeDescriptor && bare && Values.isDigits(piece.text.toString())) {
                    redirection();
                    return;
                }
                break;
            }
            switch (c) {
                case '\'' -> {
                    bare = false;
                    singleQuoted();
                }
                case '"' -> {
                    bare = false;
                    doubleQuoted();
                }
                case '\\' -> {
                    // an escaped end of line joins lines and quotes nothing
                    bare &= at(pos + 1) == '\n';
                    escaped();
                }
                case '$', '`' -> substitution();
                default -> piece.add(c, pos++);
            }
        }
        if (!piece.text.isEmpty() || !bare) {
            Spots from = Spots.of(piece.from, piece.text.length());
            tokens.add(new Token(piece.text.toString(), false, bare, spots.at(start), from));
        }
    }

    private void escaped() {
        char next = at(pos + 1);
        if (next != '\n' && next != 0) {
            piece.add(next, pos + 1);
        }
        pos += 2;
    }

    private void singleQuoted() {
        int end = text.indexOf('\'', pos + 1);
        int stop = end < 0 ? text.length() : end;
        piece.addRange(pos + 1, stop);
        pos = stop + 1;
    }

    private void doubleQuoted() {
        pos++;
        while (pos < text.length() && text.charAt(pos) != '"') {
            char c = text.charAt(pos);
            if (c == '\\' && "\"\\$`\n".indexOf(at(pos + 1)) >= 0) {
                escaped();
            } else if (c == '$' || c == '`') {
                substitution();
            } else {
                piece.add(c, pos++);
            }
        }
        pos++;
    }

    /// Keeps the text of a substitution in the word, so that it stays visible as one.
    private void substitution() {
        char next = at(pos + 1);
        if (text.charAt(pos) == '`') {
            int end = text.indexOf('`', pos + 1);
            int stop = end < 0 ? text.length() : end;
            scripts.add(new Script(text.substring(pos + 1, stop), spotsFrom(pos + 1, stop)));
            piece.addRange(pos, stop);
            piece.add('`', stop);
            pos = stop + 1;
        } else if (next == '(') {
            parenthesized();
        } else if (next == '{') {
            int end = text.indexOf('}', pos);
            int stop = end < 0 ? text.length() : end + 1;
            piece.addRange(pos, stop);
            pos = stop;
        } else {
            piece.add('$', pos++);
        }
    }

    private Spots spotsFrom(int start, int end) {
        int[] each = new int[Math.max(0, end - start)];
        for (int i = 0; i < each.length; i++) {
            each[i] = spots.at(start + i);
        }
        return each.length == 0 ? Spots.from(spots.at(start)) : Spots.of(each, each.length);
    }

    /// From `$(`, `<(` or `>(` to the parenthesis that closes it; what is between is a script of
    /// its own.
    private void parenthesized() {
        int first = pos;
        int start = pos + 2;
        pos++;
        int depth = 0;
        char quote = 0;
        while (pos < text.length()) {
            char c = text.charAt(pos);
            if (c == '\\') {
                pos++;
            } else if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                break;
            }
            pos++;
        }
        int end = Math.max(start, Math.min(pos, text.length()));
        String inner = start <= text.length() ? text.substring(start, end) : "";
        pos = Math.min(end + 1, text.length());
        if (!inner.startsWith("(")) {
            scripts.add(new Script(inner, spotsFrom(start, start + inner.length())));
        }
        piece.addRange(first, start + inner.length());
        piece.add(')', start + inner.length());
    }

    /// Takes the operator and its target away.
    private void redirection() {
        char c = text.charAt(pos);
        int start = pos;
        while (pos < text.length() && text.charAt(pos) == c && pos - start < 3) {
            pos++;
        }
        boolean document = c == '<' && pos - start == 2;
        if (at(pos) == '-' && document) {
            pos++;
        } else if (at(pos) == '&' || at(pos) == '|') {
            pos++;
        }
        while (at(pos) == ' ' || at(pos) == '\t') {
            pos++;
        }
        int before = tokens.size();
        if (pos < text.length() && text.charAt(pos) > ' ' && !isOperator(text.charAt(pos))) {
            char first = text.charAt(pos);
            if (first == '<' || first == '>') {
                if (at(pos + 1) != '(') {
                    return;
                }
            }
            word(false);
        }
        if (tokens.size() > before) {
            String target = tokens.removeLast().text();
            if (document) {
                waitingDocuments.add(target);
            }
        }
    }

    private void skipDocuments() {
        boolean shell = isShellWaiting();
        for (String delimiter : waitingDocuments) {
            int start = pos;
            int end = pos;
            while (pos < text.length()) {
                int lineEnd = text.indexOf('\n', pos);
                int stop = lineEnd < 0 ? text.length() : lineEnd;
                boolean last = text.substring(pos, stop).strip().equals(delimiter);
                end = last ? pos : stop;
                pos = Math.min(stop + 1, text.length());
                if (last) {
                    break;
                }
            }
            if (shell) {
                scripts.add(new Script(text.substring(start, end), spotsFrom(start, end)));
            }
        }
        waitingDocuments.clear();
    }

    private boolean isShellWaiting() {
        if (waitingDocuments.isEmpty()) {
            return false;
        }
        for (int i = tokens.size() - 2; i >= 0 && !tokens.get(i).operator(); i--) {
            if (ShellCommand.isShell(ShellCommand.baseName(tokens.get(i).text()))) {
                return true;
            }
        }
        return false;
    }

    private char at(int i) {
        return i < text.length() ? text.charAt(i) : 0;
    }

    private static boolean isOperator(char c) {
        return c == '&' || c == '|' || c == ';' || c == '(' || c == ')' || c == '\n';
    }
}
