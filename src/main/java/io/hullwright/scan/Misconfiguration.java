package io.hullwright.scan;

import java.util.Comparator;

/// A setting that a scanner holds to be wrong. Without the lines of the file and without the
/// scanner's message, which quotes them: a command may carry a password.
///
/// @param id as `DS-0002`
/// @param target name of the scan target
/// @param file where in the target
/// @param line first line, 0 where the whole file is meant
/// @param resolution what to do, in the scanner's words
public record Misconfiguration(
        String id,
        String target,
        String file,
        int line,
        int endLine,
        String title,
        Rating severity,
        String resolution,
        String url) {

    public static final Comparator<Misconfiguration> ORDER =
            Comparator.comparing(Misconfiguration::severity)
                    .thenComparing(Misconfiguration::id)
                    .thenComparing(Misconfiguration::target)
                    .thenComparing(Misconfiguration::file)
                    .thenComparingInt(Misconfiguration::line);
}
