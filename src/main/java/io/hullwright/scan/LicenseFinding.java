package io.hullwright.scan;

import java.util.Comparator;

/// A licence that a package or file is under.
///
/// @param pkg the package, empty for a file
/// @param file where it was found, empty for a package of the operating system
/// @param category as `restricted` or `notice`
public record LicenseFinding(
        String name, String target, String pkg, String file, String category, Rating severity) {

    public static final Comparator<LicenseFinding> ORDER =
            Comparator.comparing(LicenseFinding::severity)
                    .thenComparing(LicenseFinding::name)
                    .thenComparing(LicenseFinding::target)
                    .thenComparing(LicenseFinding::pkg)
                    .thenComparing(LicenseFinding::file);
}
