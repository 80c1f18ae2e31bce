package io.hullwright.core.scans;

import io.hullwright.collect.threats.ThreatFiles;
import io.hullwright.scan.Threats;
import io.hullwright.work.Problem;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What is known of attacks, from local files that the person fetched.
public final class KnownThreats {

    private KnownThreats() {}

    /// @param epss null for none, like `kev`
    /// @throws Problem `HW-264` when one cannot be read
    public static Threats read(@Nullable Path epss, @Nullable Path kev) throws Problem {
        return ThreatFiles.read(epss, kev);
    }
}
