package io.hullwright.cli;

import io.hullwright.core.scans.KnownThreats;
import io.hullwright.scan.Threats;
import io.hullwright.work.Problem;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What is known of attacks.
final class ThreatOptions {

    @Option(
            names = "--epss",
            paramLabel = "FILE",
            description = "FIRST's scores of how likely an attack is, CSV or CSV.gz")
    private @Nullable Path epss;

    @Option(
            names = "--kev",
            paramLabel = "FILE",
            description = "CISA's catalogue of vulnerabilities that are attacked, JSON")
    private @Nullable Path kev;

    Threats read() throws Problem {
        return KnownThreats.read(epss, kev);
    }
}
