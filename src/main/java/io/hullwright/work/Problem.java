package io.hullwright.work;

import org.jspecify.annotations.Nullable;

/// What went wrong, why, and what to do next, with a code to search for. The only exception that
/// crosses the front
/// door. Holds no secret and no class name.
public final class Problem extends Exception {

    private static final long serialVersionUID = 1L;

    /// What the program's exit code says.
    public enum Kind {
        /// The caller asked for something that cannot be: exit code 2.
        WRONG_USE,
        /// The thing could not be looked at: exit code 3.
        CANNOT_LOOK
    }

    private final Kind kind;
    private final String code;
    private final String why;
    private final String next;

    /// @param what one sentence on what happened
    /// @param why one sentence on the likely reason
    /// @param next one sentence on what to do
    public Problem(
            Kind kind,
            String code,
            String what,
            String why,
            String next,
            @Nullable Throwable cause) {
        super(what, cause);
        this.kind = kind;
        this.code = code;
        this.why = why;
        this.next = next;
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public String what() {
        return String.valueOf(getMessage());
    }

    public String why() {
        return why;
    }

    public String next() {
        return next;
    }

    /// The three sentences and the code, a line each.
    public String text() {
        return what() + "\n" + why + "\n" + next + "\n(" + code + ")";
    }
}
