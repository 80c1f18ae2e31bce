package io.hullwright.collect.trivy;

import io.hullwright.scan.Rating;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// How Trivy is to look.
///
/// @param scanners what for; at least one
/// @param severities those that are kept; all when empty
/// @param ignoreUnfixed leave out vulnerabilities without a fix
/// @param offline use the databases that are there, and no network at all
/// @param limit for one target
public record TrivyOptions(
        Set<Kind> scanners,
        Set<Rating> severities,
        boolean ignoreUnfixed,
        boolean offline,
        Duration limit) {

    /// What Trivy can look for.
    public enum Kind {
        VULN,
        SECRET,
        MISCONFIG,
        LICENSE;

        /// As people and Trivy write it.
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public TrivyOptions {
        if (scanners.isEmpty()) {
            throw new IllegalArgumentException("there is nothing to look for");
        }
    }

    String scannerList() {
        return String.join(",", scanners.stream().sorted().map(Kind::toString).toList());
    }

    /// The arguments about which findings are kept.
    List<String> filters() {
        var arguments = new ArrayList<String>();
        if (!severities.isEmpty()) {
            var names = severities.stream().sorted().map(Rating::name).toList();
            arguments.addAll(List.of("--severity", String.join(",", names)));
        }
        if (ignoreUnfixed) {
            arguments.add("--ignore-unfixed");
        }
        return arguments;
    }
}
