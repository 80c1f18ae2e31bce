package io.hullwright.gui.files;

import io.hullwright.facts.Activity;
import io.hullwright.facts.Observed;
import io.hullwright.facts.Pairing;
import io.hullwright.facts.Subject;
import io.hullwright.facts.Workload;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A container that Compose started from a file.
///
/// @param pairing how it compares to what the file says today; null where that was not worked out
record Running(Workload container, @Nullable Pairing pairing) {

    private static final String FILES = "com.docker.compose.project.config_files";

    /// What changes when another container runs, or the same one otherwise.
    record Trace(String id, Activity.State state) {}

    /// Blocks: asks the disk whether two paths are the same file.
    static List<Running> of(Collection<Observed> all, Path file) {
        var pairings = new HashMap<Subject, Pairing>();
        for (var one : all) {
            if (one instanceof Pairing pairing) {
                pairings.put(pairing.subject(), pairing);
            }
        }
        var running = new ArrayList<Running>();
        for (var container : from(all, file)) {
            running.add(new Running(container, pairings.get(container.subject())));
        }
        return running;
    }

    Trace trace() {
        return new Trace(container.subject().id(), container.activity().state());
    }

    /// Blocks, as above.
    static List<Trace> traces(Collection<Observed> all, Path file) {
        var traces = new ArrayList<Trace>();
        for (var container : from(all, file)) {
            traces.add(new Trace(container.subject().id(), container.activity().state()));
        }
        return traces;
    }

    /// Every file that containers say they were started from, sorted.
    static List<String> files(Collection<Observed> all) {
        var files = new TreeSet<String>();
        for (var one : all) {
            if (one instanceof Workload workload) {
                files.addAll(files(workload));
            }
        }
        return List.copyOf(files);
    }

    private static List<Workload> from(Collection<Observed> all, Path file) {
        var real = real(file);
        var known = new HashMap<String, Boolean>();
        var from = new ArrayList<Workload>();
        for (var one : all) {
            if (one instanceof Workload workload
                    && files(workload).stream()
                            .anyMatch(name -> known.computeIfAbsent(name, n -> isSame(n, real)))) {
                from.add(workload);
            }
        }
        return from;
    }

    private static List<String> files(Workload workload) {
        var named = workload.environment().openLabels().getOrDefault(FILES, "");
        return workload.subject().kind() != Subject.Kind.CONTAINER || named.isEmpty()
                ? List.of()
                : List.of(named.split(",", -1));
    }

    private static boolean isSame(String name, Path real) {
        try {
            return real(Path.of(name)).equals(real);
        } catch (InvalidPathException _) {
            return false;
        }
    }

    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException _) {
            return file.toAbsolutePath().normalize();
        }
    }
}
