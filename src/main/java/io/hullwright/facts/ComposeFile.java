package io.hullwright.facts;

import java.util.List;

/// What a compose file says beyond the settings of its services.
///
/// @param remarks what Compose would refuse, or a person should know, in the order of the text
/// @param version the obsolete key; empty where there is none
/// @param services in the order of the text
/// @param environmentFiles that fill its `${…}`: the project's `.env`, or what was given instead
public record ComposeFile(
        Subject subject,
        List<Remark> remarks,
        List<Origin.File> version,
        List<Service> services,
        List<EnvironmentFile> environmentFiles)
        implements Observed {

    /// @param code stable, for example `undefined-variable`
    /// @param fatal true when Compose would not start the project
    /// @param words what is wrong, without any value
    public record Remark(String code, boolean fatal, String words, Origin.File place) {}

    /// @param containerName empty where Compose makes one up
    /// @param ports what it publishes on a host port that it names
    public record Service(
            String name,
            Origin.File place,
            Setting<String> containerName,
            boolean namesImage,
            List<PublishedPort> ports,
            List<Build> builds,
            List<Dependency> dependencies,
            List<EnvironmentFile> environmentFiles) {

        public Service {
            ports = List.copyOf(ports);
            builds = List.copyOf(builds);
            dependencies = List.copyOf(dependencies);
            environmentFiles = List.copyOf(environmentFiles);
        }
    }

    /// How an image is built; at most one a service.
    ///
    /// @param network `host`, `none`, a name; empty when nobody says
    /// @param entitlements for example `security.insecure`
    /// @param arguments without values
    public record Build(
            Origin.File place,
            Setting<Boolean> privileged,
            Setting<String> network,
            Setting<List<String>> entitlements,
            List<Variable> arguments) {

        public Build {
            arguments = List.copyOf(arguments);
        }
    }

    /// @param on the other service's name
    /// @param condition `service_started`, `service_healthy`, `service_completed_successfully`
    /// @param isProbed whether the other one has a health check; unknown when its image would have
    ///     it and was not seen
    public record Dependency(String on, String condition, Fact<Boolean> isProbed, Origin place) {}

    /// A file whose lines become variables.
    ///
    /// @param path as it was found
    /// @param readableByOthers whether every user of the machine may read it
    /// @param tracked whether git keeps it
    public record EnvironmentFile(
            String path,
            Fact<Boolean> readableByOthers,
            Fact<Boolean> tracked,
            Origin.File place) {}

    public ComposeFile {
        remarks = List.copyOf(remarks);
        version = List.copyOf(version);
        services = List.copyOf(services);
        environmentFiles = List.copyOf(environmentFiles);
    }
}
