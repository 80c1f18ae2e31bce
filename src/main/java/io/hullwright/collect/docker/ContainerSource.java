package io.hullwright.collect.docker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hullwright.facts.reading.ValueReader;
import io.hullwright.text.YamlValue;
import io.hullwright.work.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Reads containers into a compose file. Every request is a GET.
public final class ContainerSource {

    private static final String LAST_WITH_MAC = "1.51";
    private static final String MAC = "MacAddress";

    private final ValueReader values;

    public ContainerSource(ValueReader values) {
        this.values = values;
    }

    /// @param names or ids of containers, running or not
    /// @throws Problem `HW-101` to `HW-113` when the engine cannot be asked, `HW-147` when it has
    ///     no such container, `HW-148` when it does not tell enough of one
    public ContainerFile read(EngineAddress address, List<String> names)
            throws Problem, InterruptedException {
        try (var connection = EngineConnection.open(address, CollectOptions.PING_DEADLINE)) {
            return new Reading(connection, new HeldValues(values)).read(names);
        }
    }

    private static final class Reading {

        private final EngineConnection connection;
        private final HeldValues held;
        private final List<ContainerFile.Remark> remarks = new ArrayList<>();
        private final Map<String, String> profiles = new TreeMap<>();
        private final Map<String, String> volumes = new TreeMap<>();
        private final Map<String, String> networks = new TreeMap<>();
        private final Map<String, String> services = new HashMap<>();
        private final Map<String, String> names = new HashMap<>();

        Reading(EngineConnection connection, HeldValues held) {
            this.connection = connection;
            this.held = held;
        }

        ContainerFile read(List<String> wished) throws Problem, InterruptedException {
            var info = get("/info", "the engine itself");
            var inspects = new LinkedHashMap<String, JsonNode>();
            for (var name : wished) {
                var inspect = inspect(name);
                var service = nameOf(inspect);
                inspects.put(service, inspect);
                services.put(Json.text(inspect, "Id"), service);
                services.put(service, service);
            }
            var all = new ServiceKeys();
            for (var entry : inspects.entrySet()) {
                all.put(entry.getKey(), service(entry.getKey(), entry.getValue(), info));
            }
            var document = new ServiceKeys();
            document.put("services", all.mapping());
            document.map("networks", external(networks));
            document.map("volumes", external(volumes));
            return new ContainerFile(document.mapping(), remarks, held, profiles);
        }

        private static String nameOf(JsonNode inspect) {
            var name = Json.text(inspect, "Name");
            return name.startsWith("/") ? name.substring(1) : name;
        }

        private JsonNode inspect(String name) throws Problem, InterruptedException {
            if (!isName(name)) {
                throw unknown(name, "That is no name or id of a container.");
            }
            var inspect = get("/containers/" + name + "/json", name);
            var config = inspect.path("Config");
            if (config instanceof ObjectNode object && !config.has(MAC)) {
                object.put(MAC, chosenMac(name));
            }
            return inspect;
        }

        /// Newer APIs do not tell a chosen address from a drawn one.
        private String chosenMac(String name) throws InterruptedException {
            var client = connection.client();
            if (ApiVersion.compare(connection.apiVersion(), LAST_WITH_MAC) <= 0) {
                return "";
            }
            try {
                client.useApiVersion(LAST_WITH_MAC);
                return Json.text(answer("/containers/" + name + "/json"), "Config", MAC);
            } catch (EngineException _) {
                return "";
            } finally {
                client.useApiVersion(connection.apiVersion());
            }
        }

        private static boolean isName(String name) {
            return !name.isEmpty()
                    && name.chars()
                            .allMatch(
                                    c ->
                                            c < 0x7f
                                                    && (Character.isLetterOrDigit(c)
                                                            || "_.-".indexOf(c) >= 0))
                    && !name.startsWith(".");
        }

