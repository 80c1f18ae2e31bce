package io.hullwright.bench;

import io.hullwright.core.EngineChoice;
import io.hullwright.core.FileChoice;
import io.hullwright.core.LocalHullwright;
import io.hullwright.repair.Hardening;
import io.hullwright.work.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// Compose files hardened in one process, one after the other; nothing is written. Arguments: a
/// folder of compose files, rounds. Without arguments it ends at once: the start of a bare JVM.
public final class WarmHardening {

    private WarmHardening() {}

    public static void main(String[] args) throws Exception {
        if (args.length == 0) {
            return;
        }
        var nowhere = Path.of("/nonexistent");
        var hullwright = new LocalHullwright(System.getenv(), nowhere, nowhere, Clock.systemUTC());
        List<Path> files;
        try (var paths = Files.list(Path.of(args[0]))) {
            files = paths.filter(path -> path.toString().matches(".*\\.ya?ml")).sorted().toList();
        }
        for (var round = 1; round <= Integer.parseInt(args[1]); round++) {
            var times = new double[files.size()];
            for (var i = 0; i < times.length; i++) {
                times[i] = milliseconds(hullwright, files.get(i));
            }
            Arrays.sort(times);
            System.out.printf(
                    "round %d, %d compose files hardened: median %.1f ms, longest %.1f ms%n",
                    round, times.length, times[times.length / 2], times[times.length - 1]);
        }
    }

    private static double milliseconds(LocalHullwright hullwright, Path file) throws Exception {
        var choice = new FileChoice(List.of(file), List.of(), true, false, List.of(), List.of());
        var wish = new Hardening.Choice(Set.of(), Set.of());
        var start = System.nanoTime();
        hullwright.harden(EngineChoice.usual(), choice, wish, Progress.SILENT);
        return (System.nanoTime() - start) / 1e6;
    }
}
