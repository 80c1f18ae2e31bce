package io.hullwright.collect.compose;

import io.hullwright.collect.SecurityOptions;
import io.hullwright.facts.Isolation;
import io.hullwright.facts.Setting;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Reads what separates a compose service from the host and its neighbours.
final class DeclaredIsolation {

    private DeclaredIsolation() {}

    /// @param networks the networks it joins, by the names the engine will know them by
    static Isolation read(DeclaredService service, Setting<Set<String>> networks) {
        return new Isolation(
                network(service, networks),
                mode(service, "pid", "private"),
                mode(service, "ipc", "private"),
                mode(service, "uts", "private"),
                mode(service, "userns_mode", "private"),
                mode(service, "cgroup", "private"),
                option(service, SecurityOptions::seccomp, "default", "the engine's own profile"),
                option(service, SecurityOptions::appArmor, "docker-default", "docker-default"),
                selinux(service),
                systemPaths(service),
                mode(service, "runtime", "runc"),
                service.setting(Nodes::text, "", "the engine's own", "cgroup_parent"),
                service.setting(Nodes::map, Map.<String, String>of(), "none", "sysctls"));
    }

    private static Setting<String> network(DeclaredService service, Setting<Set<String>> networks) {
        if (service.has("network_mode")) {
            return service.setting(Nodes::text, "", "", "network_mode");
        }
        return networks.map(
                names -> names.stream().sorted().findFirst().orElse("the project's own"));
    }

    private static Setting<String> mode(DeclaredService service, String key, String byDefault) {
        return service.setting(Nodes::text, byDefault, byDefault, key);
    }

    private static Setting<String> option(
            DeclaredService service,
            Function<SecurityOptions, Optional<String>> read,
            String byDefault,
            String documented) {
        var options = DeclaredPrivileges.options(service);
        return read.apply(options.value())
                .map(value -> new Setting<>(value, options.origin()))
                .orElseGet(() -> service.absent(byDefault, documented));
    }

    private static Setting<String> selinux(DeclaredService service) {
        var options = DeclaredPrivileges.options(service);
        return options.value().labelDisabled()
                ? new Setting<>("disabled", options.origin())
                : service.absent("", "the engine's own label");
    }

    private static Setting<Boolean> systemPaths(DeclaredService service) {
        var options = DeclaredPrivileges.options(service);
        return options.value().systemPathsOpen()
                ? new Setting<>(false, options.origin())
                : service.absent(true, "masked");
    }
}
