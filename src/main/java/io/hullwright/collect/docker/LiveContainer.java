package io.hullwright.collect.docker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import io.hullwright.work.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/// A container as far as a password matters: where it is reached, and which places of it hold the
/// password. Holds no value but of settings that are none of a secret.
///
/// @param addresses its own in its networks
/// @param holding names of the variables that hold the password
/// @param mounted paths of the engine's machine that it sees, by the path that it sees them at
/// @param settings variables that name a role or a database of PostgreSQL's image
/// @param health empty where it has no health check
/// @param labels those that Compose gives
public record LiveContainer(
        String id,
        String name,
        boolean running,
        String health,
        List<String> addresses,
        List<String> holding,
        Map<String, String> mounted,
        Map<String, String> settings,
        Map<String, String> labels) {

    private static final String COMPOSE = "com.docker.compose.";

    public LiveContainer {
        addresses = List.copyOf(addresses);
        holding = List.copyOf(holding);
        mounted = Map.copyOf(mounted);
        settings = Map.copyOf(settings);
        labels = Map.copyOf(labels);
    }

    /// Every running container. Asks with GET only.
    ///
    /// @param isHeld whether a variable's value has the password in it
    /// @throws Problem `HW-101` to `HW-109` when the engine cannot be asked
    public static List<LiveContainer> all(EngineAddress address, Predicate<String> isHeld)
            throws Problem, InterruptedException {
        try (var connection = EngineConnection.open(address, CollectOptions.PING_DEADLINE)) {
            var found = new ArrayList<LiveContainer>();
            for (var listed : ask(connection, "/containers/json", JsonNodeType.ARRAY)) {
                found.add(inspect(connection, Json.text(listed, "Id"), isHeld));
            }
            return found;
        }
    }

    /// One container, by its id.
    ///
    /// @throws Problem as `all`
    public static LiveContainer one(EngineAddress address, String id)
            throws Problem, InterruptedException {
        try (var connection = EngineConnection.open(address, CollectOptions.PING_DEADLINE)) {
            return inspect(connection, id, _ -> false);
        }
    }

    private static LiveContainer inspect(
            EngineConnection connection, String id, Predicate<String> isHeld)
            throws Problem, InterruptedException {
        return of(ask(connection, "/containers/" + id + "/json", JsonNodeType.OBJECT), isHeld);
    }

    private static JsonNode ask(EngineConnection connection, String path, JsonNodeType type)
            throws Problem, InterruptedException {
        var pending = connection.client().start(path);
        return connection.essential(path, type, pending, CollectOptions.REQUEST_DEADLINE);
    }

    private static LiveContainer of(JsonNode inspect, Predicate<String> isHeld) {
        var holding = new ArrayList<String>();
        var settings = new TreeMap<String, String>();
        for (var variable :
                EnvironmentReader.asMap(Json.texts(inspect, "Config", "Env")).entrySet()) {
            if (isHeld.test(variable.getValue())) {
                holding.add(variable.getKey());
            }
            if (List.of("POSTGRES_USER", "POSTGRES_DB").contains(variable.getKey())) {
                settings.put(variable.getKey(), variable.getValue());
            }
        }
        var mounted = new TreeMap<String, String>();
        for (var mount : inspect.path("Mounts")) {
            mounted.put(Json.text(mount, "Destination"), Json.text(mount, "Source"));
        }
        var addresses = new ArrayList<String>();
        for (var network : Json.at(inspect, "NetworkSettings", "Networks")) {
            addresses.add(Json.text(network, "IPAddress"));
        }
        addresses.removeIf(String::isEmpty);
        var labels = Json.map(inspect, "Config", "Labels");
        labels.keySet().removeIf(name -> !name.startsWith(COMPOSE));
        return new LiveContainer(
                Json.text(inspect, "Id"),
                Json.text(inspect, "Name").replaceFirst("^/", ""),
                Json.flag(inspect, "State", "Running"),
                Json.text(inspect, "State", "Health", "Status"),
                addresses,
                holding,
                mounted,
                settings,
                labels);
    }

    /// The service of its compose file; empty where Compose did not make it.
    public String service() {
        return labels.getOrDefault(COMPOSE + "service", "");
    }

    /// The folder of its compose project; empty where Compose did not make it.
    public String projectFolder() {
        return labels.getOrDefault(COMPOSE + "project.working_dir", "");
    }
}
