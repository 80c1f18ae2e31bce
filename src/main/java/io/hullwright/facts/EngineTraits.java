package io.hullwright.facts;

import java.util.Set;

/// What a workload's verdict needs to know of its engine. Unknown when a file is judged without
/// one.
///
/// @param rootless the engine itself runs without root
/// @param userNamespaceRemap root inside is another user on the host
/// @param desktop the engine runs in a virtual machine of its own (Docker Desktop)
/// @param podman the engine is Podman's, which answers in other words
/// @param windows containers are Windows containers
/// @param securityModules of `apparmor` and `selinux`, those the engine uses
/// @param runtimes names of the OCI runtimes it offers
public record EngineTraits(
        Fact<Boolean> rootless,
        Fact<Boolean> userNamespaceRemap,
        Fact<Boolean> desktop,
        Fact<Boolean> podman,
        Fact<Boolean> windows,
        Fact<Set<String>> securityModules,
        Fact<Set<String>> runtimes) {

    /// Traits of an engine that was not seen.
    public static EngineTraits unseen(String why) {
        return new EngineTraits(
                Fact.unknown(why),
                Fact.unknown(why),
                Fact.unknown(why),
                Fact.unknown(why),
                Fact.unknown(why),
                Fact.unknown(why),
                Fact.unknown(why));
    }
}
