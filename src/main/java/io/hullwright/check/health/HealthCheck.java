package io.hullwright.check.health;

import io.hullwright.check.Check;
import io.hullwright.facts.Workload;

/// Every check about how a workload is watched and how it fares. This list is the register: a check
/// missing here does not compile.
public sealed interface HealthCheck extends Check<Workload>
        permits CapsRestarts,
                HasHealthProbe,
                IsHealthy,
                IsNotKilledForMemory,
                ProbesForReal,
                RestartsAfterFailure,
                StaysUp {}
