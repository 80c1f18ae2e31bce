package io.hullwright.facts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// What a Dockerfile says, as BuildKit reads the language, with the place of every part. Nothing in
/// it is a secret's text.
///
/// @param file the file, as its findings name it
/// @param directives `# syntax=`, `# escape=` and `# check=` at the top
/// @param preamble what stands before the first FROM
/// @param ignores comments that ask a linter to be silent
/// @param context what the build may send to the builder; unknown when nobody looked beside the
///     file
/// @param trustedRegistries registries the person trusts; unknown when nobody named any
/// @param scriptFindings what ShellCheck says of RUN; unknown when it was not asked
/// @param flaws what Docker would refuse, and what could not be read: while there is one, no check
///     may pass
public record Dockerfile(
        Subject subject,
        Path file,
        List<Directive> directives,
        List<BuildInstruction> preamble,
        List<BuildStage> stages,
        List<Ignore> ignores,
        Fact<BuildContext> context,
        Fact<Set<String>> trustedRegistries,
        Fact<List<ScriptFinding>> scriptFindings,
        List<Flaw> flaws)
        implements Observed {

    public record Directive(String name, String value, int line, int column) {}

    /// @param what a clause in plain words
    public record Flaw(String what, int line, int column) {}

    /// A comment that asks for silence.
    ///
    /// @param rules full references, for example `hadolint/DL3008` or `buildkit/StageNameCasing`;
    ///     `buildkit/all` means every one of BuildKit's
    /// @param firstLine the first line it covers
    /// @param lastLine the last line it covers; the highest number when it covers the whole file
    public record Ignore(List<String> rules, int line, int column, int firstLine, int lastLine) {

        private static final String ALL_OF_BUILDKIT = "buildkit/all";

        /// Stands for the rules that ShellCheck found broken at a place.
        private static final String SHELLCHECK = "shellcheck/all";

        public Ignore {
            rules = List.copyOf(rules);
        }

        /// True if a finding with these references at this line is meant.
        public boolean covers(Collection<String> references, int atLine) {
            if (atLine < firstLine || atLine > lastLine) {
                return false;
            }
            for (var reference : references) {
                if (rules.contains(reference)
                        || (reference.startsWith("buildkit/") && rules.contains(ALL_OF_BUILDKIT))) {
                    return true;
                }
            }
            return false;
        }
    }

    public Dockerfile {
        directives = List.copyOf(directives);
        preamble = List.copyOf(preamble);
        stages = List.copyOf(stages);
        ignores = List.copyOf(ignores);
        flaws = List.copyOf(flaws);
    }

    public Origin.File at(int line, int column) {
        return new Origin.File(file, line, column);
    }

    public Origin.File at(BuildWord word) {
        return at(word.line(), word.column());
    }

    public Origin.File at(BuildInstruction instruction) {
        return at(instruction.line(), instruction.column());
    }

    /// The comment that asks for silence about a finding with these references at this place.
    public Optional<Ignore> ignoring(Collection<String> references, Origin place) {
        var where = place instanceof Origin.Absent(var near, _) ? near : place;
        if (where instanceof Origin.File(var path, var line, var column) && path.equals(file)) {
            for (var ignore : ignores) {
                if (references.contains(Ignore.SHELLCHECK)
                        ? coversScript(ignore, line, column)
                        : ignore.covers(references, line)) {
                    return Optional.of(ignore);
                }
            }
        }
        return Optional.empty();
    }

    /// True if every rule that is broken at the place is meant.
    private boolean coversScript(Ignore ignore, int line, int column) {
        var found = false;
        for (var finding : scriptFindings.orElse(List.of())) {
            if (finding.line() == line && finding.column() == column) {
                if (!ignore.covers(List.of("shellcheck/" + finding.rule()), line)) {
                    return false;
                }
                found = true;
            }
        }
        return found;
    }

    /// Every instruction, in the order of the file.
    public void forEach(Consumer<BuildInstruction> action) {
        preamble.forEach(action);
        for (var stage : stages) {
            action.accept(stage.from());
            stage.instructions().forEach(action);
        }
    }

    /// The stage that becomes the image.
    public Optional<BuildStage> lastStage() {
        return stages.isEmpty() ? Optional.empty() : Optional.of(stages.getLast());
    }

    /// The stage itself and the earlier ones it builds on, the stage first.
    public List<BuildStage> lineage(BuildStage stage) {
        var lineage = new ArrayList<BuildStage>();
        var current = stage;
        lineage.add(current);
        while (current.parent() >= 0) {
            current = stages.get(current.parent());
            lineage.add(current);
        }
        return lineage;
    }
}
