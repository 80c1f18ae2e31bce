package io.hullwright.collect.docker;

import com.fasterxml.jackson.databind.JsonNode;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Network;
import io.hullwright.facts.Subject;
import io.hullwright.facts.Volume;
import io.hullwright.facts.Workload;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Turns networks and volumes into facts, joined with the containers that use them.
final class SurroundingsReader {

    private static final Set<String> PREDEFINED =
            Set.of("bridge", "host", "none", "ingress", "docker_gwbridge", "podman");
    private static final String PROJECT = "com.docker.compose.project";

    private final Map<String, List<Workload>> byNetwork = new TreeMap<>();
    private final Map<String, List<Workload>> byVolume = new TreeMap<>();

    SurroundingsReader(Collection<Workload> workloads) {
        for (var workload : workloads) {
            for (var network : workload.exposure().networks().value()) {
                byNetwork.computeIfAbsent(network, _ -> new ArrayList<>()).add(workload);
            }
            for (var mount : workload.storage().mounts()) {
                if (!mount.volume().isEmpty()) {
                    byVolume.computeIfAbsent(mount.volume(), _ -> new ArrayList<>()).add(workload);
                }
            }
        }
    }

    /// @param network an element of the answer of `/networks`
    Network network(JsonNode network) {
        var name = Json.text(network, "Name");
        var options = network.path("Options");
        var members = byNetwork.getOrDefault(name, List.of());
        var publishing = members.stream().filter(w -> !w.exposure().published().isEmpty()).toList();
        return new Network(
                Subject.named(Subject.Kind.NETWORK, name, Json.text(network, "Id")),
                Json.text(network, "Driver"),
                Json.flag(network, "Internal"),
                Json.flag(network, "Attachable"),
                options.has("encrypted") && !Json.text(options, "encrypted").equals("false"),
                !Json.text(options, "com.docker.network.bridge.enable_icc").equals("false"),
                Json.flag(network, "EnableIPv6"),
                PREDEFINED.contains(name) || Json.flag(network, "Ingress"),
                names(members),
                names(publishing),
                Json.text(network, "Labels", PROJECT));
    }

    /// @param volume an element of the answer of `/volumes`
    /// @param sizes bytes by volume name, as far as known
    Volume volume(JsonNode volume, Map<String, Fact<Long>> sizes) {
        var name = Json.text(volume, "Name");
        var users = byVolume.getOrDefault(name, List.of());
        return new Volume(
                Subject.named(Subject.Kind.VOLUME, name, name),
                Json.text(volume, "Driver"),
                StorageReader.isAnonymous(name),
                names(users),
                services(users),
                sizes.getOrDefault(name, Fact.unknown("the engine did not tell")),
                Json.text(volume, "Labels", PROJECT));
    }

    /// The host folders of volumes that `type=none,o=bind,device=/srv` made, by the volumes' names.
    /// Other options are not looked at: a share's may hold its password.
    static Map<String, String> boundVolumes(JsonNode volumes) {
        var bound = new TreeMap<String, String>();
        for (var volume : volumes) {
            var folder = boundFolder(volume.path("Options"));
            if (!folder.isEmpty()) {
                bound.put(Json.text(volume, "Name"), folder);
            }
        }
        return bound;
    }

    /// @param options of a volume of the driver `local`
    static String boundFolder(JsonNode options) {
        var flags = List.of(Json.text(options, "o").split(",", -1));
        var device = Json.text(options, "device");
        return (flags.contains("bind") || flags.contains("rbind")) && device.startsWith("/")
                ? device
                : "";
    }

    private static List<String> names(List<Workload> workloads) {
        return List.copyOf(new TreeSet<>(workloads.stream().map(w -> w.subject().name()).toList()));
    }

    private static List<String> services(List<Workload> workloads) {
        var services = new TreeSet<String>();
        for (var workload : workloads) {
            var labels = workload.environment().openLabels();
            var service = labels.get("com.docker.compose.service");
            services.add(
                    service == null
                            ? workload.subject().name()
                            : labels.get(PROJECT) + "/" + service);
        }
        return List.copyOf(services);
    }
}
