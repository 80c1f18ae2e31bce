package io.hullwright.collect.compose;

import io.hullwright.facts.ComposeFile;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Health;
import io.hullwright.facts.Origin;
import io.hullwright.facts.Subject;
import io.hullwright.facts.Variable;
import io.hullwright.facts.Workload;
import io.hullwright.facts.reading.ValueReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Reads what a compose project says beyond the settings of its services.
///
/// @param workloads the project's services as read, by name
record ComposeFileReader(
        ComposeProject project,
        Map<String, Workload> workloads,
        EnvironmentFileLook look,
        ValueReader values) {

    ComposeFile read(Subject subject, List<Origin.File> version) {
        var services = new ArrayList<ComposeFile.Service>();
        project.services().values().forEach(service -> services.add(service(service)));
        var remarks =
                project.problems().stream()
                        .map(
                                problem ->
                                        new ComposeFile.Remark(
                                                problem.code(),
                                                problem.fatal(),
                                                problem.words(),
                                                problem.place()))
                        .toList();
        return new ComposeFile(subject, remarks, version, services, environmentFiles());
    }

    /// The project's own are named as a person would name them.
    private List<ComposeFile.EnvironmentFile> environmentFiles() {
        return project.environmentFiles().stream()
                .map(
                        path ->
                                new ComposeFile.EnvironmentFile(
                                        shown(path),
                                        look.readableByOthers(path),
                                        look.tracked(path),
                                        new Origin.File(path, 1, 1)))
                .toList();
    }

    private String shown(Path path) {
        return path.startsWith(project.folder())
                ? project.folder().relativize(path).toString()
                : path.toString();
    }

    private ComposeFile.Service service(DeclaredService service) {
        var workload = workloads.get(service.name());
        return new ComposeFile.Service(
                service.name(),
                service.key(),
                service.setting(Nodes::text, "", "Compose makes one up", "container_name"),
                service.has("image"),
                workload == null ? List.of() : workload.exposure().published(),
                builds(service),
                dependencies(service),
                environmentFiles(service));
    }

    private List<ComposeFile.Build> builds(DeclaredService service) {
        var build = service.entry("build");
        if (build == null) {
            return List.of();
        }
        return List.of(
                new ComposeFile.Build(
                        build.key(),
                        service.setting(Nodes::flag, false, "off", "build", "privileged"),
                        service.setting(Nodes::text, "", "the builder's own", "build", "network"),
                        service.setting(Nodes::texts, List.of(), "none", "build", "entitlements"),
                        arguments(service)));
    }

    private List<Variable> arguments(DeclaredService service) {
        var arguments = new ArrayList<Variable>();
        var entry = service.entry("build", "args");
        if (entry != null && entry.value() instanceof Node.Mapping mapping) {
            mapping.entries()
                    .forEach(
                            (name, value) ->
                                    arguments.add(
                                            values.settled(
                                                    name, Nodes.text(value.value()), value.key())));
        }
        return arguments;
    }

    private List<ComposeFile.Dependency> dependencies(DeclaredService service) {
        var dependencies = new ArrayList<ComposeFile.Dependency>();
        var entry = service.entry("depends_on");
        if (entry != null && entry.value() instanceof Node.Mapping mapping) {
            mapping.entries()
                    .forEach(
                            (name, value) ->
                                    dependencies.add(
                                            new ComposeFile.Dependency(
                                                    name,
                                                    Nodes.text(value.value(), "condition"),
                                                    isProbed(name),
                                                    value.key())));
        }
        return dependencies;
    }

    private Fact<Boolean> isProbed(String name) {
        var workload = workloads.get(name);
        return workload == null
                ? Fact.unknown("there is no such service")
                : workload.health()
                        .probe()
                        .seen()
                        .map(probe -> probe.kind() == Health.Probe.Kind.PRESENT);
    }

    private List<ComposeFile.EnvironmentFile> environmentFiles(DeclaredService service) {
        var files = new ArrayList<ComposeFile.EnvironmentFile>();
        var entry = service.entry("env_file");
        if (entry != null) {
            for (var item : Nodes.items(entry.value())) {
                var text = Nodes.text(item, "path");
                var path = Path.of(Mounts.absolute(text, project.folder(), ""));
                if (project.files().contains(path)) {
                    files.add(
                            new ComposeFile.EnvironmentFile(
                                    shown(path),
                                    look.readableByOthers(path),
                                    look.tracked(path),
                                    item.place()));
                }
            }
        }
        return files;
    }
}
