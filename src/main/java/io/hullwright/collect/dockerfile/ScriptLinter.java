package io.hullwright.collect.dockerfile;

import io.hullwright.facts.Fact;
import io.hullwright.facts.ScriptFinding;
import java.util.List;

/// Says what is wrong with the shell text of a file's RUN instructions.
@FunctionalInterface
interface ScriptLinter {

    /// @param scripts at least one
    Fact<List<ScriptFinding>> lint(List<RunScript> scripts);

    static ScriptLinter none() {
        return _ -> Fact.unknown("nobody had RUN read by ShellCheck");
    }
}
