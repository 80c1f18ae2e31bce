package io.hullwright.check.storage;

import io.hullwright.check.Verdict;

/// A log driver that the workload leaves to an engine which was not seen.
final class EngineChoice {

    private EngineChoice() {}

    static Verdict unseen() {
        return Verdict.unknown(
                "the engine chooses the log driver and was not seen: audit the engine");
    }
}
