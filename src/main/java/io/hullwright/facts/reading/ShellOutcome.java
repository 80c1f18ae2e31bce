package io.hullwright.facts.reading;

import java.util.List;
import java.util.Set;

/// Works out how a shell script can end: whether it can fail at all. Follows `&&`, `||`, `;`,
/// pipes,
/// groups, `if`, `exit` and `set -e`; whatever it does not understand can end in any way.
final class ShellOutcome {

    private static final int TRUE = 1;
    private static final int FALSE = 2;
    private static final int EXIT_TRUE = 4;
    private static final int EXIT_FALSE = 8;
    private static final int GOES_ON = TRUE | FALSE;
    private static final int EXITS = EXIT_TRUE | EXIT_FALSE;
    private static final int ANY = GOES_ON | EXITS;

    private static final int DEEPEST = 8;

    /// Words that end a list inside `if`, `{` and `(`.
    private static final Set<String> ENDS = Set.of("then", "elif", "else", "fi", "}", "done", "do");

    private static final Set<String> UNFOLLOWED =
            Set.of("while", "until", "for", "case", "select", "function", "[[", "trap");

    private final List<ShellWords.Token> tokens;
    private final int depth;
    private int pos;
    private boolean stopsOnError;
    private boolean pipeFails;
    private boolean confused;

    private ShellOutcome(String script, int depth) {
        this.tokens = ShellWords.of(script).tokens();
        this.depth = depth;
    }

    /// True if the script ends with status 0 whatever its programs do.
    static boolean alwaysSucceeds(String script) {
        return (outcomeOf(script, 0) & (FALSE | EXIT_FALSE)) == 0;
    }

    /// True if the program, run without a shell, ends with status 0 whatever its surroundings.
    static boolean alwaysSucceeds(List<String> words) {
        if (words.isEmpty()) {
            return false;
        }
        String program = ShellCommand.baseName(words.getFirst());
        if (ShellCommand.isShell(program) && words.size() > 2) {
            return ShellCommand.isScriptOption(words.get(1)) && alwaysSucceeds(words.get(2));
        }
        return program.equals("true") || program.equals("echo") || program.equals("printf");
    }

    private static int outcomeOf(String script, int depth) {
        if (depth > DEEPEST) {
            return ANY;
        }
        ShellOutcome outcome = new ShellOutcome(script, depth);
        int bits = outcome.list(0);
        return outcome.confused || outcome.pos < outcome.tokens.size() ? ANY : bits;
    }

    private int list(int level) {
        int result = TRUE;
        int exits = 0;
        if (level > DEEPEST) {
            confused = true;
        }
        while (!confused && !atEnd()) {
            if (isOperator(";") || isOperator("\n") || isOperator("&")) {
                pos++;
                continue;
            }
            int before = pos;
            int next = andOr(level);
            if ((result & GOES_ON) != 0) {
                if (stopsOnError && (next & FALSE) != 0) {
                    next = (next & ~FALSE) | EXIT_FALSE;
                }
                exits |= next & EXITS;
                result = next & GOES_ON;
            }
            confused |= pos == before;
        }
        return exits | result;
    }

    private boolean atEnd() {
        if (pos >= tokens.size() || isOperator(")")) {
            return true;
        }
        ShellWords.Token token = tokens.get(pos);
        return !token.operator() && token.bare() && ENDS.contains(token.text());
    }

    private int andOr(int level) {
        int result = pipeline(level);
        while (!confused && (isOperator("&&") || isOperator("||"))) {
            boolean and = isOperator("&&");
            pos++;
            skipLines();
            int next = pipeline(level);
            int passedOn = and ? TRUE : FALSE;
            boolean reached = (result & passedOn) != 0;
            result = (result & ~passedOn) | (reached ? next : 0);
        }
        if (isOperator("&")) {
            pos++;
            return TRUE;
        }
        return result;
    }

    private int pipeline(int level) {
        boolean negated = false;
        while (isKeyword("!")) {
            negated = !negated;
            pos++;
        }
        int result = command(level);
        while (!confused && isOperator("|")) {
            pos++;
            skipLines();
            int next = inSubshell(command(level));
            boolean mayFail = pipeFails && (inSubshell(result) & FALSE) != 0;
            result = mayFail ? next | FALSE : next;
        }
        if (!negated) {
            return result;
        }
        int swapped = ((result & TRUE) != 0 ? FALSE : 0) | ((result & FALSE) != 0 ? TRUE : 0);
        return (result & EXITS) | swapped;
    }

