package io.hullwright.collect.compose;

import io.hullwright.facts.Origin;

/// Something in a compose file that Compose would refuse, or that the person should know.
///
/// @param code stable, for example `undefined-variable`
/// @param fatal true when Compose itself would not start the project
/// @param words what is wrong, without any value
record ComposeProblem(String code, boolean fatal, String words, Origin.File place) {}
