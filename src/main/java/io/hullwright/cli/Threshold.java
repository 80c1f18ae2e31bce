package io.hullwright.cli;

import io.hullwright.audit.Audit;
import io.hullwright.check.Severity;

/// From which severity on a failure makes the exit code 1.
enum Threshold {
    CRITICAL,
    HIGH,
    MEDIUM,
    LOW,
    INFO,
    NEVER;

    int exitCode(Audit audit) {
        return this != NEVER && audit.failsAt(Severity.valueOf(name()))
                ? ExitCode.FINDINGS
                : ExitCode.OK;
    }
}
