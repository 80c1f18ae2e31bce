package io.hullwright.collect.dockerfile;

import io.hullwright.facts.BuildContext;
import io.hullwright.facts.BuildInstruction;
import io.hullwright.facts.BuildStage;
import io.hullwright.facts.BuildWord;
import io.hullwright.facts.Dockerfile;
import io.hullwright.facts.Fact;
import io.hullwright.facts.ImageReference;
import io.hullwright.facts.Subject;
import io.hullwright.facts.reading.ValueReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the text of a Dockerfile. Never throws, whatever the text: what Docker would refuse is a
/// flaw of the result. Takes time and memory in proportion to the text.
public final class DockerfileReader {

    private final ValueReader values;
    private final ScriptLinter linter;

    public DockerfileReader(ValueReader values) {
        this(values, ScriptLinter.none());
    }

    DockerfileReader(ValueReader values, ScriptLinter linter) {
        this.values = values;
        this.linter = linter;
    }

    /// @param file as its findings shall name it
    /// @param context what the build would send
    /// @param trustedRegistries registries the person trusts
    public Dockerfile read(
            Subject subject,
            Path file,
            String text,
            Fact<BuildContext> context,
            Fact<Set<String>> trustedRegistries) {
        var flaws = new Flaws();
        var plain = text.startsWith("\ufeff") ? text.substring(1) : text;
        var directives = Directives.read(plain, flaws);
        var escape = Directives.escape(directives, flaws);
        var run = new Run(file, escape, flaws, values);
        for (var directive : directives) {
            if (directive.name().equals("check")) {
                run.silence.check(directive.value(), directive.line(), directive.column());
            }
        }
        run.readAll(plain);
        return new Dockerfile(
                subject,
                file,
                directives,
                run.preamble,
                run.stages,
                run.silence.all(),
                context,
                trustedRegistries,
                run.scripts.isEmpty() ? Fact.known(List.of()) : linter.lint(run.scripts),
                flaws.all());
    }

    /// One file in the reading.
    private static final class Run {

        private static final List<String> BUILDER_ARGUMENTS =
                List.of(
                        "TARGETPLATFORM",
                        "TARGETOS",
                        "TARGETARCH",
                        "TARGETVARIANT",
                        "BUILDPLATFORM",
                        "BUILDOS",
                        "BUILDARCH",
                        "BUILDVARIANT",
                        "TARGETSTAGE");

        private final char escape;
        private final Flaws flaws;
        private final InstructionReader reader;
        private final List<RunScript> scripts = new ArrayList<>();
        private final Silence silence = new Silence();
        private final Scope globals = new Scope(null);
        private final List<BuildInstruction> preamble = new ArrayList<>();
        private final List<BuildStage> stages = new ArrayList<>();
        private final Map<String, Integer> names = new HashMap<>();
        private final List<StageState> states = new ArrayList<>();
        private StageState state;
        private @Nullable BuildInstruction from;
        private List<BuildInstruction> instructions = new ArrayList<>();

        Run(Path file, char escape, Flaws flaws, ValueReader values) {
            this.escape = escape;
            this.flaws = flaws;
            this.reader =
                    new InstructionReader(
                            escape, new PairReader(file, escape, values, flaws), flaws, scripts);
            for (var name : BUILDER_ARGUMENTS) {
                globals.set(name, null);
            }
            this.state = new StageState(globals, null, false);
        }

        void readAll(String text) {
            var lines = new LineReader(text, escape, silence::comment);
            for (var line = lines.next(); line != null; line = lines.next()) {
                silence.instruction(line);
                add(reader.read(line, state));
            }
            endStage();
            if (stages.isEmpty()) {
                flaws.add("there is no FROM", 1, 1);
            }
        }

        private void add(BuildInstruction instruction) {
            if (instruction.is("FROM") && !instruction.onBuild()) {
                endStage();
                startStage(instruction);
            } else if (from != null) {
                instructions.add(instruction);
            } else {
                preamble.add(instruction);
                if (instruction.is("ARG")) {
                    for (var pair : instruction.pairs()) {
                        globals.set(pair.name(), state.argument(pair.name()));
                    }
                } else if (!instruction.keyword().isEmpty()) {
                    flaws.add(
                            instruction.keyword() + " stands before the first FROM",
                            instruction.line(),
                            instruction.column());
                }
            }
        }

        private void startStage(BuildInstruction instruction) {
            from = instruction;
            instructions = new ArrayList<>();
            var parent = parent();
            state = new StageState(globals, parent < 0 ? null : states.get(parent), looksWindows());
            states.add(state);
        }

        /// The earlier stage that FROM names, or -1.
        private int parent() {
            var base = from == null ? "" : from.first().text();
            return names.getOrDefault(base.toLowerCase(Locale.ROOT), -1);
        }

        /// The escape says nothing: files for Linux may choose it too.
        private boolean looksWindows() {
            if (from == null) {
                return false;
            }
            var base = from.first().text().toLowerCase(Locale.ROOT);
            return from.flag("platform").startsWith("windows")
                    || base.contains("nanoserver")
                    || base.contains("servercore")
                    || base.contains("/windows")
                    || base.contains("windowsservercore")
                    || base.contains("/dotnet/framework/");
        }

        private void endStage() {
            var begun = from;
            if (begun == null) {
                return;
            }
            var words = begun.words();
            var named = words.size() >= 3 && words.get(1).text().equalsIgnoreCase("AS");
            if (words.size() != 1 && !(named && words.size() == 3)) {
                flaws.add(
                        "FROM takes one image, and perhaps AS and a name",
                        begun.line(),
                        begun.column());
            }
            var name = named ? words.get(2) : new BuildWord("", begun.line(), begun.column());
            var number = stages.size();
            stages.add(
                    new BuildStage(
                            number,
                            name,
                            ImageReference.parse(begun.first().text()),
                            parent(),
                            state.isWindows(),
                            begun,
                            instructions));
            if (named) {
                names.put(name.text().toLowerCase(Locale.ROOT), number);
            }
            from = null;
        }
    }
}
