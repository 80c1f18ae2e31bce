package io.hullwright.collect.trivy;

import io.hullwright.scan.Contents;
import io.hullwright.scan.LicenseFinding;
import io.hullwright.scan.Misconfiguration;
import io.hullwright.scan.SecretFinding;
import io.hullwright.scan.Vulnerability;
import java.util.List;

/// What one report of Trivy says, in its order and with every row.
///
/// @param schema 1 or 2
/// @param version of the Trivy that wrote it; empty in old ones
/// @param imageId empty for what is no image
/// @param contents layers and packages
/// @param os family and name; empty where none was recognised
public record TrivyReport(
        int schema,
        String version,
        String artifact,
        String artifactKind,
        String imageId,
        String os,
        boolean endOfLife,
        Contents contents,
        List<Vulnerability> vulnerabilities,
        List<Misconfiguration> misconfigurations,
        List<SecretFinding> secrets,
        List<LicenseFinding> licenses) {}
