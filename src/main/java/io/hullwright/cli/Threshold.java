package io.hullwright.cli;

import io.hullwright.audit.Audit;
import io.hullwright.check.Severity;
import java.util.Locale;

/// From which severity on a failure makes the exit code 1.
enum Threshold {
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

    int exitCode(Audit audit) {
        return this != NEVER && audit.failsAt(Severity.valueOf(name()))
                ? ExitCode.FINDINGS
                : ExitCode.OK;
    }
}
