package io.hullwright.scan;

import java.util.Comparator;

/// A place that holds what looks like a secret; never what stands there, nor the lines around it.
///
/// @param rule the scanner's rule, as `aws-access-key-id`
/// @param file where in the target
/// @param line first line, from 1
/// @param layer diff id of the layer; empty outside of images
public record SecretFinding(
        String rule,
        String target,
        String file,
        int line,
        int endLine,
        String title,
        String category,
        Rating severity,
        String layer) {

    public static final Comparator<SecretFinding> ORDER =
            Comparator.comparing(SecretFinding::severity)
                    .thenComparing(SecretFinding::rule)
                    .thenComparing(SecretFinding::target)
                    .thenComparing(SecretFinding::file)
                    .thenComparingInt(SecretFinding::line);
}
