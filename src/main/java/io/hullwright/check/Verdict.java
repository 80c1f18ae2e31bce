package io.hullwright.check;

import io.hullwright.facts.Origin;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The answer of a check. "Could not look" is never a pass.
public sealed interface Verdict {

    record Pass() implements Verdict {
        private static final Pass INSTANCE = new Pass();
    }

    /// @param evidence what was seen and what was expected, without any secret
    /// @param origin the layer that decides
    /// @param fix how to mend it, null when only a person can tell
    /// @param also the same failure at further places of the same subject, each with its own
    ///     evidence; they have no further ones themselves
    record Fail(String evidence, Origin origin, @Nullable Fix fix, List<Fail> also)
            implements Verdict {

        private static final int MOST_NAMED = 5;

        public Fail {
            also = List.copyOf(also);
        }

        public Fail(String evidence, Origin origin, @Nullable Fix fix) {
            this(evidence, origin, fix, List.of());
        }

        /// The evidence, and where else it is so.
        public String summary() {
            return also.isEmpty() ? evidence : evidence + "; also at " + others();
        }

        private String others() {
            var words = new StringBuilder();
            for (var other : also.subList(0, Math.min(also.size(), MOST_NAMED))) {
                words.append(words.isEmpty() ? "" : ", ");
                words.append(
                        other.origin() instanceof Origin.File(_, var line, var column)
                                ? line + ":" + column
                                : other.origin().words());
            }
            var rest = also.size() - MOST_NAMED;
            return rest > 0 ? words + " and " + rest + " more" : words.toString();
        }
    }

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

    /// One failure per place, the gravest first; a pass when there is none.
    static Verdict ofAll(List<Fail> failures) {
        if (failures.isEmpty()) {
            return pass();
        }
        var first = failures.getFirst();
        var others = failures.subList(1, failures.size());
        return new Fail(first.evidence(), first.origin(), first.fix(), others);
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