    private int command(int level) {
        if (isOperator("(")) {
            pos++;
            int inside = list(level + 1);
            expect(")");
            return inSubshell(inside);
        }
        if (isKeyword("{")) {
            pos++;
            int inside = list(level + 1);
            expect("}");
            return inside;
        }
        if (isKeyword("if")) {
            pos++;
            return conditional(level + 1);
        }
        int start = pos;
        while (pos < tokens.size() && !tokens.get(pos).operator()) {
            pos++;
        }
        if (isOperator("(")) {
            confused = true;
        }
        return simple(tokens.subList(start, pos));
    }

    /// After `if` or `elif`.
    private int conditional(int level) {
        if (level > DEEPEST) {
            confused = true;
            return ANY;
        }
        int condition = list(level);
        expect("then");
        int yes = list(level);
        int no = TRUE;
        if (isKeyword("elif")) {
            pos++;
            no = conditional(level + 1);
        } else {
            if (isKeyword("else")) {
                pos++;
                no = list(level);
            }
            expect("fi");
        }
        return (condition & EXITS)
                | ((condition & TRUE) != 0 ? yes : 0)
                | ((condition & FALSE) != 0 ? no : 0);
    }

    private int simple(List<ShellWords.Token> words) {
        int i = 0;
        while (i < words.size() && ShellCommand.assignmentEnd(words.get(i).text()) > 0) {
            i++;
        }
        if (i == words.size()) {
            return words.isEmpty() ? GOES_ON : assigned(words);
        }
        String argument = i + 1 < words.size() ? words.get(i + 1).text() : "";
        String program = words.get(i).text();
        if (UNFOLLOWED.contains(program)) {
            confused = true;
            return ANY;
        }
        return switch (program) {
            case ":", "true", "/bin/true", "/usr/bin/true", "echo", "printf", "sleep" -> TRUE;
            case "false", "/bin/false", "/usr/bin/false" -> FALSE;
            case "exit", "return" -> exit(argument);
            case "exec", "eval", ".", "source" -> ANY;
            case "set" -> set(words.subList(i + 1, words.size()));
            case "sh", "/bin/sh", "bash", "/bin/bash", "ash", "dash" ->
                    ShellCommand.isScriptOption(argument) && i + 2 < words.size()
                            ? inSubshell(outcomeOf(words.get(i + 2).text(), depth + 1))
                            : GOES_ON;
            default -> GOES_ON;
        };
    }

    /// An assignment succeeds unless a substitution in it fails.
    private static int assigned(List<ShellWords.Token> words) {
        for (int i = 0; i < words.size(); i++) {
            String text = words.get(i).text();
            if (text.contains("$(") || text.indexOf('`') >= 0) {
                return GOES_ON;
            }
        }
        return TRUE;
    }

    private static int exit(String status) {
        if (status.equals("0")) {
            return EXIT_TRUE;
        }
        return Values.isDigits(status) ? EXIT_FALSE : EXITS;
    }

    private int set(List<ShellWords.Token> options) {
        for (int i = 0; i < options.size(); i++) {
            String option = options.get(i).text();
            boolean shorts = option.startsWith("-") && !option.startsWith("--");
            stopsOnError |= (shorts && option.indexOf('e') > 0) || option.equals("errexit");
            pipeFails |= option.equals("pipefail");
        }
        return TRUE;
    }

    private static int inSubshell(int bits) {
        return ((bits & (TRUE | EXIT_TRUE)) != 0 ? TRUE : 0)
                | ((bits & (FALSE | EXIT_FALSE)) != 0 ? FALSE : 0);
    }

    private void expect(String text) {
        if (isOperator(text) || isKeyword(text)) {
            pos++;
        } else {
            confused = true;
        }
    }

    private void skipLines() {
        while (isOperator("\n")) {
            pos++;
        }
    }

    private boolean isOperator(String text) {
        return pos < tokens.size()
                && tokens.get(pos).operator()
                && tokens.get(pos).text().equals(text);
    }

    private boolean isKeyword(String text) {
        return pos < tokens.size()
                && !tokens.get(pos).operator()
                && tokens.get(pos).bare()
                && tokens.get(pos).text().equals(text);
    }
}
