package io.hullwright.check;

import io.hullwright.facts.Origin;
import org.jspecify.annotations.Nullable;

/// The answer of a check. "Could not look" is never a pass.
public sealed interface Verdict {

    record Pass() implements Verdict {
        private static final Pass INSTANCE = new Pass();
    }

    /// @param evidence what was seen and what was expected, without any secret
    /// @param origin the layer that decides
    /// @param fix how to mend it, null when only a person can tell
    record Fail(String evidence, Origin origin, @Nullable Fix fix) implements Verdict {}

    /// @param why a clause that completes "could not be seen: …", with what would make it visible
    record Unknown(String why) implements Verdict {}

    /// @param because why the question does not arise here
    record NotApplicable(String because) implements Verdict {}

    static Verdict pass() {
        return Pass.INSTANCE;
    }

    static Verdict fail(String evidence, Origin origin) {
        return new Fail(evidence, origin, null);
    }

    static Verdict fail(String evidence, Origin origin, Fix fix) {
        return new Fail(evidence, origin, fix);
    }

    static Verdict unknown(String why) {
        return new Unknown(why);
    }

    static Verdict notApplicable(String because) {
        return new NotApplicable(because);
    }

    /// The word that reports use; readers rely on it.
    default String word() {
        return switch (this) {
            case Pass _ -> "pass";
            case Fail _ -> "fail";
            case Unknown _ -> "unknown";
            case NotApplicable _ -> "not-applicable";
        };
    }
}
