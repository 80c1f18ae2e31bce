package io.hullwright.check.drift;

import io.hullwright.check.Check;
import io.hullwright.facts.Pairing;

/// Every check about a container and the file it was started from. This list is the register.
public sealed interface DriftCheck extends Check<Pairing> permits IsStillWritten, RunsAsWritten {}
