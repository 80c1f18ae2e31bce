package io.hullwright.core;

import io.hullwright.audit.Audit;
import io.hullwright.audit.Finding;
import io.hullwright.facts.Observed;
import io.hullwright.facts.Subject;
import io.hullwright.work.Problem;
import java.util.List;

/// Told what happens while an engine is watched. Called from one thread.
public interface Watcher {

    /// The first look is done; also after the engine was away.
    void started(Audit audit);

    /// A verdict that was not there, or was another one, before.
    ///
    /// @param before word of the verdict before; `new` when there was none
    void changed(String before, Finding finding);

    /// A subject is new or was looked at again: its facts and every verdict on it, also those that
    /// `changed` tells. For who shows subjects and not lines.
    default void again(Observed observed, List<Finding> findings) {}

    /// The subject is gone, with every finding on it.
    void gone(String subjectLabel);

    /// The same, for who shows subjects and not lines.
    default void gone(Subject subject) {
        gone(subject.label());
    }

    /// The engine went away; it is tried again until it is back.
    void lost(Problem problem);
}
