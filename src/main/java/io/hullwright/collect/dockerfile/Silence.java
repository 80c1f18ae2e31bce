package io.hullwright.collect.dockerfile;

import io.hullwright.facts.Dockerfile.Ignore;
import java.util.ArrayList;
import java.util.List;

/// Comments that ask a linter to be silent: `# hadolint ignore=DL3008` covers the next instruction,
/// `# hadolint global ignore=DL3008` and `# check=skip=StageNameCasing` the whole file.
final class Silence {

    private static final String MARK = "hadolint ";

    private final List<Ignore> whole = new ArrayList<>();
    private final List<Ignore> waiting = new ArrayList<>();
    private final List<Ignore> found = new ArrayList<>();
    private int lastComment = -1;

    void comment(LineReader.Comment comment) {
        var text = comment.text().substring(1).strip();
        if (comment.line() != lastComment + 1) {
            waiting.clear();
        }
        lastComment = comment.line();
        if (!text.startsWith(MARK)) {
            return;
        }
        var rest = text.substring(MARK.length()).strip();
        var global = rest.startsWith("global ");
        var setting = (global ? rest.substring("global ".length()) : rest).strip();
        if (!setting.startsWith("ignore")) {
            return;
        }
        var list = setting.substring("ignore".length()).strip();
        if (!list.startsWith("=")) {
            return;
        }
        var rules = rules(list.substring(1), "hadolint/");
        if (rules.isEmpty()) {
            return;
        }
        var last = global ? Integer.MAX_VALUE : 0;
        var ignore = new Ignore(rules, comment.line(), comment.column(), 1, last);
        (global ? whole : waiting).add(ignore);
    }

    /// The instruction that the comments right above it are about.
    void instruction(LogicalLine line) {
        for (var ignore : waiting) {
            if (line.line() == lastComment + 1) {
                found.add(
                        new Ignore(
                                ignore.rules(),
                                ignore.line(),
                                ignore.column(),
                                line.line(),
                                line.lastLine()));
            }
        }
        waiting.clear();
    }

    /// @param value of the directive: `skip=A,B;error=true`
    void check(String value, int line, int column) {
        for (var setting : value.split(";", -1)) {
            if (setting.strip().startsWith("skip=")) {
                var rules = rules(setting.strip().substring("skip=".length()), "buildkit/");
                if (!rules.isEmpty()) {
                    whole.add(new Ignore(rules, line, column, 1, Integer.MAX_VALUE));
                }
            }
        }
    }

    List<Ignore> all() {
        var all = new ArrayList<>(whole);
        all.addAll(found);
        return all;
    }

    private static List<String> rules(String list, String family) {
        var rules = new ArrayList<String>();
        for (var part : list.split(",", -1)) {
            // whatever follows the list on its line is a person's words
            var words = part.strip().split("\\s+", 2);
            if (isRule(words[0])) {
                var shellcheck = family.equals("hadolint/") && words[0].startsWith("SC");
                rules.add((shellcheck ? "shellcheck/" : family) + words[0]);
            }
            if (words.length > 1) {
                break;
            }
        }
        return rules;
    }

    private static boolean isRule(String word) {
        return !word.isEmpty()
                && word.length() <= 64
                && word.chars().allMatch(Character::isLetterOrDigit);
    }
}
