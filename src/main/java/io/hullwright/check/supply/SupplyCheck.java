package io.hullwright.check.supply;

import io.hullwright.check.Check;
import io.hullwright.facts.Workload;

/// Every check about where a workload's program comes from. This list is the register: a check
/// missing here does not compile.
public sealed interface SupplyCheck extends Check<Workload>
        permits ComesFromTrustedRegistry,
                NamesImageVersion,
                NamesSourceAndRevision,
                PinsImageByDigest,
                RunsNewestOfItsTag,
                RunsSupportedLines {}
