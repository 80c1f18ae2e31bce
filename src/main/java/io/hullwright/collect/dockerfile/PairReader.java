package io.hullwright.collect.dockerfile;

import io.hullwright.facts.BuildInstruction.Pair;
import io.hullwright.facts.BuildInstruction.Shape;
import io.hullwright.facts.BuildWord;
import io.hullwright.facts.Origin;
import io.hullwright.facts.ValueTrait;
import io.hullwright.facts.reading.LabelShapes;
import io.hullwright.facts.reading.ValueReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads `NAME=value` of ENV, LABEL and ARG. The value is judged and let go.
final class PairReader {

    /// What no rule takes for a path, a number, a choice or a placeholder.
    private static final String SAMPLE = "q8Zk2mVn4xPw7Lt9";

    private final Path file;
    private final char escape;
    private final ValueReader values;
    private final Flaws flaws;

    PairReader(Path file, char escape, ValueReader values, Flaws flaws) {
        this.file = file;
        this.escape = escape;
        this.values = values;
        this.flaws = flaws;
    }

    void read(Parts parts, Piece rest, StageState state) {
        var words =
                Words.quoted(
                        parts.line.text(), rest.at(), rest.at() + rest.text().length(), escape);
        var pairs = new ArrayList<Pair>(words.size());
        var argument = parts.keyword.equals("ARG");
        if (!argument && words.getFirst().text().indexOf('=') < 0) {
            oldForm(parts, words.getFirst(), rest, state, pairs);
        } else {
            for (var word : words) {
                var equals = word.text().indexOf('=');
                if (equals < 0 && !argument) {
                    flaws.add("a name without '=' among others", parts.line, word.at());
                    continue;
                }
                var name =
                        new Piece(
                                equals < 0 ? word.text() : word.text().substring(0, equals),
                                word.at());
                var value =
                        equals < 0
                                ? null
                                : new Piece(
                                        word.text().substring(equals + 1), word.at() + equals + 1);
                pair(parts, name, value, false, state, pairs);
            }
        }
        parts.pairs = pairs;
        apply(parts, state);
    }

    private void oldForm(Parts parts, Piece name, Piece rest, StageState state, List<Pair> pairs) {
        var end = rest.at() + rest.text().length();
        var value = Words.rest(parts.line.text(), name.at() + name.text().length(), end);
        if (value.text().isEmpty()) {
            flaws.add(parts.keyword + " has a name and no value", parts.line, name.at());
        }
        pair(parts, name, value, true, state, pairs);
    }

    /// Values of this instruction, to be in force behind it.
    private final List<@Nullable String> pending = new ArrayList<>();

    private void pair(
            Parts parts,
            Piece name,
            @Nullable Piece value,
            boolean oldForm,
            StageState state,
            List<Pair> pairs) {
        var scope = state.variables(parts.keyword);
        var plainName = Expansion.of(name.text(), escape, scope).text();
        var expanded = Expansion.of(value == null ? "" : value.text(), escape, scope);
        expanded.undefined()
                .forEach(
                        (used, at) -> {
                            var place = (value == null ? name : value).at() + at;
                            parts.undefined.add(
                                    new BuildWord(
                                            used,
                                            parts.line.places().line(place),
                                            parts.line.places().column(place),
                                            false));
                        });
        var places = parts.line.places();
        var origin = new Origin.File(file, places.line(name.at()), places.column(name.at()));
        var variable = values.variable(plainName, expanded.text(), origin);
        var shapes =
                parts.keyword.equals("LABEL") ? LabelShapes.of(expanded.text()) : Set.<Shape>of();
        pairs.add(
                new Pair(
                        variable,
                        value != null,
                        oldForm,
                        hasSecretName(plainName),
                        expanded.uses(),
                        shapes));
        parts.addTraits(variable.traits());
        var open = value == null || expanded.open() || variable.isCredential();
        pending.add(open ? null : expanded.text());
        if (parts.keyword.equals("ARG")) {
            apply(parts.keyword, pairs.getLast(), pending.getLast(), state);
        }
    }

    private boolean hasSecretName(String name) {
        return values.traits(name, SAMPLE).contains(ValueTrait.CREDENTIAL);
    }

    private void apply(Parts parts, StageState state) {
        if (parts.keyword.equals("ENV") && parts.trigger.isEmpty()) {
            for (var i = 0; i < parts.pairs.size(); i++) {
                apply(parts.keyword, parts.pairs.get(i), pending.get(i), state);
            }
        }
        pending.clear();
    }

    private static void apply(String keyword, Pair pair, @Nullable String value, StageState state) {
        if (keyword.equals("ENV")) {
            state.setEnvironment(pair.name(), value);
        } else {
            state.setArgument(pair.name(), value, pair.assigned());
        }
    }
}
