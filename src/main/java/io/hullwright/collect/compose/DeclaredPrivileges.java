package io.hullwright.collect.compose;

import io.hullwright.collect.SecurityOptions;
import io.hullwright.facts.Capabilities;
import io.hullwright.facts.Image;
import io.hullwright.facts.Origin;
import io.hullwright.facts.Privileges;
import io.hullwright.facts.Setting;
import io.hullwright.facts.UserSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads what a compose service may do.
final class DeclaredPrivileges {

    private DeclaredPrivileges() {}

    /// @param reference the name of the service's image
    /// @param image that image, null where nobody has seen it
    static Privileges read(DeclaredService service, String reference, @Nullable Image image) {
        return new Privileges(
                service.setting(Nodes::flag, false, "off", "privileged"),
                capabilities(service, "cap_add", "nothing is added"),
                capabilities(service, "cap_drop", "Docker's default set is kept"),
                user(service, reference, image),
                list(service, "group_add"),
                noNewPrivileges(service),
                service.setting(DeclaredPrivileges::devices, List.of(), "none", "devices"),
                list(service, "device_cgroup_rules"),
                requests(service));
    }

    private static Setting<Set<String>> capabilities(
            DeclaredService service, String key, String documented) {
        return service.setting(
                node -> Capabilities.normalize(Nodes.texts(node)), Set.of(), documented, key);
    }

    static Setting<List<String>> list(DeclaredService service, String key) {
        return service.setting(Nodes::texts, List.of(), "none", key);
    }

    private static Setting<UserSpec> user(
            DeclaredService service, String reference, @Nullable Image image) {
        if (service.has("user")) {
            return service.setting(
                    node -> new UserSpec(Nodes.text(node)), new UserSpec(""), "root", "user");
        }
        return image == null
                ? Setting.unseen(new UserSpec(""), reference, "Config.User")
                : new Setting<>(image.user(), new Origin.Image(reference, "Config.User"));
    }

    private static Setting<Boolean> noNewPrivileges(DeclaredService service) {
        return options(service)
                .map(SecurityOptions::noNewPrivileges)
                .value()
                .map(on -> new Setting<>(on, options(service).origin()))
                .orElseGet(() -> service.absent(false, "off"));
    }

    static Setting<SecurityOptions> options(DeclaredService service) {
        return list(service, "security_opt").map(SecurityOptions::new);
    }

    /// Long form, or `HOST:INSIDE:rwm`. A name of the Container Device Interface is kept whole.
    private static List<Privileges.Device> devices(Node node) {
        var devices = new ArrayList<Privileges.Device>();
        for (var item : Nodes.items(node)) {
            if (item instanceof Node.Mapping) {
                var permissions = Nodes.text(item, "permissions");
                devices.add(
                        new Privileges.Device(
                                Nodes.text(item, "source"),
                                permissions.isEmpty() ? "rwm" : permissions));
            } else {
                var parts = Nodes.text(item).split(":", -1);
                devices.add(new Privileges.Device(parts[0], parts.length > 2 ? parts[2] : "rwm"));
            }
        }
        return List.copyOf(devices);
    }

    private static Setting<List<String>> requests(DeclaredService service) {
        var gpus = service.setting(DeclaredPrivileges::drivers, List.<String>of(), "none", "gpus");
        return gpus.value().isEmpty()
                ? service.setting(
                        DeclaredPrivileges::drivers,
                        List.of(),
                        "none",
                        "deploy",
                        "resources",
                        "reservations",
                        "devices")
                : gpus;
    }

    private static List<String> drivers(Node node) {
        var drivers = new ArrayList<String>();
        for (var item : Nodes.items(node)) {
            var driver = Nodes.text(item, "driver");
            if (!driver.isEmpty()) {
                drivers.add(driver);
            } else if (item instanceof Node.Mapping mapping
                    && mapping.entries().get("capabilities") instanceof Node.Entry(_, var entry)) {
                drivers.addAll(Nodes.texts(entry));
            } else {
                drivers.add("gpu");
            }
        }
        return List.copyOf(drivers);
    }
}
