package io.hullwright.core.settings;

import io.hullwright.audit.Audit;
import io.hullwright.check.Severity;
import io.hullwright.scan.Rating;
import java.util.Locale;

/// From which severity on a failure makes an audit end with exit code 1.
public enum Threshold {
    CRITICAL,
    HIGH,
    MEDIUM,
    LOW,
    INFO,
    NEVER;

    /// As people write it.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Scanners know nothing that is below low.
    public Rating rating() {
        return this == INFO ? Rating.LOW : Rating.valueOf(name());
    }

    public boolean isReached(Audit audit) {
        return this != NEVER && audit.failsAt(Severity.valueOf(name()));
    }
}
