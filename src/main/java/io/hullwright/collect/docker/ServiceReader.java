package io.hullwright.collect.docker;

import com.fasterxml.jackson.databind.JsonNode;
import io.hullwright.facts.Activity;
import io.hullwright.facts.Capabilities;
import io.hullwright.facts.Environment;
import io.hullwright.facts.Exposure;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Health;
import io.hullwright.facts.ImageReference;
import io.hullwright.facts.Isolation;
import io.hullwright.facts.Origin;
import io.hullwright.facts.Privileges;
import io.hullwright.facts.PublishedPort;
import io.hullwright.facts.Setting;
import io.hullwright.facts.Subject;
import io.hullwright.facts.Supply;
import io.hullwright.facts.UserSpec;
import io.hullwright.facts.Workload;
import io.hullwright.facts.reading.OpenLabels;
import io.hullwright.facts.reading.ProbeReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Turns a Swarm service into a workload. What a service cannot say (privileged, host namespaces,
/// devices) has Docker's
/// fixed value for services.
final class ServiceReader {

    static final String SPEC = "Spec.TaskTemplate.ContainerSpec.";
    static final String NOT_FOR_SERVICES = "services cannot ask for it";

    private final JsonNode service;
    private final JsonNode spec;
    private final JsonNode task;
    private final JsonNode container;
    private final EngineContext context;

    /// What this node knows under the image's name; null when it does not have it.
    private final @Nullable ImageDefaults image;

    private ServiceReader(
            JsonNode service, EngineContext context, Map<String, ImageDefaults> images) {
        this.service = service;
        this.spec = service.path("Spec");
        this.task = spec.path("TaskTemplate");
        this.container = task.path("ContainerSpec");
        this.context = context;
        this.image = images.get(Json.text(container, "Image").replaceFirst("@.*", ""));
    }

    /// @param service an element of the answer of `/services`
    /// @param networkNames network names by id
    /// @param images this node's images by name and tag
    static Workload read(
            JsonNode service,
            EngineContext context,
            Map<String, String> networkNames,
            Map<String, ImageDefaults> images) {
        var reader = new ServiceReader(service, context, images);
        return new Workload(
                Subject.named(
                        Subject.Kind.SWARM_SERVICE,
                        Json.text(reader.spec, "Name"),
                        Json.text(service, "ID")),
                context.traits(),
                reader.supply(),
                reader.privileges(),
                reader.isolation(networkNames),
                ServiceLimits.of(reader.task),
                ServiceStorage.of(reader.task, context),
                reader.exposure(networkNames),
                reader.environment(),
                reader.health(),
                new Activity(
                        Activity.State.DECLARED,
                        Fact.unknown("its tasks are looked at as containers"),
                        Fact.unknown("its tasks are looked at as containers"),
                        Fact.unknown("its tasks are looked at as containers")));
    }

    private Supply supply() {
        var name = ImageReference.parse(Json.text(container, "Image"));
        return new Supply(
                Setting.inspected(name, SPEC + "Image"),
                name.isPinnedByDigest()
                        ? Fact.known(List.of(name.text()))
                        : image == null ? Fact.unknown(Origin.UnseenImage.WHY) : image.digests(),
                image == null ? Fact.unknown(Origin.UnseenImage.WHY) : image.openLabels(),
                image == null ? Fact.unknown(Origin.UnseenImage.WHY) : image.runtimes(),
                image == null ? Fact.unknown(Origin.UnseenImage.WHY) : image.volumes(),
                context.trustedRegistries(),
                Fact.unknown("asking the registry was not asked for"));
    }

    private Privileges privileges() {
        var privileges = container.path("Privileges");
        return new Privileges(
                Setting.unset(false, NOT_FOR_SERVICES),
                capabilities("CapabilityAdd", "nothing is added"),
                capabilities("CapabilityDrop", "Docker's default set is kept"),
                user(),
                PrivilegesReader.list(Json.texts(container, "Groups"), SPEC + "Groups"),
                noNewPrivileges(privileges),
                Setting.unset(List.of(), NOT_FOR_SERVICES),
                Setting.unset(List.of(), NOT_FOR_SERVICES),
                Setting.unset(List.of(), NOT_FOR_SERVICES));
    }

    private Setting<UserSpec> user() {
        var own = Json.text(container, "User");
        return own.isEmpty()
                ? fromImage(new UserSpec(image == null ? "" : image.user()), "Config.User")
                : Setting.inspected(new UserSpec(own), SPEC + "User");
    }

    /// A setting that the service leaves to its image.
    ///
    /// @param value the image's, a placeholder where this node does not have it
    private <T> Setting<T> fromImage(T value, String path) {
        var reference = Json.text(container, "Image");
        return image == null
                ? Setting.unseen(value, reference, path)
                : new Setting<>(value, new Origin.Image(reference, path));
    }

    private Setting<Boolean> noNewPrivileges(JsonNode privileges) {
        if (Json.flag(privileges, "NoNewPrivileges")) {
            return Setting.inspected(true, SPEC + "Privileges.NoNewPrivileges");
        }
        return context.noNewPrivilegesDefault()
                ? new Setting<>(true, new Origin.Engine("no-new-privileges"))
                : Setting.unset(false, "off");
    }

    private Setting<Set<String>> capabilities(String field, String documented) {
        var names = Capabilities.normalize(Json.texts(container, field));
        return names.isEmpty()
                ? Setting.unset(Set.of(), documented)
                : Setting.inspected(names, SPEC + field);
    }

    /// @param networkNames the command line writes the network's id, a stack file its name
    private Isolation isolation(Map<String, String> networkNames) {
        var privileges = container.path("Privileges");
        var seccomp = Json.text(privileges, "Seccomp", "Mode");
        var appArmor = Json.text(privileges, "AppArmor", "Mode");
        var isolated = Setting.unset("private", NOT_FOR_SERVICES);
        var onHost = false;
        for (var network : task.path("Networks")) {
            var target = Json.text(network, "Target");
            onHost |= networkNames.getOrDefault(target, target).equals("host");
        }
        return new Isolation(
                onHost
                        ? Setting.inspected("host", "Spec.TaskTemplate.Networks")
                        : Setting.unset("overlay", "the Swarm's own"),
                isolated,
                isolated,
                isolated,
                isolated,
                new Setting<>(context.cgroupDefault(), new Origin.Engine("default-cgroupns-mode")),
                seccomp.isEmpty()
                        ? new Setting<>(
                                context.seccompDefault(), new Origin.Engine("seccomp-profile"))
                        : Setting.inspected(seccomp, SPEC + "Privileges.Seccomp"),
                Setting.inspected(
                        appArmor.equals("disabled") ? "unconfined" : "docker-default",
                        SPEC + "Privileges.AppArmor"),
                Json.flag(privileges, "SELinuxContext", "Disable")
                        ? Setting.inspected("disabled", SPEC + "Privileges.SELinuxContext")
                        : Setting.unset("default", "the engine's own"),
                Setting.unset(true, "masked"),
                new Setting<>(context.defaultRuntime(), new Origin.Engine("default-runtime")),
                Setting.unset("", NOT_FOR_SERVICES),
                sysctls());
    }

    private Setting<Map<String, String>> sysctls() {
        var sysctls = Json.map(container, "Sysctls");
        return sysctls.isEmpty()
                ? Setting.unset(Map.of(), "none")
                : Setting.inspected(sysctls, SPEC + "Sysctls");
    }

    private Exposure exposure(Map<String, String> networkNames) {
        var ports = new ArrayList<PublishedPort>();
        for (var port : service.path("Endpoint").path("Ports")) {
            var target = Json.integer(port, "TargetPort");
            var published = Json.integer(port, "PublishedPort");
            if (target > 0 && target <= 65_535 && published >= 0 && published <= 65_535) {
                ports.add(
                        new PublishedPort(
                                "0.0.0.0",
                                published,
                                target,
                                ExposureReader.protocol(Json.text(port, "Protocol")),
                                new Origin.Inspect("Endpoint.Ports[" + target + "]")));
            }
        }
        var networks = new TreeSet<String>();
        for (var network : task.path("Networks")) {
            var id = Json.text(network, "Target");
            networks.add(networkNames.getOrDefault(id, id));
        }
        return new Exposure(
                ports,
                Setting.unset(false, NOT_FOR_SERVICES),
                fromImage(image == null ? Set.of() : image.exposed(), "Config.ExposedPorts"),
                Setting.inspected(networks, "Spec.TaskTemplate.Networks"),
                PrivilegesReader.list(Json.texts(container, "Hosts"), SPEC + "Hosts"),
                PrivilegesReader.list(
                        Json.texts(container, "DNSConfig", "Nameservers"), SPEC + "DNSConfig"),
                Setting.inspected(Json.flag(container, "OpenStdin"), SPEC + "OpenStdin"),
                Setting.inspected(Json.flag(container, "TTY"), SPEC + "TTY"));
    }

    private Environment environment() {
        var values = context.values();
        var labels = new TreeMap<>(Json.map(spec, "Labels"));
        labels.putAll(Json.map(container, "Labels"));
        var command = new ArrayList<>(Json.texts(container, "Command"));
        command.addAll(Json.texts(container, "Args"));
        var secrets = new TreeSet<String>();
        for (var secret : container.path("Secrets")) {
            var target = Json.text(secret, "File", "Name");
            secrets.add(target.startsWith("/") ? target : "/run/secrets/" + target);
        }
        return new Environment(
                EnvironmentReader.variables(
                        Json.texts(container, "Env"),
                        _ -> new Origin.Inspect(SPEC + "Env"),
                        values),
                EnvironmentReader.labels(labels, new Origin.Inspect(SPEC + "Labels"), values),
                OpenLabels.of(labels),
                Setting.inspected(values.words(command), SPEC + "Args"),
                secrets,
                Map.of());
    }

    private Health health() {
        var test = Json.texts(container, "Healthcheck", "Test");
        var inherited = image == null ? test : Json.texts(image.healthcheck(), "Test");
        var probe = new ProbeReader(context.values()).read(test.isEmpty() ? inherited : test);
        return new Health(
                test.isEmpty()
                        ? fromImage(probe, "Config.Healthcheck")
                        : Setting.inspected(probe, SPEC + "Healthcheck"),
                Fact.unknown("its tasks are looked at as containers"),
                0,
                false);
    }
}
