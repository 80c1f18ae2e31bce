package io.hullwright.collect.docker;

import static io.hullwright.collect.docker.ServiceReader.SPEC;

import com.fasterxml.jackson.databind.JsonNode;
import io.hullwright.facts.Mount;
import io.hullwright.facts.Origin;
import io.hullwright.facts.Setting;
import io.hullwright.facts.Storage;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;

/// Where a Swarm service writes: its mounts and its log.
final class ServiceStorage {

    private ServiceStorage() {}

    /// @param task `Spec.TaskTemplate` of the service
    static Storage of(JsonNode task, EngineContext context) {
        var container = task.path("ContainerSpec");
        var mounts = new ArrayList<Mount>();
        var tmpfs = new TreeMap<String, String>();
        for (var mount : container.path("Mounts")) {
            var target = Json.text(mount, "Target");
            if (Json.text(mount, "Type").equals("tmpfs")) {
                tmpfs.put(target, "");
            } else {
                mounts.add(mount(mount, target, context));
            }
        }
        var driver = Json.text(task, "LogDriver", "Name");
        return new Storage(
                Setting.inspected(Json.flag(container, "ReadOnly"), SPEC + "ReadOnly"),
                mounts,
                tmpfs.isEmpty()
                        ? Setting.unset(Map.of(), "none")
                        : Setting.inspected(tmpfs, SPEC + "Mounts"),
                driver.isEmpty()
                        ? new Setting<>(
                                new Storage.Logging(context.loggingDriver(), Map.of()),
                                new Origin.Engine("log-driver"))
                        : Setting.inspected(
                                new Storage.Logging(
                                        driver,
                                        StorageReader.options(task, "LogDriver", "Options")),
                                "Spec.TaskTemplate.LogDriver"));
    }

    private static Mount mount(JsonNode mount, String target, EngineContext context) {
        var type = Json.text(mount, "Type");
        var source = Json.text(mount, "Source");
        var own =
                SurroundingsReader.boundFolder(
                        mount.path("VolumeOptions").path("DriverConfig").path("Options"));
        var folder = own.isEmpty() ? context.boundVolumes().getOrDefault(source, "") : own;
        var isBound = type.equals("volume") && !folder.isEmpty();
        return new Mount(
                isBound ? "bind" : type,
                isBound ? folder : source,
                target,
                Json.flag(mount, "ReadOnly"),
                type.equals("volume") ? source : "",
                type.equals("volume") && source.isEmpty(),
                Json.text(mount, "BindOptions", "Propagation"),
                new Origin.Inspect(SPEC + "Mounts[" + target + "]"));
    }
}
