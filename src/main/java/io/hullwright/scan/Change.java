package io.hullwright.scan;

import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What became of one finding from one scan to another.
///
/// @param sort which list of a report it is in: `vulnerability`, `secret`, …
/// @param id of the vulnerability, rule or licence
/// @param subject the package, or the file
/// @param rating how grave it is now; when it is gone, how grave it was
/// @param what has changed, in words; empty for what is new or gone
/// @param worse true for a change that needs a person: a higher severity, a decision that is gone
/// @param now null when it is gone
public record Change(
        Kind kind,
        String sort,
        String id,
        String subject,
        Rating rating,
        Cause cause,
        String what,
        boolean worse,
        @Nullable Object now) {

    public static final Comparator<Change> ORDER =
            Comparator.comparing(Change::kind)
                    .thenComparing(Change::rating)
                    .thenComparing(Change::sort, Comparator.reverseOrder())
                    .thenComparing(Change::id)
                    .thenComparing(Change::subject)
                    .thenComparing(Change::what);

    public enum Kind {
        NEW,
        CHANGED,
        GONE;

        /// The word that reports use; readers rely on it.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Why it is so.
    public enum Cause {
        /// The base image is another.
        BASE("base image"),
        /// A layer that was built upon the base.
        OURS("our layer"),
        /// A layer; whose is not known.
        LAYER("a layer"),
        /// The files of a folder.
        FILES("files"),
        /// The same package, judged by another database or scanner.
        ADVISORY("advisory"),
        DECISION("decision"),
        /// Either the content or what is known about it.
        UNKNOWN("not known");

        private final String words;

        Cause(String words) {
            this.words = words;
        }

        /// As a person reads it.
        public String words() {
            return words;
        }

        /// The word that reports use; readers rely on it.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
