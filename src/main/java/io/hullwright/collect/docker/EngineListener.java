package io.hullwright.collect.docker;

import io.hullwright.facts.Observed;
import io.hullwright.facts.Snapshot;
import io.hullwright.facts.Subject;
import io.hullwright.work.Problem;

/// Told what an engine does while it is watched. Called from one thread.
public interface EngineListener {

    /// The first look is done; also after the engine was away.
    void seen(Snapshot snapshot);

    /// A subject is new, or its facts may have changed.
    void changed(Observed observed);

    void gone(Subject subject);

    /// The engine went away; it is tried again until it is back.
    void lost(Problem problem);
}
