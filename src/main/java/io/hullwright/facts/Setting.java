package io.hullwright.facts;

import java.util.function.Function;

/// A value and the layer that decided it.
public record Setting<T>(T value, Origin origin) {

    /// A value that nobody set, and what the documentation says is then in force.
    public static <T> Setting<T> unset(T value, String documentedDefault) {
        return new Setting<>(value, new Origin.Unset(documentedDefault));
    }

    /// A value read from the engine's inspect answer at `path`.
    public static <T> Setting<T> inspected(T value, String path) {
        return new Setting<>(value, new Origin.Inspect(path));
    }

    /// What an image decides that nobody has seen.
    ///
    /// @param placeholder a value to stand there; no verdict may rest on it
    public static <T> Setting<T> unseen(T placeholder, String reference, String path) {
        return new Setting<>(placeholder, new Origin.UnseenImage(reference, path));
    }

    /// The value, unless the image decides it and was not seen.
    public Fact<T> seen() {
        return origin instanceof Origin.UnseenImage
                ? Fact.unknown(Origin.UnseenImage.WHY)
                : Fact.known(value);
    }

    public <R> Setting<R> map(Function<? super T, R> change) {
        return new Setting<>(change.apply(value), origin);
    }
}
