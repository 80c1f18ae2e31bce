package io.hullwright.collect.compose;

import io.hullwright.facts.Limits;
import io.hullwright.facts.Setting;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/// Reads what a compose service may use up. What `deploy` says wins over the service's own keys, as
/// in Compose.
final class DeclaredLimits {

    private static final String[] MEMORY = {"deploy", "resources", "limits", "memory"};
    private static final String[] CPUS = {"deploy", "resources", "limits", "cpus"};
    private static final String[] PIDS = {"deploy", "resources", "limits", "pids"};

    private DeclaredLimits() {}

    static Limits read(DeclaredService service) {
        return new Limits(
                bytes(service, service.has(MEMORY) ? MEMORY : new String[] {"mem_limit"}),
                swap(service),
                cpu(service),
                pids(service),
                service.setting(DeclaredLimits::ulimits, Map.of(), "the engine's own", "ulimits"),
                service.setting(Nodes::flag, false, "off", "oom_kill_disable"),
                service.setting(node -> (int) Nodes.number(node), 0, "0", "oom_score_adj"),
                restart(service));
    }

    private static Setting<OptionalLong> bytes(DeclaredService service, String... path) {
        return service.setting(
                node -> Sizes.bytes(Nodes.text(node)), OptionalLong.empty(), "no limit", path);
    }

    /// Where a service says nothing, the engine allows as much swap as memory.
    private static Setting<OptionalLong> swap(DeclaredService service) {
        if (service.has("memswap_limit")) {
            return bytes(service, "memswap_limit");
        }
        var memory = bytes(service, service.has(MEMORY) ? MEMORY : new String[] {"mem_limit"});
        return memory.value().isEmpty()
                ? service.absent(OptionalLong.empty(), "no limit")
                : new Setting<>(OptionalLong.of(2 * memory.value().getAsLong()), memory.origin());
    }

    private static Setting<Optional<Limits.Cpu>> cpu(DeclaredService service) {
        var path = service.has(CPUS) ? CPUS : new String[] {"cpus"};
        var nanos = service.setting(node -> Sizes.nanoCpus(Nodes.text(node)), 0L, "no limit", path);
        var quota = service.setting(Nodes::number, 0L, "no limit", "cpu_quota");
        var set = service.setting(Nodes::text, "", "no limit", "cpuset");
        var shares = service.setting(Nodes::number, 0L, "no limit", "cpu_shares");
        var cpu = new Limits.Cpu(nanos.value(), quota.value(), shares.value(), set.value());
        if (nanos.value() > 0) {
            return new Setting<>(Optional.of(cpu), nanos.origin());
        }
        if (quota.value() > 0) {
            return new Setting<>(Optional.of(cpu), quota.origin());
        }
        if (!set.value().isEmpty()) {
            return new Setting<>(Optional.of(cpu), set.origin());
        }
        return shares.value() > 0
                ? new Setting<>(Optional.of(cpu), shares.origin())
                : service.absent(Optional.empty(), "no limit");
    }

    private static Setting<OptionalLong> pids(DeclaredService service) {
        return service.setting(
                node -> {
                    var limit = Nodes.number(node);
                    return limit > 0 ? OptionalLong.of(limit) : OptionalLong.empty();
                },
                OptionalLong.empty(),
                "no limit",
                service.has(PIDS) ? PIDS : new String[] {"pids_limit"});
    }

    private static Map<String, Limits.Ulimit> ulimits(Node node) {
        var ulimits = new TreeMap<String, Limits.Ulimit>();
        if (node instanceof Node.Mapping mapping) {
            mapping.entries().forEach((name, entry) -> ulimits.put(name, ulimit(entry.value())));
        }
        return ulimits;
    }

    private static Limits.Ulimit ulimit(Node node) {
        if (node instanceof Node.Mapping mapping) {
            return new Limits.Ulimit(part(mapping, "soft"), part(mapping, "hard"));
        }
        return new Limits.Ulimit(Nodes.number(node), Nodes.number(node));
    }

    private static long part(Node.Mapping mapping, String key) {
        var entry = mapping.entries().get(key);
        return entry == null ? 0 : Nodes.number(entry.value());
    }

    private static Setting<Limits.RestartPolicy> restart(DeclaredService service) {
        if (!service.has("restart") && service.has("deploy", "restart_policy")) {
            return service.setting(
                    DeclaredLimits::deployed,
                    new Limits.RestartPolicy("no", 0),
                    "no",
                    "deploy",
                    "restart_policy");
        }
        return service.setting(
                DeclaredLimits::restart, new Limits.RestartPolicy("no", 0), "no", "restart");
    }

    /// `on-failure:5` holds the number of tries.
    private static Limits.RestartPolicy restart(Node node) {
        var text = Nodes.text(node);
        var colon = text.indexOf(':');
        if (colon < 0) {
            return new Limits.RestartPolicy(text, 0);
        }
        return new Limits.RestartPolicy(text.substring(0, colon), whole(text.substring(colon + 1)));
    }

    private static Limits.RestartPolicy deployed(Node node) {
        var condition = Nodes.text(node, "condition");
        var name =
                switch (condition) {
                    case "none" -> "no";
                    case "on-failure" -> "on-failure";
                    default -> "always";
                };
        return new Limits.RestartPolicy(name, whole(Nodes.text(node, "max_attempts")));
    }

    private static int whole(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException _) {
            return 0;
        }
    }
}
