package io.hullwright.collect.docker;

import com.fasterxml.jackson.databind.JsonNode;
import io.hullwright.facts.Activity;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Health;
import io.hullwright.facts.ImageReference;
import io.hullwright.facts.Origin;
import io.hullwright.facts.Setting;
import io.hullwright.facts.Subject;
import io.hullwright.facts.Supply;
import io.hullwright.facts.Workload;
import io.hullwright.facts.reading.ProbeReader;

/// Turns the inspect answer of a container into a workload.
final class ContainerReader {

    private ContainerReader() {}

    /// @param inspect answer of `/containers/{id}/json`
    static Workload read(JsonNode inspect, EngineContext context, Activity activity) {
        return new Workload(
                subject(inspect),
                context.traits(),
                supply(inspect, context),
                PrivilegesReader.read(inspect, context),
                IsolationReader.read(inspect, context),
                LimitsReader.read(inspect),
                StorageReader.read(inspect, context),
                ExposureReader.read(inspect, context),
                EnvironmentReader.read(inspect, context),
                health(inspect, context),
                activity);
    }

    private static Subject subject(JsonNode inspect) {
        var name = Json.text(inspect, "Name");
        return subject(
                name.startsWith("/") ? name.substring(1) : name,
                Json.text(inspect, "Id"),
                inspect.path("Config").path("Labels"));
    }

    /// @param labels the container's labels, in the list's or the inspect answer's form
    static Subject subject(String name, String id, JsonNode labels) {
        var project = Json.text(labels, "com.docker.compose.project");
        var service = Json.text(labels, "com.docker.compose.service");
        if (project.isEmpty()
                || service.isEmpty()
                || Json.text(labels, "com.docker.compose.oneoff").equalsIgnoreCase("true")) {
            return Subject.named(Subject.Kind.CONTAINER, name, id);
        }
        var number = Json.text(labels, "com.docker.compose.container-number");
        var identity = project + "/" + service;
        return new Subject(
                Subject.Kind.CONTAINER,
                name,
                id,
                number.isEmpty() || number.equals("1") ? identity : identity + "/" + number);
    }

    static Activity.State state(JsonNode inspect) {
        return Activity.State.of(Json.text(inspect, "State", "Status"));
    }

    private static Supply supply(JsonNode inspect, EngineContext context) {
        var id = Json.text(inspect, "Image");
        var image =
                context.images()
                        .getOrDefault(
                                id, ImageDefaults.unseen("the engine no longer has the image"));
        return new Supply(
                Setting.inspected(
                        ImageReference.parse(Json.text(inspect, "Config", "Image")),
                        "Config.Image"),
                image.digests(),
                image.openLabels(),
                image.runtimes(),
                image.volumes(),
                context.trustedRegistries(),
                image.registryDigest());
    }

    private static Health health(JsonNode inspect, EngineContext context) {
        var check = inspect.path("Config").path("Healthcheck");
        var probe = new ProbeReader(context.values()).read(Json.texts(check, "Test"));
        var image = context.images().get(Json.text(inspect, "Image"));
        Origin origin =
                image != null && !check.isMissingNode() && check.equals(image.healthcheck())
                        ? new Origin.Image(
                                Json.text(inspect, "Config", "Image"), "Config.Healthcheck")
                        : check.isMissingNode() || check.isNull()
                                ? new Origin.Unset("no health check")
                                : new Origin.Inspect("Config.Healthcheck");
        var status = Json.text(inspect, "State", "Health", "Status");
        return new Health(
                new Setting<>(probe, origin),
                state(inspect) == Activity.State.RUNNING
                        ? Fact.known(status.isEmpty() ? "none" : status)
                        : Fact.unknown("it does not run"),
                Json.integer(inspect, "RestartCount"),
                Json.flag(inspect, "State", "OOMKilled"));
    }
}
