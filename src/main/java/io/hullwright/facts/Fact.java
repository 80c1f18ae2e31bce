package io.hullwright.facts;

import java.util.function.Function;

/// Something that may be out of reach: a root-only file, a missing tool, an engine that stalls.
public sealed interface Fact<T> {

    record Known<T>(T value) implements Fact<T> {}

    /// @param why a clause that completes "could not be seen: …", with what would make it visible
    record Unknown<T>(String why) implements Fact<T> {}

    static <T> Fact<T> known(T value) {
        return new Known<>(value);
    }

    static <T> Fact<T> unknown(String why) {
        return new Unknown<>(why);
    }

    default <R> Fact<R> map(Function<? super T, R> change) {
        return switch (this) {
            case Known<T>(var value) -> new Known<>(change.apply(value));
            case Unknown<T>(var why) -> new Unknown<>(why);
        };
    }

    /// The value, or `other` when it could not be seen. Never use this to turn "not seen" into a
    /// pass.
    default T orElse(T other) {
        return this instanceof Known<T>(var value) ? value : other;
    }

    /// True if the value is known and equal to `wanted`.
    default boolean is(T wanted) {
        return this instanceof Known<T>(var value) && value.equals(wanted);
    }
}
