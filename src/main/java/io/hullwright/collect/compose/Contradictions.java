package io.hullwright.collect.compose;

import io.hullwright.facts.Origin;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What each part of a merged service is right in and Compose still refuses together.
record Contradictions(Map<String, DeclaredService> services, List<ComposeProblem> problems) {

    private static final Set<String> TESTS = Set.of("CMD", "CMD-SHELL", "NONE");

    /// Lists in which each entry may stand once.
    private static final List<String> UNMERGED =
            List.of(
                    "security_opt",
                    "group_add",
                    "device_cgroup_rules",
                    "external_links",
                    "volumes_from");

    void run() {
        var containers = new HashMap<String, String>();
        for (var service : services.values()) {
            container(service, containers);
            network(service);
            build(service);
            same(service, "mem_limit", "limits", "memory");
            same(service, "mem_reservation", "reservations", "memory");
            same(service, "cpus", "limits", "cpus");
            same(service, "pids_limit", "limits", "pids");
            test(service);
            devices(service);
            UNMERGED.forEach(key -> twice(service, key));
        }
    }

    /// What `extends` and later files put together, Compose leaves as it is and then refuses.
    private void twice(DeclaredService service, String key) {
        if (!(service.entry(key) instanceof Node.Entry(_, Node.Sequence list))) {
            return;
        }
        var seen = new HashSet<String>();
        for (var item : list.items()) {
            var text = Nodes.text(item);
            if (!text.isEmpty() && !seen.add(text)) {
                problem("contradiction", key + " holds the same entry twice", item.place());
            }
        }
    }

    private void container(DeclaredService service, Map<String, String> containers) {
        var name = text(service, "container_name");
        var scale = service.entry("scale");
        var replicas = service.entry("deploy", "replicas");
        if (scale != null && replicas != null && !same(scale, replicas)) {
            problem("contradiction", "scale and deploy.replicas differ", scale.key());
        }
        if (name.isEmpty()) {
            return;
        }
        var count = scale == null ? replicas : scale;
        if (count != null && Nodes.number(count.value()) > 1) {
            problem(
                    "contradiction",
                    "several containers cannot have the one container_name",
                    count.key());
        }
        var other = service.has("profiles") ? null : containers.putIfAbsent(name, service.name());
        if (other != null) {
            problem("contradiction", "has the container_name of " + other, service.key());
        }
    }

    private void network(DeclaredService service) {
        var networks = service.entry("networks");
        if (networks != null
                && !text(service, "network_mode").isEmpty()
                && networks.value() instanceof Node.Mapping joined
                && !joined.entries().isEmpty()) {
            problem("contradiction", "networks cannot stand beside network_mode", networks.key());
        }
    }

    private void build(DeclaredService service) {
        var inline = service.entry("build", "dockerfile_inline");
        var file = service.entry("build", "dockerfile");
        if (inline != null && file != null && !Nodes.text(file.value()).isEmpty()) {
            problem(
                    "contradiction",
                    "dockerfile_inline cannot stand beside dockerfile",
                    inline.key());
        }
        var platforms = service.entry("build", "platforms");
        var platform = text(service, "platform");
        if (platforms != null
                && !platform.isEmpty()
                && !Nodes.texts(platforms.value()).isEmpty()
                && !Nodes.texts(platforms.value()).contains(platform)) {
            problem("contradiction", "platforms leaves out the service's own", platforms.key());
        }
    }

    private void same(DeclaredService service, String own, String part, String key) {
        var one = service.entry(own);
        var other = service.entry("deploy", "resources", part, key);
        if (one != null && other != null && isSet(one) && isSet(other) && !same(one, other)) {
            var words = own + " and deploy.resources." + part + "." + key + " differ";
            problem("contradiction", words, one.key());
        }
    }

    private static boolean isSet(Node.Entry entry) {
        return !Nodes.text(entry.value()).equals("0");
    }

    private static boolean same(Node.Entry one, Node.Entry other) {
        var text = Nodes.text(one.value());
        var its = Nodes.text(other.value());
        return text.equals(its)
                || (Sizes.bytes(text).isPresent() && Sizes.bytes(text).equals(Sizes.bytes(its)));
    }

    private void test(DeclaredService service) {
        var test = service.entry("healthcheck", "test");
        if (test != null
                && test.value() instanceof Node.Sequence words
                && !words.items().isEmpty()
                && !TESTS.contains(Nodes.text(words.items().getFirst()))) {
            problem(
                    "wrong-value",
                    "a test begins with CMD, CMD-SHELL or NONE, or is one text",
                    test.key());
        }
    }

    private void devices(DeclaredService service) {
        var devices = service.entry("deploy", "resources", "reservations", "devices");
        if (devices != null) {
            for (var item : Nodes.items(devices.value())) {
                if (item instanceof Node.Mapping device
                        && device.entries().containsKey("count")
                        && device.entries().containsKey("device_ids")) {
                    problem("contradiction", "count cannot stand beside device_ids", item.place());
                }
            }
        }
    }

    private static String text(DeclaredService service, String key) {
        var entry = service.entry(key);
        return entry == null ? "" : Nodes.text(entry.value());
    }

    private void problem(String code, String words, Origin.File place) {
        problems.add(new ComposeProblem(code, true, words, place));
    }
}
