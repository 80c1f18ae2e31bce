package io.hullwright.cli;

import io.hullwright.work.Problem;

/// What the program says to the shell; scripts rely on it.
public final class ExitCode {

    public static final int OK = 0;
    public static final int FINDINGS = 1;
    public static final int WRONG_USE = 2;
    public static final int CANNOT_LOOK = 3;
    public static final int INTERRUPTED = 130;

    private ExitCode() {}

    static int of(Problem problem) {
        return switch (problem.kind()) {
            case WRONG_USE -> WRONG_USE;
            case CANNOT_LOOK -> CANNOT_LOOK;
        };
    }
}
