package io.hullwright.collect.docker;

import io.hullwright.facts.EngineTraits;
import io.hullwright.facts.Fact;
import io.hullwright.facts.reading.ValueReader;
import java.util.Map;
import java.util.Set;

/// What the readers of single objects need to know of the engine they came from.
///
/// @param values reduces texts to traits, with this run's key
/// @param seccompDefault `default`, or `unconfined` where the engine has no seccomp
/// @param noNewPrivilegesDefault the engine's own default
/// @param cgroupDefault cgroup namespace of containers that do not ask for one
/// @param loggingDriver the engine's default
/// @param images default values by image id, as `/images/{id}/json` gives them
/// @param boundVolumes host folders by the names of the volumes that are nothing but a bind of them
/// @param trustedRegistries registries the person trusts; unknown when none were named
record EngineContext(
        ValueReader values,
        EngineTraits traits,
        String defaultRuntime,
        String loggingDriver,
        String seccompDefault,
        boolean noNewPrivilegesDefault,
        String cgroupDefault,
        boolean podman,
        Map<String, ImageDefaults> images,
        Fact<Set<String>> trustedRegistries,
        Map<String, String> boundVolumes) {

    /// Before anything of the engine was seen.
    static EngineContext unseen(ValueReader values) {
        var why = "the engine was not seen yet";
        return new EngineContext(
                values,
                EngineTraits.unseen(why),
                "",
                "",
                "",
                false,
                "",
                false,
                Map.of(),
                Fact.unknown(why),
                Map.of());
    }

    EngineContext withImages(Map<String, ImageDefaults> all) {
        return new EngineContext(
                values,
                traits,
                defaultRuntime,
                loggingDriver,
                seccompDefault,
                noNewPrivilegesDefault,
                cgroupDefault,
                podman,
                all,
                trustedRegistries,
                boundVolumes);
    }
}
