package io.hullwright.core.scans;

import java.time.Instant;

/// A scanner's file that a person trusts, or that was the first one used here.
///
/// @param name as `trivy`
/// @param sha256 of the file; what decides
/// @param path where it was then
/// @param state as `ProgramFile.state` gave it then: equal now means that the content is equal too
public record TrustedProgram(
        String name, String version, String sha256, String path, String state, Instant trustedAt) {}
