package io.hullwright.check.volume;

import io.hullwright.facts.Fact;
import io.hullwright.facts.Subject;
import io.hullwright.facts.Volume;
import java.util.List;

/// Volumes by what the checks ask about them.
final class Volumes {

    private Volumes() {}

    /// A volume that each of these services mounts with one container.
    static Volume volume(boolean anonymous, String... services) {
        return new Volume(
                Subject.named(Subject.Kind.VOLUME, "shop_data", "shop_data"),
                "local",
                anonymous,
                List.of(services),
                List.of(services),
                Fact.known(1024L),
                "shop");
    }
}
