package io.hullwright.core.history;

/// The kept list of an image's packages.
///
/// @param image the engine's id
/// @param document CycloneDX, as text
public record KeptBom(String image, String name, String document) {}
