package io.hullwright.collect.compose;

import io.hullwright.facts.EngineTraits;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Image;
import io.hullwright.facts.Observed;
import io.hullwright.facts.Origin;
import io.hullwright.facts.Subject;
import io.hullwright.facts.Unseen;
import io.hullwright.facts.Workload;
import io.hullwright.facts.joining.Written;
import io.hullwright.facts.reading.ValueReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads compose files into facts: the project itself, and each service as a workload. Touches the
/// disk only; nothing outside of the project's folder unless that was allowed.
public final class ComposeCollector {

    private final Map<String, String> environment;
    private final String home;
    private final Selection selection;
    private final Fact<Set<String>> trustedRegistries;
    private final ValueReader values;

    /// What of the files takes part.
    ///
    /// @param anywhere true to follow files that lie outside of a project's folder
    /// @param environmentFiles instead of a project's `.env`; empty for that
    /// @param profiles the active ones; empty to take every service
    public record Selection(boolean anywhere, List<Path> environmentFiles, List<String> profiles) {

        public Selection {
            environmentFiles = List.copyOf(environmentFiles);
            profiles = List.copyOf(profiles);
        }
    }

    /// @param environment the process's own; its variables fill the files' `${…}`
    /// @param values must be the one that the engine's containers are read with, for credentials
    ///     to be compared
    public ComposeCollector(
            Map<String, String> environment,
            Path home,
            Selection selection,
            Fact<Set<String>> trustedRegistries,
            ValueReader values) {
        this.environment = Map.copyOf(environment);
        this.home = home.toString();
        this.selection = selection;
        this.trustedRegistries = trustedRegistries;
        this.values = values;
    }

    /// @param files of one project, the later ones laid over the earlier; a file that Compose
    ///     would lay over a single one by itself (`compose.override.yaml`) is added
    /// @param name as the person gave the first one
    /// @param engine traits of the engine that the services would run on
    /// @param images what the engine holds, by reference
    /// @return never empty: where nothing can be read, one `Unseen`
    public List<Observed> collect(
            List<Path> files, String name, EngineTraits engine, Map<String, Image> images) {
        var profiles =
                selection.profiles().isEmpty()
                        ? Profiles.every()
                        : Profiles.of(selection.profiles());
        var choice =
                new ComposeReader.Choice(
                        null, selection.environmentFiles(), selection.anywhere(), profiles);
        var project = new ComposeReader(choice, environment, home).read(withOverride(files));
        var subject = Subject.named(Subject.Kind.COMPOSE_FILE, name, files.getFirst().toString());
        if (project.files().isEmpty()) {
            var why =
                    project.problems().isEmpty()
                            ? "it is empty"
                            : project.problems().getFirst().words();
            return List.of(new Unseen(subject, why));
        }
        var reader = new WorkloadReader(engine, images::get, trustedRegistries, values);
        var workloads = new LinkedHashMap<String, Workload>();
        project.services()
                .forEach(
                        (key, service) ->
                                workloads.put(key, reader.read(service, project.surroundings())));
        var observed = new ArrayList<Observed>();
        observed.add(
                new ComposeFileReader(project, workloads, new EnvironmentFileLook(), values)
                        .read(subject, project.version()));
        for (var workload : workloads.values()) {
            observed.add(seen(workload, project));
        }
        return observed;
    }

    /// A service with a part that could not be read passes nothing: that part may be the one that
    /// decides.
    private static Observed seen(Workload workload, ComposeProject project) {
        var service = project.services().get(workload.subject().name());
        for (var problem : project.problems()) {
            if (problem.fatal() && service != null && service.holds(problem.place())) {
                return new Unseen(
                        workload.subject(),
                        "Compose refuses the service, so part of it was not read; see CMP-001");
            }
        }
        return workload;
    }

    /// Reads the files that a container's labels name into what it is compared with.
    ///
    /// @param files as Compose was given them, in their order; nothing is added
    /// @param folder the project's
    /// @param environmentFiles instead of `.env`; empty for that
    /// @param project the name it was started with, whatever the files say
    /// @return services by name; empty when a file could not be read, or Compose would refuse it
    public Optional<Map<String, Written>> written(
            List<Path> files,
            Path folder,
            List<Path> environmentFiles,
            String project,
            EngineTraits engine,
            Map<String, Image> images) {
        var choice =
                new ComposeReader.Choice(
                        folder, environmentFiles, selection.anywhere(), Profiles.every());
        var read = new ComposeReader(choice, environment, home).read(files);
        if (read.files().isEmpty() || read.problems().stream().anyMatch(ComposeProblem::fatal)) {
            return Optional.empty();
        }
        var reader = new WorkloadReader(engine, images::get, trustedRegistries, values);
        var surroundings = read.surroundings(project);
        var unsure = new HashMap<Origin.File, String>();
        for (var problem : read.problems()) {
            if (problem.code().equals(Interpolated.UNSET)) {
                unsure.put(problem.place(), problem.words());
            }
        }
        var written = new LinkedHashMap<String, Written>();
        read.services()
                .forEach(
                        (name, service) ->
                                written.put(
                                        name,
                                        new Written(
                                                reader.read(service, surroundings),
                                                service.key(),
                                                handed(service),
                                                unsure)));
        return Optional.of(written);
    }

    private static Set<String> handed(DeclaredService service) {
        var targets =
                new HashSet<>(DeclaredEnvironment.handed(service, "secrets", "/run/secrets/"));
        targets.addAll(DeclaredEnvironment.handed(service, "configs", "/"));
        return targets;
    }

    /// The files that stand for a project's `.env`: those that were named, else those that Docker
    /// Compose finds in its environment; empty for `.env` itself.
    public static List<Path> environmentFiles(List<Path> named, Map<String, String> environment) {
        if (!named.isEmpty()) {
            return named;
        }
        var files = new ArrayList<Path>();
        for (var file : environment.getOrDefault("COMPOSE_ENV_FILES", "").split(",", -1)) {
            if (!file.isEmpty()) {
                files.add(Path.of(file));
            }
        }
        return files;
    }

    /// The files of a project of which one was named: Compose adds `compose.override.yaml` to a
    /// `compose.yaml` by itself.
    public static List<Path> withOverride(List<Path> files) {
        var only = files.getFirst();
        var override =
                switch (String.valueOf(only.getFileName())) {
                    case "compose.yaml", "compose.yml" ->
                            List.of("compose.override.yaml", "compose.override.yml");
                    case "docker-compose.yaml", "docker-compose.yml" ->
                            List.of("docker-compose.override.yaml", "docker-compose.override.yml");
                    default -> List.<String>of();
                };
        if (files.size() == 1) {
            for (var name : override) {
                var file = only.resolveSibling(name);
                if (Files.isRegularFile(file)) {
                    return List.of(only, file);
                }
            }
        }
        return files;
    }
}
