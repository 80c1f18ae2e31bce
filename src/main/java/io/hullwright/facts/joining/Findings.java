package io.hullwright.facts.joining;

import io.hullwright.facts.Origin;
import io.hullwright.facts.Setting;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Collects what a comparison finds, at most one difference of each aspect.
final class Findings {

    final List<Difference> differences = new ArrayList<>();
    final Map<Aspect, String> unseen = new EnumMap<>(Aspect.class);

    void differ(Aspect aspect, String declared, String live, Origin declaredAt, Origin liveAt) {
        differences.add(new Difference(aspect, declared, live, declaredAt, liveAt));
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
