package io.hullwright.collect.docker;

import com.fasterxml.jackson.databind.JsonNode;
import io.hullwright.collect.SecurityOptions;
import io.hullwright.facts.Isolation;
import io.hullwright.facts.Origin;
import io.hullwright.facts.Setting;
import java.util.Map;

/// Reads what separates a container from the host and its neighbours from its inspect answer.
final class IsolationReader {

    /// One path of each of Docker's own lists that every version has and none of them can spare.
    private static final String ALWAYS_MASKED = "/proc/kcore";

    private static final String ALWAYS_READ_ONLY = "/proc/sys";

    private IsolationReader() {}

    static Isolation read(JsonNode inspect, EngineContext context) {
        var host = inspect.path("HostConfig");
        var options = new SecurityOptions(Json.texts(host, "SecurityOpt"));
        return new Isolation(
                mode(host, "NetworkMode", "bridge"),
                mode(host, "PidMode", "private"),
                mode(host, "IpcMode", "private"),
                mode(host, "UTSMode", "private"),
                mode(host, "UsernsMode", "private"),
                cgroup(host, context),
                seccomp(options, context),
                appArmor(inspect, options),
                selinux(inspect, options),
                systemPaths(host, options, context),
                runtime(host, context),
                parent(host),
                sysctls(host));
    }

    private static Setting<String> mode(JsonNode host, String field, String byDefault) {
        var mode = Json.text(host, field);
        return mode.isEmpty() || mode.equals("default")
                ? Setting.unset(byDefault, byDefault)
                : Setting.inspected(mode, "HostConfig." + field);
    }

    private static Setting<String> cgroup(JsonNode host, EngineContext context) {
        var mode = Json.text(host, "CgroupnsMode");
        return mode.isEmpty() || mode.equals(context.cgroupDefault())
                ? new Setting<>(context.cgroupDefault(), new Origin.Engine("default-cgroupns-mode"))
                : Setting.inspected(mode, "HostConfig.CgroupnsMode");
    }

    private static Setting<String> seccomp(SecurityOptions options, EngineContext context) {
        return options.seccomp()
                .map(profile -> Setting.inspected(profile, "HostConfig.SecurityOpt"))
                .orElseGet(
                        () ->
                                new Setting<>(
                                        context.seccompDefault(),
                                        new Origin.Engine("seccomp-profile")));
    }

    private static Setting<String> appArmor(JsonNode inspect, SecurityOptions options) {
        return options.appArmor()
                .map(profile -> Setting.inspected(profile, "HostConfig.SecurityOpt"))
                .orElseGet(
                        () ->
                                Setting.inspected(
                                        Json.text(inspect, "AppArmorProfile"), "AppArmorProfile"));
    }

    private static Setting<String> selinux(JsonNode inspect, SecurityOptions options) {
        return options.labelDisabled()
                ? Setting.inspected("disabled", "HostConfig.SecurityOpt")
                : Setting.inspected(Json.text(inspect, "ProcessLabel"), "ProcessLabel");
    }

    /// Docker takes the option out of the list and answers with empty lists of paths instead; who
    /// calls the API may also give shorter ones.
    /// Podman answers null
    /// always, so there only the option counts.
    private static Setting<Boolean> systemPaths(
            JsonNode host, SecurityOptions options, EngineContext context) {
        var opened =
                !context.podman()
                        && (lacks(host.path("MaskedPaths"), ALWAYS_MASKED)
                                || lacks(host.path("ReadonlyPaths"), ALWAYS_READ_ONLY));
        return options.systemPathsOpen() || opened
                ? Setting.inspected(false, "HostConfig.MaskedPaths")
                : Setting.unset(true, "masked");
    }

    private static boolean lacks(JsonNode list, String path) {
        return list.isArray() && !Json.texts(list).contains(path);
    }

    private static Setting<String> runtime(JsonNode host, EngineContext context) {
        var runtime = Json.text(host, "Runtime");
        return runtime.isEmpty() || runtime.equals(context.defaultRuntime())
                ? new Setting<>(context.defaultRuntime(), new Origin.Engine("default-runtime"))
                : Setting.inspected(runtime, "HostConfig.Runtime");
    }

    private static Setting<String> parent(JsonNode host) {
        var parent = Json.text(host, "CgroupParent");
        return parent.isEmpty()
                ? Setting.unset("", "the engine's own")
                : Setting.inspected(parent, "HostConfig.CgroupParent");
    }

    private static Setting<Map<String, String>> sysctls(JsonNode host) {
        var sysctls = Json.map(host, "Sysctls");
        return sysctls.isEmpty()
                ? Setting.unset(Map.of(), "none")
                : Setting.inspected(sysctls, "HostConfig.Sysctls");
    }
}
