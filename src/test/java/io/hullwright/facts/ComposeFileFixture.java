package io.hullwright.facts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A compose file that passes every check. A test breaks the one thing it is about.
public final class ComposeFileFixture {

    private final List<ComposeFile.Remark> remarks = new ArrayList<>();
    private final List<Origin.File> version = new ArrayList<>();
    private final List<ComposeFile.Service> services = new ArrayList<>();
    private final List<ComposeFile.EnvironmentFile> environmentFiles = new ArrayList<>();

    private ComposeFileFixture() {}

    public static ComposeFileFixture composeFile() {
        return new ComposeFileFixture();
    }

    public static Origin.File at(int line) {
        return new Origin.File(Path.of("/srv/shop/compose.yaml"), line, 5);
    }

    public ComposeFileFixture remark(String code, boolean fatal, String words) {
        remarks.add(new ComposeFile.Remark(code, fatal, words, at(3)));
        return this;
    }

    public ComposeFileFixture environmentFile(ComposeFile.EnvironmentFile file) {
        environmentFiles.add(file);
        return this;
    }

    public ComposeFileFixture version() {
        version.add(at(1));
        return this;
    }

    public ComposeFileFixture service(
            String name,
            String containerName,
            List<PublishedPort> ports,
            List<ComposeFile.Dependency> dependencies,
            List<ComposeFile.EnvironmentFile> environmentFiles) {
        services.add(
                new ComposeFile.Service(
                        name,
                        at(2),
                        new Setting<>(containerName, at(4)),
                        true,
                        ports,
                        List.of(),
                        dependencies,
                        environmentFiles));
        return this;
    }

    public ComposeFileFixture built(
            boolean named, boolean privileged, String network, List<String> entitlements) {
        return built(named, privileged, network, entitlements, Set.of());
    }

    public ComposeFileFixture built(
            boolean named,
            boolean privileged,
            String network,
            List<String> entitlements,
            Set<ValueTrait> argument) {
        var build =
                new ComposeFile.Build(
                        at(6),
                        new Setting<>(privileged, at(7)),
                        new Setting<>(network, at(8)),
                        new Setting<>(entitlements, at(9)),
                        List.of(new Variable("TOKEN", argument, "", List.of(), at(10))));
        services.add(
                new ComposeFile.Service(
                        "web",
                        at(2),
                        Setting.unset("", "Compose makes one up"),
                        named,
                        List.of(),
                        List.of(build),
                        List.of(),
                        List.of()));
        return this;
    }

    public ComposeFile build() {
        var subject =
                Subject.named(Subject.Kind.COMPOSE_FILE, "compose.yaml", "/srv/shop/compose.yaml");
        return new ComposeFile(subject, remarks, version, services, environmentFiles);
    }
}
