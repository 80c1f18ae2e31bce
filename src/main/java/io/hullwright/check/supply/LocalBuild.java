package io.hullwright.check.supply;

import io.hullwright.facts.Fact;
import io.hullwright.facts.Supply;
import java.util.List;

/// An image that no registry gave.
final class LocalBuild {

    static final String BECAUSE = "the image was built locally and comes from no registry";

    private LocalBuild() {}

    /// True when the engine knows no repository digest, or gives Podman's registry for local
    /// builds.
    static boolean is(Supply supply) {
        return hasNoDigest(supply) || supply.image().value().registry().equals("localhost");
    }

    private static boolean hasNoDigest(Supply supply) {
        return supply.digests() instanceof Fact.Known<List<String>>(var digests)
                && digests.isEmpty();
    }
}
