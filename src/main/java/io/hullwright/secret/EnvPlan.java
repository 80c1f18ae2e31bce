package io.hullwright.secret;

import io.hullwright.facts.ValueTrait;
import io.hullwright.facts.reading.NamedSecret;
import io.hullwright.facts.reading.ValueReader;
import io.hullwright.text.TextEdit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Which variables of a `.env` file get a new value, and which keep theirs. Holds no value.
///
/// @param steps in the order of the file
/// @param kept what was asked for or found and stays, with the reason
public record EnvPlan(List<Step> steps, List<Kept> kept) {

    /// What a value is judged as where its variable's name says nothing.
    private static final String SIGNING_KEY = "SECRET_KEY";

    /// What a person asked for.
    ///
    /// @param names the variables that must have a good value
    /// @param all also those whose names call for a secret of our own making
    /// @param forced also a weak value whose variable's name calls for no secret: a port is one
    public record Wish(Set<String> names, boolean all, boolean forced) {

        public Wish {
            names = Collections.unmodifiableSet(new LinkedHashSet<>(names));
        }
    }

    /// Why a variable gets a value.
    public enum Reason {
        MISSING,
        EMPTY,
        DEFAULT,
        WEAK
    }

    /// @param line where it is, from 1; 0 where a line is added
    /// @param start offset of the old value, or of the place where the line is added
    public record Step(String name, Reason reason, int line, int start, int end) {}

    public record Kept(String name, String why) {}

    public EnvPlan {
        steps = List.copyOf(steps);
        kept = List.copyOf(kept);
    }

    /// @param text the file as ISO-8859-1, so that every byte comes back
    /// @param known names from elsewhere that count as missing when all are asked for
    /// @throws IllegalArgumentException when the file is not a `.env` file
    public static EnvPlan of(String text, Wish wish, Set<String> known, ValueReader reader) {
        var last = new TreeMap<String, EnvText.Assignment>(); // the last one counts
        EnvText.read(text).forEach(a -> last.put(a.name(), a));
        var asked = new LinkedHashSet<>(wish.names());
        var kept = new ArrayList<Kept>();
        if (wish.all()) {
            var seen = new LinkedHashSet<String>(known);
            EnvText.read(text).forEach(a -> seen.add(a.name()));
            seen.forEach(name -> ask(name, last.get(name), asked, kept));
        }
        var steps = new ArrayList<Step>();
        for (var name : asked) {
            var old = last.get(name);
            if (old == null) {
                steps.add(new Step(name, Reason.MISSING, 0, text.length(), text.length()));
                continue;
            }
            var reason = reason(old, reader);
            if (reason.isPresent() && (wish.forced() || mayBeReplaced(name, reason.get()))) {
                steps.add(new Step(name, reason.get(), old.line(), old.start(), old.end()));
            } else if (wish.names().contains(name)) {
                kept.add(new Kept(name, whyKept(old, reason.isPresent())));
            }
        }
        steps.sort(Comparator.comparingInt(Step::start));
        return new EnvPlan(steps, kept);
    }

    private static void ask(
            String name,
            EnvText.@org.jspecify.annotations.Nullable Assignment old,
            Set<String> asked,
            List<Kept> kept) {
        switch (NamedSecret.of(name)) {
            case PASSWORD, KEY -> asked.add(name);
            case TOKEN -> {
                if (!asked.contains(name) && (old == null || old.value().isBlank())) {
                    kept.add(new Kept(name, "it may be issued by a service; ask for it by --name"));
                }
            }
            case NONE -> {
                // no secret
            }
        }
    }

    private static Optional<Reason> reason(EnvText.Assignment old, ValueReader reader) {
        if (old.value().isBlank()) {
            return Optional.of(Reason.EMPTY);
        }
        if (old.computed()) {
            return Optional.empty();
        }
        var says = NamedSecret.of(old.name()) != NamedSecret.NONE;
        var traits = reader.traits(says ? old.name() : SIGNING_KEY, old.value());
        if (traits.contains(ValueTrait.DEFAULT_PASSWORD)) {
            return Optional.of(Reason.DEFAULT);
        }
        return traits.contains(ValueTrait.SHORT_PASSWORD) || traits.contains(ValueTrait.SHORT_KEY)
                ? Optional.of(Reason.WEAK)
                : Optional.empty();
    }

    /// A name that calls for no secret may well be that of a port or of a mode.
    private static boolean mayBeReplaced(String name, Reason reason) {
        return reason == Reason.EMPTY || NamedSecret.of(name) != NamedSecret.NONE;
    }

    private static String whyKept(EnvText.Assignment old, boolean weak) {
        return old.computed()
                ? "its value comes from another variable"
                : weak
                        ? "its name calls for no secret, so its value may be meant; --force replaces"
                                + " it"
                        : "it has a value";
    }

    /// The text with the values in their places. Every other character stays.
    ///
    /// @param values one for each step's name
    public String apply(String text, Map<String, String> values) {
        var edits = new ArrayList<TextEdit>();
        var lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
        var open = !text.isEmpty() && !text.endsWith("\n");
        for (var step : steps) {
            var value = EnvQuoting.quote(values.getOrDefault(step.name(), "")).orElseThrow();
            if (step.reason() == Reason.MISSING) {
                var line = step.name() + "=" + value;
                edits.add(
                        new TextEdit(
                                step.start(), step.end(), open ? lineEnd + line : line + lineEnd));
            } else {
                var joined = step.end() < text.length() && text.charAt(step.end()) > ' ';
                var apart = joined && !value.startsWith("'") ? "'" + value + "'" : value;
                edits.add(new TextEdit(step.start(), step.end(), apart));
            }
        }
        var after = TextEdit.apply(text, edits);
        requireOnly(text, after, values);
        return after;
    }

    /// Reads the result again: exactly the planned values may differ.
    private void requireOnly(String before, String after, Map<String, String> values) {
        var expected = new ArrayList<String>();
        var places = new java.util.HashMap<Integer, String>();
        steps.forEach(s -> places.put(s.line(), s.name()));
        for (var old : EnvText.read(before)) {
            var planned = old.name().equals(places.get(old.line()));
            expected.add(old.name() + "=" + (planned ? values.get(old.name()) : old.value()));
        }
        steps.stream()
                .filter(s -> s.reason() == Reason.MISSING)
                .forEach(s -> expected.add(s.name() + "=" + values.get(s.name())));
        var found = EnvText.read(after).stream().map(a -> a.name() + "=" + a.value()).toList();
        if (!found.equals(expected)) {
            throw new IllegalArgumentException("the file cannot be changed without changing more");
        }
    }

    /// The names of a file's variables, in its order.
    public static List<String> names(String text) {
        return EnvText.read(text).stream().map(EnvText.Assignment::name).distinct().toList();
    }
}
