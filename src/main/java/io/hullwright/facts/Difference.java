package io.hullwright.facts;

/// One aspect in which a container is not what its file says.
///
/// @param declared what the file says, without any secret
/// @param live what the container has, without any secret
public record Difference(
        Aspect aspect, String declared, String live, Origin declaredAt, Origin liveAt) {}
