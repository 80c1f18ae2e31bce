package io.hullwright.collect.dockerfile;

import io.hullwright.facts.BuildInstruction;
import io.hullwright.facts.BuildInstruction.Flag;
import io.hullwright.facts.BuildInstruction.Form;
import io.hullwright.facts.BuildWord;
import io.hullwright.facts.reading.ScriptReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Reads one instruction at a time. One reader serves one file.
final class InstructionReader {

    private final char escape;
    private final PairReader pairs;
    private final Flaws flaws;
    private final CommandReader commands;
    private final ScriptReader scripts = new ScriptReader();

    /// @param runScripts takes what a POSIX shell reads of each RUN
    InstructionReader(char escape, PairReader pairs, Flaws flaws, List<RunScript> runScripts) {
        this.escape = escape;
        this.pairs = pairs;
        this.flaws = flaws;
        this.commands = new CommandReader(scripts, runScripts, flaws);
    }

    /// @param state what is in force where the instruction stands; it changes with it
    BuildInstruction read(LogicalLine line, StageState state) {
        var parts = new Parts(line);
        var pos = keyword(parts, 0);
        if (parts.keyword.equals("ONBUILD")) {
            var inner = Words.rest(line.text(), pos, line.length());
            if (!inner.text().isEmpty()) {
                parts.trigger = parts.written;
                pos = keyword(parts, inner.at());
            }
        }
        if (!BuildInstruction.KEYWORDS.contains(parts.keyword)) {
            flaws.add("no such instruction: " + shown(parts.written), line, parts.keywordAt);
            return parts.build();
        }
        if (line.endsInside()) {
            flaws.add("the file ends inside a here-document", line, parts.keywordAt);
        }
        readArguments(parts, flags(parts, pos, state), state);
        return parts.build();
    }

    private static String shown(String keyword) {
        return keyword.length() <= 20 && keyword.chars().allMatch(Character::isLetter)
                ? keyword
                : "the line begins with something else";
    }

    private static int keyword(Parts parts, int from) {
        var text = parts.line.text();
        var end = from;
        while (end < parts.line.length() && !Words.isBlank(text.charAt(end))) {
            end++;
        }
        parts.keywordAt = from;
        parts.written = text.substring(from, end);
        parts.keyword = parts.written.toUpperCase(Locale.ROOT);
        if (!BuildInstruction.KEYWORDS.contains(parts.keyword)) {
            // the first word of a stray line may be anything
            parts.written = shown(parts.written).equals(parts.written) ? parts.written : "";
            parts.keyword = parts.written.toUpperCase(Locale.ROOT);
        }
        return end;
    }

    private int flags(Parts parts, int from, StageState state) {
        var line = parts.line;
        var found = new ArrayList<Flag>(0);
        var pos = Words.rest(line.text(), from, line.length()).at();
        while (line.text().startsWith("--", pos) && pos < line.length()) {
            var end = Words.endOfWord(line.text(), pos, line.length(), escape);
            var word = line.text().substring(pos + 2, end);
            if (!word.isEmpty()) {
                found.add(flag(parts, word, pos, state));
            }
            pos = Words.rest(line.text(), end, line.length()).at();
            if (word.isEmpty()) {
                break;
            }
        }
        parts.flags = found;
        return pos;
    }

    /// @param pos where its dashes stand
    private Flag flag(Parts parts, String word, int pos, StageState state) {
        var equals = word.indexOf('=');
        var name = equals < 0 ? word : word.substring(0, equals);
        var written = equals < 0 ? "" : word.substring(equals + 1);
        var value = expanded(new Piece(written, pos), parts, state).text();
        return new Flag(
                name, value, value.equals(written), placeLine(parts, pos), placeColumn(parts, pos));
    }

