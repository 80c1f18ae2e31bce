package io.hullwright.facts.reading;

import io.hullwright.facts.BuildCommand;
import io.hullwright.facts.BuildStep.Habit;
import io.hullwright.facts.BuildWord;
import io.hullwright.facts.ValueTrait;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads the shell text of a Dockerfile's instruction into commands that keep nothing secret. One
/// reader serves one file.
public final class ScriptReader {

    /// More commands in one instruction are not read; the reader's caller says so.
    public static final int MOST_COMMANDS = 1_000_000;

    private static final int MOST_REMEMBERED = 4_096;
    private static final int LONGEST_REMEMBERED = 32;

    /// What one command alone tells; the others are about a step as a whole.
    private static final Set<Habit> OF_ONE_COMMAND =
            EnumSet.of(Habit.UNVERIFIED_PACKAGES, Habit.UNVERIFIED_TLS, Habit.DIST_UPGRADE);

    private final Map<String, String> remembered = new HashMap<>();

    /// @param commands in the order of their level
    /// @param habits what the text does as a whole
    /// @param traits what can be said of it
    public record Script(List<BuildCommand> commands, Set<Habit> habits, Set<ValueTrait> traits) {}

    /// @param text the instruction's text, here-documents included
    /// @param from where the shell's part of it begins
    /// @param to where it ends
    /// @param pipKeepsNothing true when `PIP_NO_CACHE_DIR` is set
    public Script shell(String text, int from, int to, TextPlaces places, boolean pipKeepsNothing) {
        List<ShellCommand> commands =
                CommandCollector.of(text.substring(from, to), Spots.from(from), MOST_COMMANDS);
        return read(commands, text, places, pipKeepsNothing, -1);
    }

    /// @param words of the exec form
    /// @param starts where each of them begins in the text of `places`
    public Script exec(
            List<String> words,
            List<Integer> starts,
            String text,
            TextPlaces places,
            boolean pipKeepsNothing) {
        List<ShellCommand> commands = CommandCollector.ofWords(words);
        if (commands.isEmpty()) {
            return new Script(List.of(), Set.of(), Set.of());
        }
        commands.set(0, commands.getFirst().at(starts));
        return read(commands, text, places, pipKeepsNothing, starts.getFirst());
    }

    /// A word of an instruction that is no command, without what may be secret in it.
    public String harmless(String word) {
        return shared(KeptWords.plain(word));
    }

    /// What can be said of a text that is not kept.
    public static Set<ValueTrait> traits(String text) {
        Reading reading = new Reading();
        CommandReader.readLong(text, reading);
        reading.remove(ValueTrait.EMPTY);
        return reading.traits();
    }

    /// True for traits that tell of a credential in a text.
    public static boolean isCredential(Set<ValueTrait> traits) {
        return traits.contains(ValueTrait.CREDENTIAL)
                || traits.contains(ValueTrait.TOKEN_FORMAT)
                || traits.contains(ValueTrait.CONNECTION_CREDENTIAL);
    }

    /// What an octal or symbolic mode means.
    public static Set<Habit> mode(String mode) {
        EnumSet<Habit> habits = EnumSet.noneOf(Habit.class);
        FileHabits.readMode(mode, habits);
        return habits;
    }

    /// @param fallback where commands stand whose own places are not those of `places`: those that
    ///     a list of words holds; -1 when there are none
    private Script read(
            List<ShellCommand> commands,
            String text,
            TextPlaces places,
            boolean pipKeepsNothing,
            int fallback) {
        List<BuildCommand> built = new ArrayList<>(commands.size());
        EnumSet<Habit> all = EnumSet.noneOf(Habit.class);
        EnumSet<ValueTrait> traits = EnumSet.noneOf(ValueTrait.class);
        IdentityHashMap<ShellCommand, Integer> indexes = new IdentityHashMap<>();
        for (int i = 0; i < commands.size(); i++) {
            ShellCommand command = commands.get(i);
            indexes.put(command, i);
            int input =
                    command.input().isEmpty()
                            ? -1
                            : indexes.getOrDefault(command.input().getFirst(), -1);
            BuildCommand one = build(command, input, text, places, i == 0 ? -1 : fallback);
            built.add(one);
            all.addAll(one.habits());
            traits.addAll(one.traits());
        }
        PackageHabits.read(commands, pipKeepsNothing, all);
        return new Script(built, all, traits);
    }

    private BuildCommand build(
            ShellCommand command, int input, String text, TextPlaces places, int fallback) {
        Reading reading = new Reading();
        CommandReader.readOne(command, reading);
        EnumSet<Habit> habits = EnumSet.noneOf(Habit.class);
        PackageHabits.read(List.of(command), true, habits);
        habits.retainAll(OF_ONE_COMMAND);
        CommandHabits.read(List.of(command), habits);
        FileHabits.read(List.of(command), habits);
        if (reading.foundSecret()) {
            habits.add(Habit.CREDENTIAL);
        }
        if (reading.has(ValueTrait.TLS_VERIFICATION_OFF)) {
            habits.add(Habit.UNVERIFIED_TLS);
        }
        KeptWords kept = new KeptWords(command, reading);
        List<BuildWord> words = new ArrayList<>(command.words().size());
        for (int i = 0; i < command.words().size(); i++) {
            int at = fallback < 0 ? command.placeOf(i) : fallback;
            String word = shared(kept.keep(i));
            boolean exact = places.isExact(text, word, at);
            words.add(new BuildWord(word, places.line(at), places.column(at), exact));
        }
        return new BuildCommand(
                words,
                command.start(),
                command.joiner(),
                command.tested(),
                input,
                command.pipefail(),
                habits,
                reading.traits());
    }

    /// A file repeats its words: one object serves for all.
    private String shared(String word) {
        if (word.length() > LONGEST_REMEMBERED) {
            return word;
        }
        String known = remembered.get(word);
        if (known == null && remembered.size() < MOST_REMEMBERED) {
            remembered.put(word, word);
        }
        return known == null ? word : known;
    }
}
