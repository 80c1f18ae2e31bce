package io.hullwright.collect.docker;

import com.fasterxml.jackson.databind.JsonNode;
import io.hullwright.facts.Engine;
import io.hullwright.facts.EngineTraits;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Limits;
import io.hullwright.facts.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Turns what `/info`, `/version` and the default bridge say into facts about the engine.
final class EngineReader {

    private static final String PODMAN = "Podman Engine";
    private static final Set<String> BUILT_IN_INSECURE = Set.of("127.0.0.0/8", "::1/128");

    private final JsonNode info;
    private final JsonNode version;

    EngineReader(JsonNode info, JsonNode version) {
        this.info = info;
        this.version = version;
    }

    boolean isPodman() {
        return product().equals(PODMAN);
    }

    String product() {
        var component = Json.text(version.path("Components").path(0), "Name");
        return component.equals(PODMAN) ? PODMAN : "Docker Engine";
    }

    String versionText() {
        return Json.text(version, "Version");
    }

    List<String> securityOptions() {
        return Json.texts(info, "SecurityOptions");
    }

    boolean has(String option) {
        return securityOptions().stream()
                .anyMatch(o -> o.equals("name=" + option) || o.startsWith("name=" + option + ","));
    }

    String seccompDefault() {
        for (var option : securityOptions()) {
            if (option.startsWith("name=seccomp")) {
                var profile = option.indexOf("profile=");
                var name =
                        profile < 0 ? "default" : option.substring(profile + "profile=".length());
                return name.equals("builtin") ? "default" : name;
            }
        }
        return "unconfined";
    }

    /// dockerd names `cgroupns` when that is what it gives to containers that do not ask.
    String cgroupDefault() {
        var second = Json.text(info, "CgroupVersion").equals("2");
        return has("cgroupns") || (isPodman() && second) ? "private" : "host";
    }

    String defaultRuntime() {
        var runtime = Json.text(info, "DefaultRuntime");
        return runtime.isEmpty() ? "runc" : runtime;
    }

    String loggingDriver() {
        return Json.text(info, "LoggingDriver");
    }

    boolean isSwarmManager() {
        return Json.flag(info, "Swarm", "ControlAvailable");
    }

    /// True unless the engine says that it is in none; also when it is locked or failing.
    boolean isInSwarm() {
        var state = Json.text(info, "Swarm", "LocalNodeState");
        return !(state.isEmpty() || state.equals("inactive"));
    }

    String swarmNodeAddress() {
        return Json.text(info, "Swarm", "NodeAddr");
    }

    EngineTraits traits() {
        var modules = new TreeSet<String>();
        for (var module : List.of("apparmor", "selinux")) {
            if (has(module)) {
                modules.add(module);
            }
        }
        return new EngineTraits(
                Fact.known(has("rootless")),
                Fact.known(has("userns")),
                Fact.known(operatingSystem().startsWith("Docker Desktop")),
                Fact.known(isPodman()),
                Fact.known(Json.text(info, "OSType").equals("windows")),
                Fact.known(Set.copyOf(modules)),
                Fact.known(Set.copyOf(Json.names(info, "Runtimes"))));
    }

    String operatingSystem() {
        return Json.text(info, "OperatingSystem");
    }

    /// @param bridge inspect answer of the default bridge, or why there is none
    /// @param ulimits what containers without own limits have, as far as one was seen
    Engine read(
            Subject subject,
            Fact<JsonNode> bridge,
            Engine.Transport transport,
            boolean contentTrust,
            Fact<Map<String, Limits.Ulimit>> ulimits,
            Engine.Counts counts,
            Instant seenAt) {
        return new Engine(
                subject,
                product(),
                versionText(),
                Json.text(version, "ApiVersion"),
                operatingSystem(),
                traits(),
                securityOptions(),
                warnings(),
                Json.text(info, "Driver"),
                status(),
                loggingDriver(),
                Json.flag(info, "LiveRestoreEnabled"),
                Json.flag(info, "ExperimentalBuild"),
                Json.flag(info, "Debug"),
                insecureRegistries(),
                Json.texts(info, "Plugins", "Authorization"),
                bridge.map(EngineReader::interContainer),
                userlandProxy(),
                firewall(),
                Json.text(info, "CgroupVersion").isEmpty() ? "1" : Json.text(info, "CgroupVersion"),
                isInSwarm(),
                transport,
                contentTrust,
                ulimits,
                counts,
                seenAt);
    }

    private static boolean interContainer(JsonNode bridge) {
        return !Json.text(bridge, "Options", "com.docker.network.bridge.enable_icc")
                .equals("false");
    }

    private Fact<List<String>> warnings() {
        return info.has("Warnings")
                ? Fact.known(Json.texts(info, "Warnings"))
                : Fact.unknown("the engine's answer has no list of warnings");
    }

    private Map<String, String> status() {
        var status = new TreeMap<String, String>();
        for (var pair : info.path("DriverStatus")) {
            status.put(pair.path(0).asText(""), pair.path(1).asText(""));
        }
        return status;
    }

    private Fact<List<String>> insecureRegistries() {
        if (!info.path("RegistryConfig").isObject()) {
            return Fact.unknown(
                    "the engine did not list its registries; look for `insecure-registries` in"
                            + " /etc/docker/daemon.json and in the arguments of dockerd");
        }
        var registries = new ArrayList<String>();
        for (var network : Json.texts(info, "RegistryConfig", "InsecureRegistryCIDRs")) {
            if (!BUILT_IN_INSECURE.contains(network)) {
                registries.add(network);
            }
        }
        for (var index : info.path("RegistryConfig").path("IndexConfigs").properties()) {
            if (index.getValue().has("Secure") && !Json.flag(index.getValue(), "Secure")) {
                registries.add(index.getKey());
            }
        }
        return Fact.known(registries.stream().sorted().toList());
    }

    private Fact<Boolean> userlandProxy() {
        for (var pair : info.path("FirewallBackend").path("Info")) {
            if (pair.path(0).asText("").equals("EnableUserlandProxy")) {
                return Fact.known(pair.path(1).asText("").equals("true"));
            }
        }
        return Fact.unknown(
                "engines before 29.5 do not tell: look for `userland-proxy` in"
                        + " /etc/docker/daemon.json and in the arguments of dockerd");
    }

    private Fact<String> firewall() {
        var driver = Json.text(info, "FirewallBackend", "Driver");
        return driver.isEmpty()
                ? Fact.unknown("engines before 28 do not tell")
                : Fact.known(driver);
    }
}
