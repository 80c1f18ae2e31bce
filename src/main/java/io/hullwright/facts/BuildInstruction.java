package io.hullwright.facts;

import io.hullwright.facts.BuildStep.Habit;
import java.util.List;
import java.util.Set;

/// One instruction of a Dockerfile. Values of variables and labels, and texts of here-documents,
/// are
/// not kept: they may hold secrets.
///
/// @param keyword in capitals, also when it is none that Docker knows
/// @param written the keyword as the file has it
/// @param form how its command or list is written
/// @param flags `--mount=…` and their like
/// @param words what follows, of the instructions whose words are no secrets: base image, paths,
///     ports, user; empty for RUN, CMD, ENTRYPOINT, ENV, LABEL and MAINTAINER
/// @param pairs what ENV, ARG and LABEL name
/// @param commands what a POSIX shell would run for RUN, CMD, ENTRYPOINT and HEALTHCHECK; empty
///     where another shell is in force
/// @param documents here-documents, in order
/// @param undefined variables that it uses and that nothing in the file gives a value
/// @param habits what it does as a whole that a check asks about
/// @param traits what can be said of its text
/// @param posix false for a command that another shell than a POSIX one reads
/// @param trigger ONBUILD as the file has it before this instruction, empty when it has none
/// @param emptyLines true when an empty line stands inside a continued instruction
/// @param lastLine the last line that belongs to it, here-documents included
public record BuildInstruction(
        String keyword,
        String written,
        Form form,
        List<Flag> flags,
        List<BuildWord> words,
        List<Pair> pairs,
        List<BuildCommand> commands,
        List<Document> documents,
        List<BuildWord> undefined,
        Set<Habit> habits,
        Set<ValueTrait> traits,
        boolean posix,
        String trigger,
        boolean emptyLines,
        int line,
        int column,
        int lastLine) {

    /// Every one that Docker knows.
    public static final Set<String> KEYWORDS =
            Set.of(
                    "ADD",
                    "ARG",
                    "CMD",
                    "COPY",
                    "ENTRYPOINT",
                    "ENV",
                    "EXPOSE",
                    "FROM",
                    "HEALTHCHECK",
                    "LABEL",
                    "MAINTAINER",
                    "ONBUILD",
                    "RUN",
                    "SHELL",
                    "STOPSIGNAL",
                    "USER",
                    "VOLUME",
                    "WORKDIR");

    public enum Form {
        /// A list in JSON.
        EXEC,
        /// Text for a shell, or words between blanks.
        SHELL,
        /// Begins like a list but is no JSON: Docker hands the text to the shell.
        BROKEN_EXEC
    }

    /// @param name without the dashes
    /// @param value what follows `=`, variables put in; empty when nothing does
    /// @param exact true when the file has this very value, so that no build can give another
    public record Flag(String name, String value, boolean exact, int line, int column) {}

    /// @param variable the name and what can be said of the value
    /// @param assigned false for an ARG without a default
    /// @param oldForm true for `ENV NAME value`, without `=`
    /// @param secretName true when a literal value under this name would be a credential
    /// @param uses names of the variables in its value, sorted
    /// @param shapes what a label's value looks like
    public record Pair(
            Variable variable,
            boolean assigned,
            boolean oldForm,
            boolean secretName,
            List<String> uses,
            Set<Shape> shapes) {

        public Pair {
            uses = List.copyOf(uses);
            shapes = Set.copyOf(shapes);
        }

        public String name() {
            return variable.name();
        }
    }

    /// What the value of a label is, as far as its form tells.
    public enum Shape {
        URL,
        RFC_3339_TIME,
        LICENCE,
        GIT_HASH,
        SEMANTIC_VERSION,
        EMAIL
    }

    /// A here-document. Its text is not kept.
    ///
    /// @param name the word that ends it
    /// @param quoted true when variables in it are left alone
    /// @param firstLine the line after the instruction's own, or after the document before
    /// @param traits what can be said of its text
    public record Document(
            String name, boolean quoted, int firstLine, int lines, Set<ValueTrait> traits) {

        public Document {
            traits = Set.copyOf(traits);
        }
    }

    public BuildInstruction {
        flags = List.copyOf(flags);
        words = List.copyOf(words);
        pairs = List.copyOf(pairs);
        commands = List.copyOf(commands);
        documents = List.copyOf(documents);
        undefined = List.copyOf(undefined);
        habits = Set.copyOf(habits);
        traits = Set.copyOf(traits);
    }

    /// True for the instruction behind ONBUILD, which a later build runs.
    public boolean onBuild() {
        return !trigger.isEmpty();
    }

    public boolean is(String word) {
        return keyword.equals(word);
    }

    /// The first word, or an empty one at the instruction's own place.
    public BuildWord first() {
        return words.isEmpty() ? new BuildWord("", line, column) : words.getFirst();
    }

    /// The value of a flag, empty when it has none or the flag is not there.
    public String flag(String name) {
        for (var flag : flags) {
            if (flag.name().equals(name)) {
                return flag.value();
            }
        }
        return "";
    }

    public boolean hasFlag(String name) {
        for (var flag : flags) {
            if (flag.name().equals(name)) {
                return true;
            }
        }
        return false;
    }
}
