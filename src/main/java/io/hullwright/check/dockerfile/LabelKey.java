package io.hullwright.check.dockerfile;

import io.hullwright.facts.BuildInstruction.Shape;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The keys that the OCI's image specification names, and what their values are.
enum LabelKey {
    CREATED(Shape.RFC_3339_TIME, "date and time by RFC 3339"),
    AUTHORS(null, "text"),
    URL(Shape.URL, "address"),
    DOCUMENTATION(Shape.URL, "address"),
    SOURCE(Shape.URL, "address"),
    VERSION(Shape.SEMANTIC_VERSION, "version such as 1.2.3"),
    REVISION(Shape.GIT_HASH, "hash of a commit"),
    VENDOR(null, "text"),
    LICENSES(Shape.LICENCE, "expression of SPDX"),
    REF_NAME(null, "text"),
    TITLE(null, "text"),
    DESCRIPTION(null, "text"),
    BASE_DIGEST(null, "digest"),
    BASE_NAME(null, "name of an image");

    private static final String PREFIX = "org.opencontainers.image.";
    private static final String[] RESERVED = {"com.docker.", "io.docker.", "org.dockerproject."};

    private final @Nullable Shape shape;
    private final String expected;

    LabelKey(@Nullable Shape shape, String expected) {
        this.shape = shape;
        this.expected = expected;
    }

    /// What its value has to look like, null when any text will do.
    @Nullable Shape shape() {
        return shape;
    }

    String expected() {
        return expected;
    }

    /// Null for a key that the specification does not know.
    static @Nullable LabelKey of(String label) {
        if (!label.startsWith(PREFIX)) {
            return null;
        }
        var rest = label.substring(PREFIX.length());
        for (var key : values()) {
            if (key.suffix().equals(rest)) {
                return key;
            }
        }
        return null;
    }

    private String suffix() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    /// A clause about a label's key, empty when nothing is wrong with it.
    static String whatIsWrong(String label) {
        for (var reserved : RESERVED) {
            if (label.startsWith(reserved)) {
                return "begins with " + reserved + ", which is Docker's own";
            }
        }
        if (!isPlain(label)) {
            return "is no plain key, expected small letters, digits and single '.' or '-' between";
        }
        return label.startsWith(PREFIX) && of(label) == null
                ? "is no key of the standard, which keeps " + PREFIX + " for its own"
                : "";
    }

    private static boolean isPlain(String label) {
        for (var i = 0; i < label.length(); i++) {
            var c = label.charAt(i);
            var letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            var between = (c == '.' || c == '-' || c == '_') && i > 0 && i + 1 < label.length();
            if (!letter && !(between && ".-_".indexOf(label.charAt(i - 1)) < 0)) {
                return false;
            }
        }
        return !label.isEmpty() && label.charAt(0) >= 'a';
    }
}
