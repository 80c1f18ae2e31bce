package io.hullwright.check.limits;

import io.hullwright.check.Check;
import io.hullwright.facts.Workload;

/// Every check about what a workload may use up. This list is the register: a check missing here
/// does not compile.
public sealed interface LimitsCheck extends Check<Workload>
        permits BoundsUlimit,
                CapsCpu,
                KeepsOomKiller,
                KeepsOomScore,
                LimitsMemory,
                LimitsProcesses,
                LimitsSwap,
                WeighsCpu {}
