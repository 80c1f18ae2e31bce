package io.hullwright.facts;

import java.util.List;
import java.util.Set;

/// What a workload may do.
///
/// @param privileged grants everything, whatever the other settings say
/// @param capAdd names without `CAP_`; may hold `ALL`
/// @param capDrop names without `CAP_`; may hold `ALL`
/// @param user the user of the main program; the image's when nothing overrides it
/// @param groupAdd extra groups, names or numbers
/// @param noNewPrivileges effective: the container's own option, else the engine's default
/// @param devices host devices passed in
/// @param deviceCgroupRules rules as Docker writes them, for example `c 10:* rwm`
/// @param deviceRequests drivers of requested devices such as GPUs (`nvidia`, or a capability's
///     name)
public record Privileges(
        Setting<Boolean> privileged,
        Setting<Set<String>> capAdd,
        Setting<Set<String>> capDrop,
        Setting<UserSpec> user,
        Setting<List<String>> groupAdd,
        Setting<Boolean> noNewPrivileges,
        Setting<List<Device>> devices,
        Setting<List<String>> deviceCgroupRules,
        Setting<List<String>> deviceRequests) {

    /// @param path the device on the host, for example `/dev/mem`
    /// @param permissions any of `r`, `w`, `m`
    public record Device(String path, String permissions) {}

    /// The capabilities that the program really holds.
    public Set<String> effectiveCapabilities() {
        return Capabilities.effective(privileged.value(), capAdd.value(), capDrop.value());
    }
}
