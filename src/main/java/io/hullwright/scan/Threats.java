package io.hullwright.scan;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is known of attacks, from files that the person gave.
///
/// @param epss by vulnerability: how likely an attack is within 30 days, 0 to 1
/// @param exploited by vulnerability: the day on which CISA noted attacks
public record Threats(Map<String, Double> epss, Map<String, LocalDate> exploited) {

    public static final Threats NONE = new Threats(Map.of(), Map.of());

    public Threats {
        epss = Map.copyOf(epss);
        exploited = Map.copyOf(exploited);
    }

    public @Nullable Double likelihood(Vulnerability one) {
        return epss.get(one.id());
    }

    public @Nullable LocalDate exploitedSince(Vulnerability one) {
        return exploited.get(one.id());
    }
}
