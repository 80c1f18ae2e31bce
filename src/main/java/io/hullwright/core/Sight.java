package io.hullwright.core;

import io.hullwright.audit.Auditor;
import io.hullwright.facts.Snapshot;
import io.hullwright.work.Problem;
import io.hullwright.work.Progress;
import java.time.Duration;

/// What there is to see, however it is seen: on an engine, in files, by a scanner.
@FunctionalInterface
interface Sight {

    Snapshot take() throws Problem, InterruptedException;

    /// Looks, and judges what was seen.
    ///
    /// @param sample true for the embedded sample
    default Hullwright.Inspection judged(Auditor auditor, boolean sample, Progress progress)
            throws Problem, InterruptedException {
        var started = System.nanoTime();
        var snapshot = take();
        var took = Duration.ofNanos(System.nanoTime() - started);
        return new Hullwright.Inspection(snapshot, auditor.audit(snapshot, sample, took, progress));
    }
}
