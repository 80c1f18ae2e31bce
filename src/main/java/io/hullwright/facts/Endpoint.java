package io.hullwright.facts;

/// The engine that was looked at.
///
/// @param address as used, for example `unix:///var/run/docker.sock`
/// @param context Docker context it came from, `default` when none
public record Endpoint(
        String address,
        String context,
        String engine,
        String version,
        String apiVersion,
        boolean rootless,
        String operatingSystem) {}
