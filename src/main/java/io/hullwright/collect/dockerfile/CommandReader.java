package io.hullwright.collect.dockerfile;

import io.hullwright.facts.BuildInstruction.Document;
import io.hullwright.facts.BuildInstruction.Form;
import io.hullwright.facts.BuildStep.Habit;
import io.hullwright.facts.reading.ScriptReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reads what an instruction runs: scripts for a shell, lists that run a program themselves, and
/// here-documents.
///
/// @param runScripts takes what a POSIX shell reads of each RUN
record CommandReader(ScriptReader scripts, List<RunScript> runScripts, Flaws flaws) {

    void run(Parts parts, Piece rest, StageState state) {
        documents(parts);
        var heredoc = Heredoc.parse(rest.text());
        var bodies = parts.line.bodies();
        if (heredoc != null && bodies.size() == 1) {
            var body = bodies.getFirst();
            var script = parts.line.text().substring(body.start(), body.end());
            var own = script.startsWith("#!") ? shellNamed(script) : state.shellName();
            parts.posix = state.isPosix() && StageState.isPosixShell(own);
            if (parts.posix) {
                runScripts.add(new RunScript(own, script, body.start(), parts.line));
                parts.take(
                        scripts.shell(
                                parts.line.text(),
                                body.start(),
                                body.end(),
                                parts.line.places(),
                                state.pipKeepsNothing()));
            }
            return;
        }
        read(parts, rest.at(), state);
        if (parts.posix && parts.form != Form.EXEC) {
            var script = parts.line.text().substring(rest.at());
            runScripts.add(new RunScript(state.shellName(), script, rest.at(), parts.line));
        }
    }

    /// The program behind `#!`, without its folder.
    private static String shellNamed(String script) {
        var end = script.indexOf('\n');
        var first = (end < 0 ? script : script.substring(0, end)).strip();
        var words = first.substring(2).strip().split("\\s+", 3);
        var env = words[0].endsWith("/env") && words.length > 1;
        return StageState.nameOf(env ? words[1] : words[0]);
    }

    /// RUN, CMD, ENTRYPOINT, and what follows `HEALTHCHECK CMD`. A list runs its program itself;
    /// any
    /// other text goes to the shell in force.
    void read(Parts parts, int from, StageState state) {
        var line = parts.line;
        var list = JsonList.parse(line.text(), from, line.length());
        if (list != null) {
            parts.form = Form.EXEC;
            var words = list.stream().map(Piece::text).toList();
            var starts = list.stream().map(Piece::at).toList();
            parts.posix = !state.isWindows();
            if (parts.posix) {
                parts.take(
                        scripts.exec(
                                words,
                                starts,
                                line.text(),
                                line.places(),
                                state.pipKeepsNothing()));
            }
            return;
        }
        if (JsonList.isMeant(line.text(), from, line.length())) {
            parts.form = Form.BROKEN_EXEC;
        }
        parts.posix = state.isPosix();

        if (parts.posix) {
            parts.take(
                    scripts.shell(
                            line.text(),
                            from,
                            line.text().length(),
                            line.places(),
                            state.pipKeepsNothing()));
            if (parts.commands.size() >= ScriptReader.MOST_COMMANDS) {
                flaws.add("it has too many commands to read them all", line, parts.keywordAt);
            }
        } else {
            parts.addTraits(ScriptReader.traits(line.text().substring(from)));
        }
    }

    void documents(Parts parts) {
        var found = new ArrayList<Document>(0);
        for (var body : parts.line.bodies()) {
            var text = parts.line.text().substring(body.start(), body.end());
            var traits = ScriptReader.traits(text);
            parts.addTraits(traits);
            found.add(
                    new Document(
                            body.heredoc().name(),
                            body.heredoc().quoted(),
                            body.firstLine(),
                            body.lines(),
                            traits));
        }
        parts.documents = found;
        if (ScriptReader.isCredential(parts.traits)) {
            parts.addHabits(Set.of(Habit.CREDENTIAL));
        }
    }
}