        private YamlValue service(String service, JsonNode inspect, JsonNode info)
                throws Problem, InterruptedException {
            var container =
                    new DescribedContainer(
                            service,
                            inspect,
                            image(service, inspect),
                            info,
                            services,
                            names,
                            held,
                            words -> remarks.add(new ContainerFile.Remark(service, words)));
            otherNames(inspect);
            var keys = new ServiceKeys();
            new DescribedProgram(container, keys).write();
            new DescribedWalls(container, keys, profiles).write();
            new DescribedLimits(container, keys).write();
            new DescribedMounts(container, keys, volumes).write();
            new DescribedNetworks(container, keys, networks).write();
            DescribedWalls.unsaid(container.host()).forEach(container::remark);
            return keys.mapping();
        }

        /// The defaults of the very image that it was made from, which its tag may have left.
        private JsonNode image(String service, JsonNode inspect) throws InterruptedException {
            var id = Json.text(inspect, "Image");
            var reference = Json.text(inspect, "Config", "Image");
            try {
                var image = answer("/images/" + id + "/json");
                var tagged =
                        isReference(reference) ? answer("/images/" + reference + "/json") : image;
                if (!Json.text(tagged, "Id").equals(Json.text(image, "Id"))) {
                    remarks.add(
                            new ContainerFile.Remark(
                                    service,
                                    "its image's name means another image by now: tag the old one,"
                                            + " or take the new one?"));
                }
                return image;
            } catch (EngineException _) {
                remarks.add(
                        new ContainerFile.Remark(
                                service,
                                "its image, or the image's name, is gone from the engine, so what it"
                                        + " says by itself may be repeated: where is it from?"));
                return MissingNode.getInstance();
            }
        }

        private static boolean isReference(String text) {
            return !text.isEmpty()
                    && text.chars()
                            .allMatch(
                                    c ->
                                            c < 0x7f
                                                    && (Character.isLetterOrDigit(c)
                                                            || "_.-/:@".indexOf(c) >= 0));
        }

        /// Of containers whose namespaces or volumes it shares.
        private void otherNames(JsonNode inspect) throws InterruptedException {
            var host = inspect.path("HostConfig");
            var modes = new ArrayList<>(Json.texts(host, "VolumesFrom"));
            for (var key : List.of("NetworkMode", "IpcMode", "PidMode")) {
                var mode = Json.text(host, key);
                if (mode.startsWith("container:")) {
                    modes.add(mode.substring("container:".length()));
                }
            }
            for (var mode : modes) {
                var id = mode.split(":", 2)[0];
                if (isName(id) && !services.containsKey(id) && !names.containsKey(id)) {
                    try {
                        names.put(id, nameOf(answer("/containers/" + id + "/json")));
                    } catch (EngineException _) {
                        names.put(id, id);
                    }
                }
            }
        }

        /// They are there, with what is in them.
        private static Map<String, YamlValue> external(Map<String, String> named) {
            var declared = new TreeMap<String, YamlValue>();
            named.forEach(
                    (key, name) -> {
                        var said = new ServiceKeys();
                        said.text("name", name);
                        said.flag("external", true);
                        declared.put(key, said.mapping());
                    });
            return declared;
        }

        private JsonNode answer(String path) throws EngineException, InterruptedException {
            return connection.client().get(path, CollectOptions.REQUEST_DEADLINE);
        }

        private JsonNode get(String path, String what) throws Problem, InterruptedException {
            try {
                return answer(path);
            } catch (EngineException e) {
                if (e.kind() == EngineException.Kind.NOT_FOUND) {
                    throw unknown(what, "The engine has no such container.");
                }
                throw new Problem(
                        Problem.Kind.CANNOT_LOOK,
                        "HW-148",
                        "The engine does not tell enough of " + what + ".",
                        "It said: " + e.why() + ".",
                        "Look with `docker inspect`.",
                        e);
            }
        }

        private static Problem unknown(String name, String why) {
            return new Problem(
                    Problem.Kind.WRONG_USE,
                    "HW-147",
                    "There is no container " + name + ".",
                    why,
                    "`docker ps --all` lists them.",
                    null);
        }
    }
}
