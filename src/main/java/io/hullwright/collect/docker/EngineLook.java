package io.hullwright.collect.docker;

import com.fasterxml.jackson.databind.JsonNode;
import io.hullwright.facts.Endpoint;
import io.hullwright.facts.Engine;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Host;
import io.hullwright.facts.Subject;
import io.hullwright.facts.reading.ValueReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The engine itself and the machine under it.
///
/// @param contentTrust whether the client asks for signed images
/// @param info answer of `/info`
record EngineLook(
        EngineConnection connection,
        boolean contentTrust,
        Instant takenAt,
        JsonNode info,
        EngineReader reader) {

    private static final String HOST_UNREAD = "needs the host's files";

    /// Where nobody told how many there are.
    private static final int NOT_TOLD = -1;

    /// What the readers of single objects need to know of this engine.
    EngineContext context(
            ValueReader values,
            Map<String, ImageDefaults> images,
            Set<String> trustedRegistries,
            Map<String, String> boundVolumes) {
        return new EngineContext(
                values,
                reader.traits(),
                reader.defaultRuntime(),
                reader.loggingDriver(),
                reader.seccompDefault(),
                reader.has("no-new-privileges"),
                reader.cgroupDefault(),
                reader.isPodman(),
                images,
                trustedRegistries.isEmpty()
                        ? Fact.unknown(
                                "no trusted registry was named: name them with"
                                        + " --trusted-registry")
                        : Fact.known(trustedRegistries),
                boundVolumes);
    }

    Engine engine(Fact<JsonNode> bridge, ContainerShelf containers, Engine.Counts counts) {
        return reader.read(
                subject(),
                bridge,
                connection.transport(),
                contentTrust,
                containers.defaultUlimits(),
                counts,
                takenAt);
    }

    private Subject subject() {
        var context = connection.address().context();
        return new Subject(
                Subject.Kind.ENGINE,
                context.equals("default") ? "engine" : context,
                Json.text(info, "ID"),
                "engine");
    }

    Host host() {
        return new Host(
                Subject.named(Subject.Kind.HOST, "host", Json.text(info, "Name")),
                Json.text(info, "DockerRootDir"),
                Fact.unknown(HOST_UNREAD),
                Fact.unknown(HOST_UNREAD),
                Fact.unknown(HOST_UNREAD),
                Fact.unknown(HOST_UNREAD),
                Fact.unknown(HOST_UNREAD));
    }

    Endpoint endpoint() {
        return new Endpoint(
                connection.address().text(),
                connection.address().context(),
                reader.product(),
                reader.versionText(),
                connection.apiVersion(),
                reader.has("rootless"),
                reader.operatingSystem());
    }

    /// @param containers answer of `/containers/json`
    /// @param images those that were listed; null when the list was not to be had
    /// @param services null when nobody told of them
    static Engine.Counts counts(
            List<JsonNode> containers,
            @Nullable ImageShelf images,
            @Nullable Integer services,
            Fact<Long> reclaimableBytes) {
        var running = 0;
        var used = usedImages(containers);
        for (var container : containers) {
            running += Json.text(container, "State").equals("running") ? 1 : 0;
        }
        return new Engine.Counts(
                running,
                containers.size() - running,
                images == null ? NOT_TOLD : images.size(),
                images == null ? NOT_TOLD : images.unused(used),
                images == null ? NOT_TOLD : images.dangling(),
                services == null ? NOT_TOLD : services,
                reclaimableBytes);
    }

    /// Their ids.
    ///
    /// @param containers answer of `/containers/json`
    static Set<String> usedImages(List<JsonNode> containers) {
        var used = new TreeSet<String>();
        for (var container : containers) {
            used.add(Json.text(container, "ImageID"));
        }
        return used;
    }
}
