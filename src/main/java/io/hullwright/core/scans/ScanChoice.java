package io.hullwright.core.scans;

import io.hullwright.collect.trivy.TrivyOptions;
import io.hullwright.scan.Rating;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// How a person wants to have things scanned.
///
/// @param trivy path of the program; null to search for it
/// @param cache folder of its databases; null for the usual one
/// @param scanners `vuln`, `secret`, `misconfig`, `license`; at least one
/// @param severities those to keep; all when empty
/// @param limit for one target
/// @param decisions file of decisions; null for `.hullwright.yaml`, where there is one
/// @param staleAfter age from which a database counts as stale
public record ScanChoice(
        @Nullable String trivy,
        @Nullable Path cache,
        boolean offline,
        Set<Kind> scanners,
        Set<Rating> severities,
        boolean ignoreUnfixed,
        Duration limit,
        Duration staleAfter,
        @Nullable Path decisions) {

    public static final Duration USUAL_LIMIT = Duration.ofMinutes(10);
    public static final Duration USUAL_STALE_AFTER = Duration.ofDays(7);

    /// What can be looked for.
    public enum Kind {
        VULN,
        SECRET,
        MISCONFIG,
        LICENSE;

        @Override
        public String toString() {
            return options().toString();
        }

        TrivyOptions.Kind options() {
            return TrivyOptions.Kind.valueOf(name());
        }
    }

    public ScanChoice {
        scanners = Set.copyOf(scanners);
        severities = Set.copyOf(severities);
    }

    /// Vulnerabilities, secrets and misconfigurations of every severity.
    public static ScanChoice usual() {
        return new ScanChoice(
                null,
                null,
                false,
                Set.copyOf(List.of(Kind.VULN, Kind.SECRET, Kind.MISCONFIG)),
                Set.of(),
                false,
                USUAL_LIMIT,
                USUAL_STALE_AFTER,
                null);
    }

    /// The same with a program and its databases.
    public ScanChoice with(@Nullable String program, @Nullable Path folder, boolean noNetwork) {
        return new ScanChoice(
                program,
                folder,
                noNetwork,
                scanners,
                severities,
                ignoreUnfixed,
                limit,
                staleAfter,
                decisions);
    }

    /// The same for packages alone.
    ScanChoice ofPackages() {
        return new ScanChoice(
                trivy,
                cache,
                offline,
                Set.of(Kind.VULN),
                severities,
                ignoreUnfixed,
                limit,
                staleAfter,
                decisions);
    }

    /// What is asked, in words: two scans can be compared when it is the same.
    String scope() {
        var words = new ArrayList<String>();
        words.add(String.join(",", scanners.stream().sorted().map(Kind::toString).toList()));
        if (!severities.isEmpty()) {
            words.add(String.join(",", severities.stream().sorted().map(Rating::word).toList()));
        }
        if (ignoreUnfixed) {
            words.add("with a fix");
        }
        return String.join("; ", words);
    }

    TrivyOptions options() {
        var kinds = new TreeSet<TrivyOptions.Kind>();
        scanners.forEach(kind -> kinds.add(kind.options()));
        return new TrivyOptions(kinds, severities, ignoreUnfixed, offline, limit);
    }
}
