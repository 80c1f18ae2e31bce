package io.hullwright.scan;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Since when a vulnerability of a package is known to be in a target, whatever the tag was then.
public final class FirstSeen {

    /// What stays the same from one build to the next.
    ///
    /// @param lineage as `ScanTarget.lineage`
    public record Key(String lineage, String id, String pkg) {}

    private final Map<Key, Instant> days;

    public FirstSeen(Map<Key, Instant> days) {
        this.days = new HashMap<>(days);
    }

    public static FirstSeen nothing() {
        return new FirstSeen(Map.of());
    }

    /// Null where no history tells.
    public @Nullable Instant of(Vulnerability one) {
        return days.get(new Key(Decision.repository(one.target()), one.id(), one.pkg()));
    }
}
