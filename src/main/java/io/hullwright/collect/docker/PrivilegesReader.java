package io.hullwright.collect.docker;

import com.fasterxml.jackson.databind.JsonNode;
import io.hullwright.collect.SecurityOptions;
import io.hullwright.facts.Capabilities;
import io.hullwright.facts.Origin;
import io.hullwright.facts.Privileges;
import io.hullwright.facts.Setting;
import io.hullwright.facts.UserSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Reads what a container may do from its inspect answer.
final class PrivilegesReader {

    /// Podman answers "drop ALL, add two" with the names that are missing. So many of Docker's 14
    /// must be missing for
    /// it to count as "drop ALL".
    private static final int MISSING_ON_PODMAN = 9;

    private PrivilegesReader() {}

    static Privileges read(JsonNode inspect, EngineContext context) {
        var host = inspect.path("HostConfig");
        var options = new SecurityOptions(Json.texts(host, "SecurityOpt"));
        var add = Capabilities.normalize(Json.texts(host, "CapAdd"));
        var drop = Capabilities.normalize(Json.texts(host, "CapDrop"));
        if (context.podman()) {
            undoPodman(add, drop);
        }
        return new Privileges(
                Setting.inspected(Json.flag(host, "Privileged"), "HostConfig.Privileged"),
                names(add, "HostConfig.CapAdd", "nothing is added"),
                names(drop, "HostConfig.CapDrop", "Docker's default set is kept"),
                user(inspect, context),
                list(Json.texts(host, "GroupAdd"), "HostConfig.GroupAdd"),
                noNewPrivileges(options, context),
                devices(host),
                list(Json.texts(host, "DeviceCgroupRules"), "HostConfig.DeviceCgroupRules"),
                list(requests(host), "HostConfig.DeviceRequests"));
    }

    private static void undoPodman(Set<String> add, Set<String> drop) {
        var kept = new TreeSet<>(Capabilities.DOCKER_DEFAULT);
        kept.removeAll(drop);
        var missing = Capabilities.DOCKER_DEFAULT.size() - kept.size();
        if (missing >= MISSING_ON_PODMAN) {
            drop.clear();
            drop.add(Capabilities.ALL);
            add.addAll(kept);
        }
    }

    private static Setting<Set<String>> names(Set<String> names, String path, String documented) {
        return names.isEmpty()
                ? Setting.unset(Set.of(), documented)
                : Setting.inspected(names, path);
    }

    static Setting<List<String>> list(List<String> values, String path) {
        return values.isEmpty()
                ? Setting.unset(List.of(), "none")
                : Setting.inspected(values, path);
    }

    private static Setting<UserSpec> user(JsonNode inspect, EngineContext context) {
        var user = new UserSpec(Json.text(inspect, "Config", "User"));
        var image = context.images().get(Json.text(inspect, "Image"));
        if (image != null && image.user().equals(user.text())) {
            var reference = Json.text(inspect, "Config", "Image");
            return new Setting<>(user, new Origin.Image(reference, "Config.User"));
        }
        return user.text().isEmpty()
                ? Setting.unset(user, "root")
                : Setting.inspected(user, "Config.User");
    }

    private static Setting<Boolean> noNewPrivileges(
            SecurityOptions options, EngineContext context) {
        var own = options.noNewPrivileges();
        if (own.isPresent()) {
            return Setting.inspected(own.get(), "HostConfig.SecurityOpt");
        }
        return context.noNewPrivilegesDefault()
                ? new Setting<>(true, new Origin.Engine("no-new-privileges"))
                : Setting.unset(false, "off");
    }

    private static Setting<List<Privileges.Device>> devices(JsonNode host) {
        var devices = new ArrayList<Privileges.Device>();
        for (var device : host.path("Devices")) {
            devices.add(
                    new Privileges.Device(
                            Json.text(device, "PathOnHost"),
                            Json.text(device, "CgroupPermissions")));
        }
        return devices.isEmpty()
                ? Setting.unset(List.of(), "none")
                : Setting.inspected(List.copyOf(devices), "HostConfig.Devices");
    }

    private static List<String> requests(JsonNode host) {
        var requests = new ArrayList<String>();
        for (var request : host.path("DeviceRequests")) {
            var driver = Json.text(request, "Driver");
            if (!driver.isEmpty()) {
                requests.add(driver);
            } else {
                request.path("Capabilities").forEach(all -> requests.addAll(Json.texts(all)));
            }
        }
        return requests;
    }
}
