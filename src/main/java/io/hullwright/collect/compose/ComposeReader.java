package io.hullwright.collect.compose;

import io.hullwright.facts.Origin;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads compose files into one project, as Docker Compose does with `-f A -f B`.
final class ComposeReader {

    private final Choice choice;
    private final Map<String, String> environment;
    private final String home;
    private final List<ComposeProblem> problems = new ArrayList<>();

    /// @param projectFolder null for the folder of the first file
    /// @param environmentFiles instead of `.env` in the project's folder; empty for that
    /// @param anywhere true to follow files that lie outside of the project's folder
    /// @param profiles which services take part
    record Choice(
            @Nullable Path projectFolder,
            List<Path> environmentFiles,
            boolean anywhere,
            Profiles profiles) {}

    /// @param environment the process's own, which wins over `.env`
    ComposeReader(Choice choice, Map<String, String> environment, String home) {
        this.choice = choice;
        this.environment = environment;
        this.home = home;
    }

    /// Never throws: what cannot be read is among the project's problems.
    ComposeProject read(List<Path> paths) {
        var files = paths.stream().map(path -> path.toAbsolutePath().normalize()).toList();
        var folder = projectFolder(files.getFirst());
        var source = new ProjectFiles(folder, choice.anywhere(), problems);
        var variables = variables(folder, source);
        var layer = new FileLayer(source, variables, home, problems);
        var top = new Node.Mapping(Map.of(), new Origin.File(files.getFirst(), 1, 1));
        for (var file : files) {
            var text = source.given(file);
            if (text != null) {
                for (var part : layer.read(file, text, folder)) {
                    top = Merge.mappings(top, part);
                }
            }
        }
        if (problems.isEmpty() && withoutVersion(top).isEmpty()) {
            problems.add(new ComposeProblem("empty", true, "there is nothing in it", top.place()));
        }
        return project(top, folder, source, variables);
    }

    private static Set<String> withoutVersion(Node.Mapping top) {
        var keys = new HashSet<>(top.entries().keySet());
        keys.remove("version");
        return keys;
    }

    private Path projectFolder(Path first) {
        var folder = choice.projectFolder();
        var parent = first.getParent();
        return folder != null
                ? folder.toAbsolutePath().normalize()
                : parent == null ? first : parent;
    }

    private Function<String, @Nullable String> variables(Path folder, ProjectFiles source) {
        var values = new HashMap<String, String>();
        for (var file : environmentFiles(folder)) {
            var text = source.given(file);
            if (text != null) {
                try {
                    EnvironmentFile.read(text, environment::get, values::get)
                            .forEach((name, value) -> values.put(name, value.text()));
                } catch (Interpolation.Refused e) {
                    problems.add(
                            new ComposeProblem(
                                    "environment-file",
                                    true,
                                    String.valueOf(e.getMessage()),
                                    new Origin.File(file, 1, 1)));
                }
            }
        }
        return name -> environment.containsKey(name) ? environment.get(name) : values.get(name);
    }

    /// Those that were chosen stand for `.env`.
    private List<Path> environmentFiles(Path folder) {
        if (!choice.environmentFiles().isEmpty()) {
            return choice.environmentFiles().stream()
                    .map(file -> file.toAbsolutePath().normalize())
                    .toList();
        }
        var usual = folder.resolve(".env");
        return Files.isRegularFile(usual) ? List.of(usual) : List.of();
    }

    private ComposeProject project(
            Node.Mapping top,
            Path folder,
            ProjectFiles source,
            Function<String, @Nullable String> variables) {
        var name = name(top, folder, variables);
        var services = new LinkedHashMap<String, DeclaredService>();
        var environments = new ServiceEnvironments(source, variables, folder, problems);
        var profiles = choice.profiles().orFrom(orEmpty(variables.apply("COMPOSE_PROFILES")));
        var inactive = new HashSet<String>();
        for (var entry : mapping(top, "services").entries().entrySet()) {
            if (entry.getValue().value() instanceof Node.Mapping body && profiles.take(body)) {
                services.put(
                        entry.getKey(),
                        new DeclaredService(
                                entry.getKey(),
                                entry.getValue().key(),
                                Defaults.of(environments.resolve(body), folder)));
            } else {
                inactive.add(entry.getKey());
            }
        }
        new Validation(
                        mapping(top, "networks"),
                        mapping(top, "volumes"),
                        mapping(top, "secrets"),
                        mapping(top, "configs"),
                        services,
                        inactive,
                        problems)
                .run();
        return new ComposeProject(
                name,
                folder,
                source.read(),
                environmentFiles(folder).stream().filter(source.read()::contains).toList(),
                services,
                mapping(top, "networks"),
                mapping(top, "volumes"),
                mapping(top, "secrets"),
                mapping(top, "configs"),
                top.entries().get("version") instanceof Node.Entry(var versionKey, _)
                        ? List.of(versionKey)
                        : List.of(),
                problems);
    }

    private static String name(
            Node.Mapping top, Path folder, Function<String, @Nullable String> variables) {
        var chosen = orEmpty(variables.apply("COMPOSE_PROJECT_NAME"));
        if (!chosen.isEmpty()) {
            return ProjectName.of(chosen);
        }
        var own = Nodes.text(top, "name");
        return own.isEmpty() ? ProjectName.of(String.valueOf(folder.getFileName())) : own;
    }

    static Node.Mapping mapping(Node.Mapping top, String key) {
        return top.entries().get(key) instanceof Node.Entry(_, var entry)
                        && entry instanceof Node.Mapping mapping
                ? mapping
                : new Node.Mapping(Map.of(), top.place());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
