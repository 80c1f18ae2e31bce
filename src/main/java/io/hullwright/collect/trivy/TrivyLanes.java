package io.hullwright.collect.trivy;

import io.hullwright.work.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Scans side by side: two at most, because each takes a processor and its share of memory.
public final class TrivyLanes {

    public static final int AT_ONCE = 2;

    private TrivyLanes() {}

    /// One scan.
    @FunctionalInterface
    public interface Work<T> {
        T run() throws Problem, InterruptedException;
    }

    /// What became of one: a result or a problem, never both.
    public sealed interface Outcome<T> {
        record Done<T>(T result) implements Outcome<T> {}

        record Failed<T>(Problem problem) implements Outcome<T> {}
    }

    /// Runs all and blocks until the last is done; a failed one does not stop the others.
    ///
    /// @return in the order of `works`
    /// @throws InterruptedException if this thread was interrupted; what runs is ended by then
    public static <T> List<Outcome<T>> run(List<Work<T>> works) throws InterruptedException {
        var threads =
                Executors.newFixedThreadPool(
                        AT_ONCE, Thread.ofPlatform().daemon().name("scan ", 1).factory());
        try {
            var running = new ArrayList<Future<Outcome<T>>>();
            for (var work : works) {
                running.add(threads.submit(() -> outcome(work)));
            }
            var outcomes = new ArrayList<Outcome<T>>();
            for (var one : running) {
                outcomes.add(one.get());
            }
            return outcomes;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a scan was lost", e.getCause());
        } finally {
            threads.shutdownNow();
            threads.close();
        }
    }

    private static <T> Outcome<T> outcome(Work<T> work) throws InterruptedException {
        try {
            return new Outcome.Done<>(work.run());
        } catch (Problem e) {
            return new Outcome.Failed<>(e);
        }
    }
}
