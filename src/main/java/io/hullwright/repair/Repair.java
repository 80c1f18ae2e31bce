package io.hullwright.repair;

/// What a fix means for one file.
public sealed interface Repair permits Patch, Refusal {}
