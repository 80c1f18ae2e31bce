package io.hullwright.facts;

/// The user a program runs as, in Docker's form `user[:group]`.
///
/// @param text as written; empty means root
public record UserSpec(String text) {

    /// The part before the colon.
    public String user() {
        var colon = text.indexOf(':');
        return (colon < 0 ? text : text.substring(0, colon)).strip();
    }

    /// True for uid 0 in every spelling: empty, `0`, `00`, `0:0`, `root`, `root:root`.
    public boolean isRoot() {
        var user = user();
        return user.isEmpty() || user.equals("root") || user.chars().allMatch(c -> c == '0');
    }

    public boolean isNumeric() {
        var user = user();
        return !user.isEmpty() && user.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
