package io.hullwright.facts;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// Where a workload's program comes from.
///
/// @param image the reference it was started from
/// @param digests repository digests of the image that runs, as `nginx@sha256:…`; empty for a
///     local build
/// @param openLabels public labels of the image (`org.opencontainers.image.*`); unknown when the
///     image was not seen, as the next two
/// @param runtimes versions that the image declares, for example `python` to `3.9.18`
/// @param volumes paths that the image declares as volumes
/// @param trustedRegistries registries the person trusts; unknown when none were named
/// @param registryDigest digest that the registry has for the tag now; unknown unless asked for
public record Supply(
        Setting<ImageReference> image,
        Fact<List<String>> digests,
        Fact<Map<String, String>> openLabels,
        Fact<Map<String, String>> runtimes,
        Fact<Set<String>> volumes,
        Fact<Set<String>> trustedRegistries,
        Fact<String> registryDigest) {

    public Supply {
        openLabels = openLabels.map(Map::copyOf);
        runtimes = runtimes.map(Map::copyOf);
        volumes = volumes.map(Set::copyOf);
    }
}
