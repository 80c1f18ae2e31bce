package io.hullwright.collect.docker;

import com.fasterxml.jackson.databind.JsonNode;
import io.hullwright.facts.Mount;
import io.hullwright.facts.Origin;
import io.hullwright.facts.Setting;
import io.hullwright.facts.Storage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads what a container can write to from its inspect answer.
final class StorageReader {

    private static final int ANONYMOUS_NAME_LENGTH = 64;

    private static final Set<String> LOG_BOUNDS =
            Set.of("compress", "max-buffer-size", "max-file", "max-size", "mode");

    private StorageReader() {}

    static Storage read(JsonNode inspect, EngineContext context) {
        var host = inspect.path("HostConfig");
        return new Storage(
                Setting.inspected(Json.flag(host, "ReadonlyRootfs"), "HostConfig.ReadonlyRootfs"),
                mounts(inspect, context),
                tmpfs(host),
                logging(host));
    }

    private static List<Mount> mounts(JsonNode inspect, EngineContext context) {
        var mounts = new ArrayList<Mount>();
        for (var mount : inspect.path("Mounts")) {
            var name = Json.text(mount, "Name");
            var target = Json.text(mount, "Destination");
            var type = Json.text(mount, "Type");
            var folder = context.boundVolumes().get(name);
            mounts.add(
                    new Mount(
                            folder != null
                                    ? "bind"
                                    : type.isEmpty() ? (name.isEmpty() ? "bind" : "volume") : type,
                            folder != null ? folder : Json.text(mount, "Source"),
                            target,
                            !mount.path("RW").asBoolean(true),
                            name,
                            isAnonymous(name),
                            Json.text(mount, "Propagation"),
                            new Origin.Inspect("Mounts[" + target + "]")));
        }
        mounts.sort(Comparator.comparing(Mount::target).thenComparing(Mount::source));
        return mounts;
    }

    static boolean isAnonymous(String volume) {
        return volume.length() == ANONYMOUS_NAME_LENGTH
                && volume.chars().allMatch(c -> Character.digit(c, 16) >= 0);
    }

    private static Setting<Map<String, String>> tmpfs(JsonNode host) {
        var tmpfs = Json.map(host, "Tmpfs");
        return tmpfs.isEmpty()
                ? Setting.unset(Map.of(), "none")
                : Setting.inspected(tmpfs, "HostConfig.Tmpfs");
    }

    /// Only what bounds the log: drivers take tokens and addresses with passwords as options too.
    static Map<String, String> options(JsonNode node, String... path) {
        var options = Json.map(node, path);
        options.keySet().retainAll(LOG_BOUNDS);
        return options;
    }

    /// The engine writes its own default into each container, so this is what is in force.
    private static Setting<Storage.Logging> logging(JsonNode host) {
        var driver = Json.text(host, "LogConfig", "Type");
        var logging = new Storage.Logging(driver, options(host, "LogConfig", "Config"));
        return Setting.inspected(logging, "HostConfig.LogConfig");
    }
}
