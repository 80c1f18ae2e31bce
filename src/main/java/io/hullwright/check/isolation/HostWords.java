package io.hullwright.check.isolation;

import io.hullwright.facts.EngineTraits;

/// What "the host" is for this engine, where it is less than the whole machine.
final class HostWords {

    private HostWords() {}

    /// The end of an evidence that softens it, else nothing.
    static String of(EngineTraits engine) {
        if (engine.desktop().is(true)) {
            return "; the engine runs in a virtual machine of its own, which is the host here";
        }
        if (engine.rootless().is(true)) {
            return "; the engine is rootless, so only what its user may reach is shared";
        }
        return "";
    }
}
