package io.hullwright.collect.compose;

import io.hullwright.facts.Origin;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What Compose refuses in a merged project although it is YAML.
///
/// @param inactive services that are there and take no part
record Validation(
        Node.Mapping networks,
        Node.Mapping volumes,
        Node.Mapping secrets,
        Node.Mapping configs,
        Map<String, DeclaredService> services,
        Set<String> inactive,
        List<ComposeProblem> problems) {

    private static final Set<String> SEQUENCES =
            Set.of(
                    "ports",
                    "volumes",
                    "cap_add",
                    "cap_drop",
                    "security_opt",
                    "devices",
                    "secrets",
                    "configs",
                    "group_add",
                    "expose",
                    "profiles",
                    "links",
                    "volumes_from");

    private static final Set<String> MAPPINGS =
            Set.of(
                    "environment",
                    "labels",
                    "deploy",
                    "healthcheck",
                    "logging",
                    "ulimits",
                    "depends_on",
                    "networks",
                    "sysctls",
                    "build");

    private static final Set<String> TEXTS =
            Set.of(
                    "image",
                    "user",
                    "privileged",
                    "read_only",
                    "network_mode",
                    "pid",
                    "ipc",
                    "restart",
                    "mem_limit",
                    "cpus",
                    "container_name",
                    "hostname",
                    "working_dir");

    void run() {
        services.values().forEach(this::service);
        new Demands(services, problems).run();
        new Contradictions(services, problems).run();
        new Dependencies(services, problems).run();
        new DeclaredSources(secrets, configs, volumes, problems).run();
    }

    private void service(DeclaredService service) {
        var image = service.entry("image");
        if ((image == null || Nodes.text(image.value()).isEmpty())
                && !service.has("build")
                && !service.has("provider")) {
            problem(
                    "no-image",
                    service.name() + " has neither an image nor a build",
                    service.key());
        }
        service.body().entries().forEach(this::shape);
        names(service, "networks", networks, Set.of("default"), Set.of());
        names(service, "depends_on", null, services.keySet(), inactive);
        sources(service, "secrets", secrets);
        sources(service, "configs", configs);
        mounts(service);
    }

    private void shape(String key, Node.Entry entry) {
        var value = entry.value();
        if (value instanceof Node.Scalar scalar && scalar.isNull()) {
            return;
        }
        var wrong =
                (SEQUENCES.contains(key) && !(value instanceof Node.Sequence))
                        || (MAPPINGS.contains(key) && !(value instanceof Node.Mapping))
                        || (TEXTS.contains(key) && !(value instanceof Node.Scalar));
        if (wrong) {
            problem("wrong-type", key + " is of a shape that Compose does not take", entry.key());
        }
    }

    private void names(
            DeclaredService service,
            String key,
            Node.@Nullable Mapping declared,
            Set<String> known,
            Set<String> optional) {
        var entry = service.entry(key);
        if (entry == null || !(entry.value() instanceof Node.Mapping mapping)) {
            return;
        }
        mapping.entries()
                .forEach(
                        (name, one) -> {
                            var isOptional = Nodes.text(one.value(), "required").equals("false");
                            if (!known.contains(name)
                                    && !(isOptional && optional.contains(name))
                                    && (declared == null
                                            || !declared.entries().containsKey(name))) {
                                problem(
                                        "undefined",
                                        service.name()
                                                + " names something in "
                                                + key
                                                + " that is not declared",
                                        one.key());
                            }
                        });
    }

    private void sources(DeclaredService service, String key, Node.Mapping declared) {
        var entry = service.entry(key);
        if (entry != null) {
            for (var item : Nodes.items(entry.value())) {
                if (!declared.entries().containsKey(Nodes.text(item, "source"))) {
                    problem(
                            "undefined",
                            service.name() + " names something in " + key + " that is not declared",
                            item.place());
                }
            }
        }
    }

    private void mounts(DeclaredService service) {
        var entry = service.entry("volumes");
        if (entry == null) {
            return;
        }
        for (var item : Nodes.items(entry.value())) {
            var source = Nodes.text(item, "source");
            if (!(item instanceof Node.Mapping)) {
                problem(
                        "no-mount",
                        "a volume of " + service.name() + " has an empty part",
                        item.place());
            } else if (Nodes.text(item, "type").equals("volume")
                    && !source.isEmpty()
                    && !volumes.entries().containsKey(source)) {
                problem(
                        "undefined",
                        service.name() + " mounts a volume that is not declared",
                        item.place());
            }
        }
    }

    private void problem(String code, String words, Origin.File place) {
        problems.add(new ComposeProblem(code, true, words, place));
    }
}
