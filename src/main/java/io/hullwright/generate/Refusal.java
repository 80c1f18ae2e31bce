package io.hullwright.generate;

/// A value that was entered and cannot go into a configuration file, in three sentences: what, why,
/// what to do.
public final class Refusal extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String why;
    private final String next;

    /// @param what one sentence that quotes the value; it may hold control characters
    /// @param why one sentence on the rule that it breaks
    /// @param next one sentence on what to enter
    public Refusal(String what, String why, String next) {
        super(what);
        this.why = why;
        this.next = next;
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
}
