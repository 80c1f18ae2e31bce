package io.hullwright.facts.reading;

import java.util.List;

/// One entry of `/images/{name}/history` as the engine gives it. Holds raw text: it is read and
/// thrown away, never stored.
///
/// @param createdBy the command or instruction
/// @param createdEpochSeconds when; 0 when the builder wrote no date
/// @param sizeBytes what the step added to the file system
/// @param tags names of the image that ends with this step; empty for the steps in between
public record HistoryEntry(
        String createdBy, long createdEpochSeconds, long sizeBytes, List<String> tags) {

    public HistoryEntry {
        tags = List.copyOf(tags);
    }

    /// Says nothing of the command.
    @Override
    public String toString() {
        return "HistoryEntry[" + createdEpochSeconds + ", " + sizeBytes + " bytes]";
    }
}
