package io.hullwright.facts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The engine itself: what `/info`, `/version` and the default bridge say.
///
/// @param product `Docker Engine` or `Podman Engine`
/// @param version as it calls itself
/// @param apiVersion newest API it speaks
/// @param operatingSystem the host's, in the engine's words
/// @param traits what workloads need to know of it
/// @param securityOptions as `/info` lists them, for example `name=seccomp,profile=builtin`
/// @param warnings as `/info` lists them
/// @param storageDriver for example `overlay2`
/// @param storageStatus the driver's details, name to value
/// @param loggingDriver default of its containers
/// @param insecureRegistries those beyond loopback that are reached without verified TLS
/// @param authorizationPlugins names
/// @param defaultBridgeIcc true when containers on the default bridge reach one another
/// @param userlandProxy true when it runs; engines before 29.5 do not tell
/// @param firewallBackend `iptables`, `nftables`, …; engines before 28 do not tell
/// @param transport how we reached it
/// @param contentTrust true when this user's `DOCKER_CONTENT_TRUST` is on
/// @param counts what it holds
/// @param seenAt the moment it was seen, to judge ages against
public record Engine(
        Subject subject,
        String product,
        String version,
        String apiVersion,
        String operatingSystem,
        EngineTraits traits,
        List<String> securityOptions,
        Fact<List<String>> warnings,
        String storageDriver,
        Map<String, String> storageStatus,
        String loggingDriver,
        boolean liveRestore,
        boolean experimental,
        boolean debug,
        Fact<List<String>> insecureRegistries,
        List<String> authorizationPlugins,
        Fact<Boolean> defaultBridgeIcc,
        Fact<Boolean> userlandProxy,
        Fact<String> firewallBackend,
        String cgroupVersion,
        boolean swarmActive,
        Transport transport,
        boolean contentTrust,
        Fact<Map<String, Limits.Ulimit>> defaultUlimits,
        Counts counts,
        Instant seenAt)
        implements Observed {

    public enum Transport {
        LOCAL_SOCKET,
        SSH,
        TLS,
        /// TLS, but the engine's certificate is not verified.
        TLS_UNVERIFIED,
        PLAIN_TCP
    }

    /// A count is -1 when what it counts was not listed.
    ///
    /// @param swarmServices -1 when Swarm is on and this engine, being no manager, cannot tell
    /// @param reclaimableBytes what `docker system df` says could be freed
    public record Counts(
            int running,
            int stopped,
            int images,
            int unusedImages,
            int danglingImages,
            int swarmServices,
            Fact<Long> reclaimableBytes) {}

    public Engine {
        securityOptions = List.copyOf(securityOptions);
        storageStatus = Map.copyOf(storageStatus);
        insecureRegistries = insecureRegistries.map(List::copyOf);
        authorizationPlugins = List.copyOf(authorizationPlugins);
    }

    /// True if `/info` lists a security option of this name, for example `userns`.
    public boolean hasSecurityOption(String name) {
        return securityOptions.stream()
                .anyMatch(o -> o.equals("name=" + name) || o.startsWith("name=" + name + ","));
    }

    /// Registries this user trusts are part of `Supply`; here are only the engine's own names.
    public Set<String> securityModules() {
        return traits.securityModules().orElse(Set.of());
    }
}
