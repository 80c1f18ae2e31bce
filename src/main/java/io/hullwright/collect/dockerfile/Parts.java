package io.hullwright.collect.dockerfile;

import io.hullwright.facts.BuildCommand;
import io.hullwright.facts.BuildInstruction;
import io.hullwright.facts.BuildInstruction.Document;
import io.hullwright.facts.BuildInstruction.Flag;
import io.hullwright.facts.BuildInstruction.Form;
import io.hullwright.facts.BuildInstruction.Pair;
import io.hullwright.facts.BuildStep.Habit;
import io.hullwright.facts.BuildWord;
import io.hullwright.facts.ValueTrait;
import io.hullwright.facts.reading.ScriptReader;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// An instruction in the making.
final class Parts {

    final LogicalLine line;
    String keyword = "";
    String written = "";
    int keywordAt;
    Form form = Form.SHELL;
    List<Flag> flags = List.of();
    List<BuildWord> words = List.of();
    List<Pair> pairs = List.of();
    List<BuildCommand> commands = List.of();
    List<Document> documents = List.of();
    final List<BuildWord> undefined = new ArrayList<>(0);
    Set<Habit> habits = Set.of();
    Set<ValueTrait> traits = Set.of();
    boolean posix = true;
    String trigger = "";

    Parts(LogicalLine line) {
        this.line = line;
    }

    void take(ScriptReader.Script script) {
        commands = script.commands();
        addHabits(script.habits());
        addTraits(script.traits());
    }

    void addHabits(Set<Habit> more) {
        if (!more.isEmpty()) {
            var all = EnumSet.copyOf(more);
            all.addAll(habits);
            habits = all;
        }
    }

    void addTraits(Set<ValueTrait> more) {
        if (!more.isEmpty()) {
            var all = EnumSet.copyOf(more);
            all.addAll(traits);
            traits = all;
        }
    }

    BuildInstruction build() {
        return new BuildInstruction(
                keyword,
                written,
                form,
                flags,
                words,
                pairs,
                commands,
                documents,
                undefined,
                habits,
                traits,
                posix,
                trigger,
                line.emptyLines(),
                line.places().line(keywordAt),
                line.places().column(keywordAt),
                line.lastLine());
    }
}
