package io.hullwright.repair;

/// The file stays as it is.
///
/// @param why a sentence without a full stop; never quotes a value of the file
public record Refusal(String why) implements Repair {}
