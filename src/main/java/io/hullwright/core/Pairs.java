package io.hullwright.core;

import io.hullwright.collect.compose.ComposeCollector;
import io.hullwright.facts.EngineTraits;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Image;
import io.hullwright.facts.Pairing;
import io.hullwright.facts.Subject;
import io.hullwright.facts.Workload;
import io.hullwright.facts.joining.Comparison;
import io.hullwright.facts.joining.Written;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Joins the containers that Compose started with the files that their labels name. Each project's
/// files are read once.
final class Pairs {

    private static final String LABEL = "com.docker.compose.";

    private final ComposeCollector compose;
    private final EngineTraits engine;
    private final Map<String, Image> images;
    private final Map<Project, Optional<Map<String, Written>>> projects = new HashMap<>();

    /// What was given to Compose, as the labels keep it.
    private record Project(String name, String files, String folder, String environmentFiles) {}

    /// @param images what the engine holds, by reference
    Pairs(ComposeCollector compose, EngineTraits engine, Map<String, Image> images) {
        this.compose = compose;
        this.engine = engine;
        this.images = images;
    }

    List<Pairing> of(List<Workload> workloads) {
        var pairings = new ArrayList<Pairing>();
        for (var workload : workloads) {
            if (workload.subject().kind() == Subject.Kind.CONTAINER) {
                pair(workload).ifPresent(pairings::add);
            }
        }
        return pairings;
    }

    /// Empty for what Compose did not start from files, and for `docker compose run`, which
    /// overrides them.
    private Optional<Pairing> pair(Workload live) {
        var labels = live.environment().openLabels();
        var service = labels.getOrDefault(LABEL + "service", "");
        var project =
                new Project(
                        labels.getOrDefault(LABEL + "project", ""),
                        labels.getOrDefault(LABEL + "project.config_files", ""),
                        labels.getOrDefault(LABEL + "project.working_dir", ""),
                        labels.getOrDefault(LABEL + "project.environment_file", ""));
        var once = labels.getOrDefault(LABEL + "oneoff", "").equalsIgnoreCase("true");
        if (service.isEmpty() || project.files().isEmpty() || once) {
            return Optional.empty();
        }
        var services = projects.computeIfAbsent(project, this::read);
        return Optional.of(
                services.map(all -> pair(live, all.get(service)))
                        .orElseGet(() -> unread(live, project)));
    }

    private static Pairing pair(Workload live, @Nullable Written written) {
        if (written == null) {
            return new Pairing(live.subject(), Fact.known(Optional.empty()), List.of(), Map.of());
        }
        var comparison = Comparison.of(written, live);
        return new Pairing(
                live.subject(),
                Fact.known(Optional.of(written.workload())),
                comparison.differences(),
                comparison.unseen());
    }

    private static Pairing unread(Workload live, Project project) {
        var why = "its compose files could not be read: " + project.files();
        return new Pairing(live.subject(), Fact.unknown(why), List.of(), Map.of());
    }

    private Optional<Map<String, Written>> read(Project project) {
        try {
            return compose.written(
                    paths(project.files()),
                    Path.of(project.folder()),
                    paths(project.environmentFiles()),
                    project.name(),
                    engine,
                    images);
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    private static List<Path> paths(String list) {
        var paths = new ArrayList<Path>();
        for (var path : list.split(",", -1)) {
            if (!path.isEmpty()) {
                paths.add(Path.of(path));
            }
        }
        return paths;
    }
}
