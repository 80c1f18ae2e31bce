package io.hullwright.facts;

/// A subject that is there but could not be read. Every check about its kind answers with `why`.
///
/// @param why a clause that completes "could not be seen: …"
public record Unseen(Subject subject, String why) implements Observed {}
