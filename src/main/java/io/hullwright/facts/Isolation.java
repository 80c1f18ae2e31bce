package io.hullwright.facts;

import java.util.Map;

/// What separates a workload from the host and from its neighbours. Modes are as Docker writes
/// them; an empty one
/// is given as its default (`private`, `default`).
///
/// @param network `host`, `none`, `bridge`, `default`, a network's name or `container:<id>`
/// @param pid `private`, `host` or `container:<id>`
/// @param ipc `private`, `shareable`, `none`, `host` or `container:<id>`
/// @param uts `private` or `host`
/// @param user `private` (the engine's own rule) or `host`
/// @param cgroup `private` or `host`
/// @param seccomp `default`, `unconfined`, or a profile's name; privileged is not worked in
/// @param appArmor profile in force, `unconfined`, or empty when none
/// @param selinux process label, `disabled`, or empty when none
/// @param systemPathsMasked false when `/proc` and `/sys` are left open (`systempaths=unconfined`)
/// @param runtime OCI runtime, for example `runc` or `runsc`
/// @param cgroupParent empty when the engine chooses
/// @param sysctls name to value, as given
public record Isolation(
        Setting<String> network,
        Setting<String> pid,
        Setting<String> ipc,
        Setting<String> uts,
        Setting<String> user,
        Setting<String> cgroup,
        Setting<String> seccomp,
        Setting<String> appArmor,
        Setting<String> selinux,
        Setting<Boolean> systemPathsMasked,
        Setting<String> runtime,
        Setting<String> cgroupParent,
        Setting<Map<String, String>> sysctls) {

    public static boolean isHost(Setting<String> mode) {
        return mode.value().equals("host");
    }

    /// True if the namespace belongs to another container or service.
    public static boolean isJoined(Setting<String> mode) {
        return mode.value().startsWith("container:") || mode.value().startsWith("service:");
    }
}
