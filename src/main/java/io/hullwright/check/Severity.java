package io.hullwright.check;

import java.util.Locale;

/// How grave a failed check is, gravest first. The reason is the check's `why`.
public enum Severity {
    /// Whoever takes over the workload owns the host, or a secret lies open.
    CRITICAL,
    /// One more mistake or one more weakness away from the above.
    HIGH,
    /// A layer of defence is missing.
    MEDIUM,
    /// Good practice with little effect of its own.
    LOW,
    INFO;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
