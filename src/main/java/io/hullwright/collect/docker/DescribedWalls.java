package io.hullwright.collect.docker;

import com.fasterxml.jackson.databind.JsonNode;
import io.hullwright.text.YamlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Says what a container may do, what it shares with the host, and what the engine does for it.
///
/// @param profiles takes the seccomp profiles, which Compose reads from files
record DescribedWalls(
        DescribedContainer container, ServiceKeys keys, Map<String, String> profiles) {

    private static final String SECCOMP = "seccomp=";

    void write() {
        var host = container.host();
        keys.flag("privileged", Json.flag(host, "Privileged"));
        keys.texts("cap_drop", Json.texts(host, "CapDrop"));
        keys.texts("cap_add", Json.texts(host, "CapAdd"));
        securityOptions(host);
        keys.flag("read_only", Json.flag(host, "ReadonlyRootfs"));
        devices(host);
        if (host.path("Init").isBoolean()) {
            keys.put("init", YamlValue.plain(host.path("Init").asText()));
        }
        namespaces(host);
        var runtime = Json.text(host, "Runtime");
        keys.text(
                "runtime",
                runtime.equals(Json.text(container.info(), "DefaultRuntime")) ? "" : runtime);
        keys.map("sysctls", texts(Json.map(host, "Sysctls")));
        keys.map("storage_opt", texts(Json.map(host, "StorageOpt")));
        restart(host);
        logging(host);
    }

    private void securityOptions(JsonNode host) {
        var options = new ArrayList<String>();
        for (var option : Json.texts(host, "SecurityOpt")) {
            if (option.startsWith(SECCOMP + "{")) {
                var file = "seccomp-" + container.service() + ".json";
                profiles.put(file, option.substring(SECCOMP.length()) + "\n");
                options.add(SECCOMP + file);
                container.remark("its seccomp profile is a file of its own: " + file);
            } else {
                options.add(option);
            }
        }
        if (!Json.flag(host, "Privileged")
                && isEmptyList(host.path("MaskedPaths"))
                && isEmptyList(host.path("ReadonlyPaths"))) {
            options.add("systempaths=unconfined");
        }
        keys.texts("security_opt", options);
    }

    private static boolean isEmptyList(JsonNode node) {
        return node.isArray() && node.isEmpty();
    }

    private void devices(JsonNode host) {
        var devices = new ArrayList<String>();
        for (var device : host.path("Devices")) {
            devices.add(
                    Json.text(device, "PathOnHost")
                            + ":"
                            + Json.text(device, "PathInContainer")
                            + ":"
                            + Json.text(device, "CgroupPermissions"));
        }
        keys.texts("devices", devices);
        keys.texts("device_cgroup_rules", Json.texts(host, "DeviceCgroupRules"));
        var requests = new ArrayList<YamlValue>();
        for (var request : host.path("DeviceRequests")) {
            requests.add(request(request));
        }
        var reservations = new ServiceKeys();
        reservations.list("devices", requests);
        var resources = new ServiceKeys();
        resources.map("reservations", reservations);
        var deploy = new ServiceKeys();
        deploy.map("resources", resources);
        keys.map("deploy", deploy);
    }

    private YamlValue request(JsonNode request) {
        var said = new ServiceKeys();
        said.text("driver", Json.text(request, "Driver"));
        var ids = Json.texts(request, "DeviceIDs");
        var count = Json.number(request, "Count");
        said.texts("device_ids", ids);
        if (ids.isEmpty() && count < 0) {
            said.text("count", "all");
        } else if (ids.isEmpty()) {
            said.number("count", count);
        }
        var alternatives = request.path("Capabilities");
        if (alternatives.size() > 1) {
            container.remark("Compose says one set of a device's capabilities; it had several");
        }
        said.texts("capabilities", Json.texts(alternatives.path(0)));
        said.map("options", texts(Json.map(request, "Options")));
        return said.mapping();
    }

    private void namespaces(JsonNode host) {
        var ipc = Json.text(host, "IpcMode");
        keys.text("ipc", ipc.equals("private") ? "" : container.mode(ipc));
        keys.text("pid", container.mode(Json.text(host, "PidMode")));
        keys.text("uts", Json.text(host, "UTSMode"));
        keys.text("userns_mode", Json.text(host, "UsernsMode"));
        var usual = Json.text(container.info(), "CgroupVersion").equals("2") ? "private" : "host";
        var cgroup = Json.text(host, "CgroupnsMode");
        keys.text("cgroup", cgroup.equals(usual) ? "" : cgroup);
        keys.text("cgroup_parent", Json.text(host, "CgroupParent"));
    }

    private void restart(JsonNode host) {
        var policy = Json.text(host, "RestartPolicy", "Name");
        var times = Json.number(host, "RestartPolicy", "MaximumRetryCount");
        if (!policy.equals("no")) {
            keys.text("restart", times > 0 ? policy + ":" + times : policy);
        }
        if (Json.flag(host, "AutoRemove")) {
            container.remark("it was started with --rm; Compose keeps what has ended");
        }
    }

    private void logging(JsonNode host) {
        var driver = Json.text(host, "LogConfig", "Type");
        var said = new ServiceKeys();
        var options = new TreeMap<String, YamlValue>();
        Json.map(host, "LogConfig", "Config")
                .forEach(
                        (name, value) ->
                                options.put(
                                        name,
                                        container
                                                .values()
                                                .named(
                                                        container.service(),
                                                        "log option",
                                                        name,
                                                        value)));
        if (!options.isEmpty() || !driver.equals(Json.text(container.info(), "LoggingDriver"))) {
            said.text("driver", driver);
            said.map("options", options);
        }
        keys.map("logging", said);
    }

    private static Map<String, YamlValue> texts(Map<String, String> texts) {
        var read = new TreeMap<String, YamlValue>();
        texts.forEach((name, value) -> read.put(name, ServiceKeys.literal(value)));
        return read;
    }

    /// Names of the settings that Compose has no word for.
    static List<String> unsaid(JsonNode host) {
        var unsaid = new ArrayList<String>();
        if (!Json.text(host, "VolumeDriver").isEmpty()) {
            unsaid.add("Compose has no word for its default volume driver");
        }
        return unsaid;
    }
}
