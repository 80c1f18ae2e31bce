package io.hullwright.check;

import io.hullwright.facts.Observed;

/// One question about one subject. Pure: the same facts give the same verdict, and nothing else is
/// looked at.
@FunctionalInterface
public interface Check<S extends Observed> {

    Verdict inspect(S subject);
}
