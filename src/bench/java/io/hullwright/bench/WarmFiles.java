package io.hullwright.bench;

import io.hullwright.core.EngineChoice;
import io.hullwright.core.FileChoice;
import io.hullwright.core.LocalHullwright;
import io.hullwright.work.Progress;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// Files audited in one process, one after the other, with all checks. Arguments: a folder of
/// compose files, a long Dockerfile, rounds.
public final class WarmFiles {

    private WarmFiles() {}

    public static void main(String[] args) throws Exception {
        var nowhere = Path.of("/nonexistent");
        var hullwright = new LocalHullwright(System.getenv(), nowhere, nowhere, Clock.systemUTC());
        var files = composeFiles(Path.of(args[0]));
        var rounds = Integer.parseInt(args[2]);
        for (var round = 1; round <= rounds; round++) {
            var times = new ArrayList<Time>();
            for (var file : files) {
                times.add(time(hullwright, file));
            }
            var later = times.subList(1, times.size());
            System.out.printf(
                    "round %d, %d later compose files: median %.1f ms, processor %.1f ms%n",
                    round,
                    later.size(),
                    median(later, Time::clock),
                    median(later, Time::processor));
        }
        for (var round = 1; round <= rounds; round++) {
            var time = time(hullwright, Path.of(args[1]));
            System.out.printf(
                    "round %d, long Dockerfile: %.0f ms, processor %.0f ms%n",
                    round, time.clock(), time.processor());
        }
    }

    private static List<Path> composeFiles(Path folder) throws Exception {
        try (var paths = Files.list(folder)) {
            return paths.filter(path -> path.toString().matches(".*\\.ya?ml")).sorted().toList();
        }
    }

    /// A file's time by the clock, and what of it this thread was given a processor for.
    private record Time(double clock, double processor) {}

    private static Time time(LocalHullwright hullwright, Path file) throws Exception {
        var choice = new FileChoice(List.of(file), List.of(), true, false, List.of(), List.of());
        var threads = ManagementFactory.getThreadMXBean();
        var start = System.nanoTime();
        var used = threads.getCurrentThreadCpuTime();
        hullwright.audit(EngineChoice.usual(), choice, null, false, Progress.SILENT);
        return new Time(
                (System.nanoTime() - start) / 1e6,
                (threads.getCurrentThreadCpuTime() - used) / 1e6);
    }

    private static double median(List<Time> times, ToDoubleFunction<Time> part) {
        var sorted = times.stream().mapToDouble(part).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
