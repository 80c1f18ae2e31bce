package io.hullwright.facts;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// Where a workload's program comes from.
///
/// @param image the reference it was started from
/// @param digests repository digests of the image that runs, as `nginx@sha256:…`; empty for a
///     local build
/// @param openLabels public labels of the image (`org.opencontainers.image.*`)
/// @param runtimes versions that the image declares, for example `python` to `3.9.18`
/// @param trustedRegistries registries the person trusts; unknown when none were named
/// @param registryDigest digest that the registry has for the tag now; unknown unless asked for
public record Supply(
        Setting<ImageReference> image,
        Fact<List<String>> digests,
        Map<String, String> openLabels,
        Map<String, String> runtimes,
        Fact<Set<String>> trustedRegistries,
        Fact<String> registryDigest) {

    public Supply {
        openLabels = Map.copyOf(openLabels);
        runtimes = Map.copyOf(runtimes);
    }
}
