package io.hullwright.facts;

import java.time.Instant;
import java.util.List;

/// All we know, at one moment.
///
/// @param observed every subject with its facts
/// @param vanished containers that were listed and gone before they could be inspected
/// @param notes what could not be read and why, one line each
public record Snapshot(
        Instant takenAt,
        Endpoint endpoint,
        List<Observed> observed,
        int vanished,
        List<String> notes) {

    public Snapshot {
        observed = List.copyOf(observed);
        notes = List.copyOf(notes);
    }
}
