package io.hullwright.gui.look;

import io.hullwright.core.Hullwright.Inspection;

/// What is seen of a file.
///
/// @param withEngine true when the engine was looked at too: its traits and images decide some of
///     the verdicts, and its containers may come from the file
public record FilePicture(Inspection inspection, boolean withEngine) {}