    private void readArguments(Parts parts, int from, StageState state) {
        var line = parts.line;
        var rest = Words.rest(line.text(), from, line.length());
        if (rest.text().isEmpty()) {
            flaws.add(parts.keyword + " needs something behind it", line, parts.keywordAt);
            return;
        }
        switch (parts.keyword) {
            case "ENV", "LABEL", "ARG" -> pairs.read(parts, rest, state);
            case "RUN" -> commands.run(parts, rest, state);
            case "CMD", "ENTRYPOINT" -> commands.read(parts, rest.at(), state);
            case "HEALTHCHECK" -> healthCheck(parts, rest, state);
            case "WORKDIR", "USER", "STOPSIGNAL" ->
                    parts.words = List.of(expanded(rest, parts, state));
            case "FROM", "EXPOSE" ->
                    parts.words = all(Words.blank(line.text(), from, line.length()), parts, state);
            case "COPY", "ADD" -> copy(parts, from, state);
            case "VOLUME", "SHELL" -> parts.words = all(listed(parts, from), parts, state);
            default -> {}
        }
        if (parts.keyword.equals("SHELL")) {
            shell(parts, state);
        }
    }

    private void shell(Parts parts, StageState state) {
        if (parts.form != Form.EXEC || parts.words.isEmpty()) {
            flaws.add("SHELL needs a list in JSON", parts.line, parts.keywordAt);
            return;
        }
        state.shell(parts.words.getFirst().text());
    }

    private void copy(Parts parts, int from, StageState state) {
        var pieces = new ArrayList<Piece>();
        for (var piece : listed(parts, from)) {
            if (parts.form == Form.EXEC || Heredoc.parse(piece.text()) == null) {
                pieces.add(piece);
            }
        }
        parts.words = all(pieces, parts, state);
        commands.documents(parts);
        for (var flag : parts.flags) {
            if (flag.name().equals("chmod")) {
                parts.addHabits(ScriptReader.mode(flag.value()));
            }
        }
    }

    /// The words of a list in JSON, else those between blanks.
    private List<Piece> listed(Parts parts, int from) {
        var line = parts.line;
        var list = JsonList.parse(line.text(), from, line.length());
        if (list != null) {
            parts.form = Form.EXEC;
            return list;
        }
        if (JsonList.isMeant(line.text(), from, line.length())) {
            parts.form = Form.BROKEN_EXEC;
        }
        return Words.blank(line.text(), from, line.length());
    }

    private void healthCheck(Parts parts, Piece rest, StageState state) {
        var end = Words.endOfWord(rest.text(), 0, rest.text().length(), escape);
        var kind = rest.text().substring(0, end).toUpperCase(Locale.ROOT);
        if (!kind.equals("CMD") && !kind.equals("NONE")) {
            flaws.add("HEALTHCHECK needs CMD or NONE", parts.line, rest.at());
            return;
        }
        parts.words = List.of(word(kind, rest.at(), parts));
        if (kind.equals("CMD")) {
            commands.read(
                    parts,
                    Words.rest(parts.line.text(), rest.at() + end, parts.line.length()).at(),
                    state);
        }
    }

    private List<BuildWord> all(List<Piece> pieces, Parts parts, StageState state) {
        var words = new ArrayList<BuildWord>(pieces.size());
        for (var piece : pieces) {
            words.add(expanded(piece, parts, state));
        }
        return words;
    }

    private BuildWord expanded(Piece piece, Parts parts, StageState state) {
        var expanded = Expansion.of(piece.text(), escape, state.variables(parts.keyword));
        expanded.undefined()
                .forEach((name, at) -> parts.undefined.add(word(name, piece.at() + at, parts)));
        return word(expanded.text(), piece.at(), parts);
    }

    private BuildWord word(String text, int at, Parts parts) {
        var kept = scripts.harmless(text);
        var exact = parts.line.places().isExact(parts.line.text(), kept, at);
        return new BuildWord(kept, placeLine(parts, at), placeColumn(parts, at), exact);
    }

    private static int placeLine(Parts parts, int at) {
        return parts.line.places().line(at);
    }

    private static int placeColumn(Parts parts, int at) {
        return parts.line.places().column(at);
    }
}
