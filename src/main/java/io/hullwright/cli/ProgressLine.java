package io.hullwright.cli;

import io.hullwright.work.Progress;
import java.io.PrintWriter;

/// A counter on one line of standard error, only where a person watches, and only when the work is
/// slow.
final class ProgressLine implements Progress, AutoCloseable {

    private static final long FIRST_AFTER_NANOS = 300_000_000L;
    private static final long NEXT_AFTER_NANOS = 100_000_000L;
    private static final String CLEAR = "\r\u001b[K";

    private final PrintWriter err;
    private final boolean shown;
    private long next = System.nanoTime() + FIRST_AFTER_NANOS;
    private boolean dirty;

    private ProgressLine(PrintWriter err, boolean shown) {
        this.err = err;
        this.shown = shown;
    }

    static ProgressLine on(Terminal terminal, boolean quiet) {
        return new ProgressLine(terminal.err(), terminal.interactive() && !quiet);
    }

    @Override
    public synchronized void at(int done, int total, String doing) {
        var now = System.nanoTime();
        if (shown && now - next >= 0) {
            next = now + NEXT_AFTER_NANOS;
            err.print(CLEAR + doing + " " + done + "/" + total);
            err.flush();
            dirty = true;
        }
    }

    /// Takes the line away.
    @Override
    public synchronized void close() {
        if (dirty) {
            err.print(CLEAR);
            err.flush();
            dirty = false;
        }
    }
}
