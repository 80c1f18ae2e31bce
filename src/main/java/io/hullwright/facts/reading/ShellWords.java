package io.hullwright.facts.reading;

import java.util.ArrayList;
import java.util.List;

/// Cuts POSIX shell text into words and operators: quotes, escapes, comments, redirections,
/// here-documents and substitutions. Never fails: what is not closed ends with the text.
final class ShellWords {

    /// @param text the word without its quotes, or the operator
    /// @param operator true for `&&`, `||`, `;`, `|`, `&`, `(`, `)` and the line's end
    /// @param bare true if nothing in the word was quoted, so that it may be a keyword
    record Token(String text, boolean operator, boolean bare) {}

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private final List<String> scripts = new ArrayList<>();
    private final List<String> waitingDocuments = new ArrayList<>();
    private int pos;

    private ShellWords(String text) {
        this.text = text;
        readAll();
    }

    static ShellWords of(String text) {
        return new ShellWords(text);
    }

    List<Token> tokens() {
        return tokens;
    }

    /// Shell text inside the words: substitutions, and here-documents that a shell reads.
    List<String> scripts() {
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
                boolean twice = at(pos + 1) == c && c != '(' && c != ')';
                operator(twice ? text.substring(pos, pos + 2) : String.valueOf(c));
            } else if ((c == '<' || c == '>') && at(pos + 1) != '(') {
                redirection();
            } else {
                word(true);
            }
        }
    }

    private void operator(String operator) {
        tokens.add(new Token(operator, true, true));
        pos += operator.length();
    }

    /// @param mayBeDescriptor false for a redirection's own target: digits are its name there
    private void word(boolean mayBeDescriptor) {
        StringBuilder word = new StringBuilder();
        boolean bare = true;
        while (pos < text.length()) {
            char c = text.charAt(pos);
            if (c <= ' ' || isOperator(c)) {
                break;
            }
            if (c == '<' || c == '>') {
                if (at(pos + 1) == '(') {
                    pos++;
                    word.append(c).append('(').append(parenthesized()).append(')');
                    continue;
                }
                if (mayBeDescriptor && bare && Values.isDigits(word.toString())) {
                    redirection();
                    return;
                }
                break;
            }
            switch (c) {
                case '\'' -> {
                    bare = false;
                    singleQuoted(word);
                }
                case '"' -> {
                    bare = false;
                    doubleQuoted(word);
                }
                case '\\' -> {
                    bare = false;
                    escaped(word);
                }
                case '$', '`' -> substitution(word);
                default -> {
                    word.append(c);
                    pos++;
                }
            }
        }
        if (!word.isEmpty() || !bare) {
            tokens.add(new Token(word.toString(), false, bare));
        }
    }

    private void escaped(StringBuilder word) {
        char next = at(pos + 1);
        if (next != '\n' && next != 0) {
            word.append(next);
        }
        pos += 2;
    }

    private void singleQuoted(StringBuilder word) {
        int end = text.indexOf('\'', pos + 1);
        int stop = end < 0 ? text.length() : end;
        word.append(text, pos + 1, stop);
        pos = stop + 1;
    }

    private void doubleQuoted(StringBuilder word) {
        pos++;
        while (pos < text.length() && text.charAt(pos) != '"') {
            char c = text.charAt(pos);
            if (c == '\\' && "\"\\$`\n".indexOf(at(pos + 1)) >= 0) {
                escaped(word);
            } else if (c == '$' || c == '`') {
                substitution(word);
            } else {
                word.append(c);
                pos++;
            }
        }
        pos++;
    }

    /// Keeps the text of a substitution in the word, so that it stays visible as one.
    private void substitution(StringBuilder word) {
        char next = at(pos + 1);
        if (text.charAt(pos) == '`') {
            int end = text.indexOf('`', pos + 1);
            String inner = text.substring(pos + 1, end < 0 ? text.length() : end);
            scripts.add(inner);
            word.append('`').append(inner).append('`');
            pos += inner.length() + 2;
        } else if (next == '(') {
            pos++;
            word.append("$(").append(parenthesized()).append(')');
        } else if (next == '{') {
            int end = text.indexOf('}', pos);
            int stop = end < 0 ? text.length() : end + 1;
            word.append(text, pos, stop);
            pos = stop;
        } else {
            word.append('$');
            pos++;
        }
    }

    /// From an opening parenthesis to its partner; what is between is a script of its own.
    private String parenthesized() {
        int start = pos + 1;
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
            scripts.add(inner);
        }
        return inner;
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
                scripts.add(text.substring(start, end));
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
