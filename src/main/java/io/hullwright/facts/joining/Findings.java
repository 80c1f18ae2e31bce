package io.hullwright.facts.joining;

import io.hullwright.facts.Aspect;
import io.hullwright.facts.Difference;
import io.hullwright.facts.Origin;
import io.hullwright.facts.Setting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Collects what a comparison finds, at most one difference of each aspect.
final class Findings {

    private final Written written;
    private final List<Difference> differences = new ArrayList<>();
    private final Map<Aspect, String> unseen = new EnumMap<>(Aspect.class);

    Findings(Written written) {
        this.written = written;
    }

    Comparison comparison() {
        differences.sort(Comparator.comparing(Difference::aspect));
        return new Comparison(differences, unseen);
    }

    /// What the file says in words that were not known in full differs from nothing.
    void differ(Aspect aspect, String declared, String live, Origin declaredAt, Origin liveAt) {
        var doubt = written.doubt(declaredAt);
        if (doubt.isEmpty()) {
            differences.add(new Difference(aspect, declared, live, declaredAt, liveAt));
        } else {
            cannotSee(aspect, doubt);
        }
    }

    /// Compares one setting by value.
    <T> void compare(
            Aspect aspect, Setting<T> declared, Setting<T> live, Function<T, String> words) {
        if (!declared.value().equals(live.value())) {
            differ(
                    aspect,
                    words.apply(declared.value()),
                    words.apply(live.value()),
                    declared.origin(),
                    live.origin());
        }
    }

    /// Says that an aspect could not be compared.
    void cannotSee(Aspect aspect, String why) {
        unseen.put(aspect, why);
    }
}
