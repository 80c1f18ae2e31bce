package io.hullwright.check.isolation;

import io.hullwright.check.Check;
import io.hullwright.facts.Workload;

/// Every check about what separates a workload from the host and its neighbours. This list is the
/// register: a check missing here does not compile.
public sealed interface IsolationCheck extends Check<Workload>
        permits FiltersSystemCalls,
                IsConfinedByAppArmor,
                IsConfinedBySelinux,
                JoinsNoOtherContainer,
                KeepsEngineCgroupParent,
                KeepsUserNamespace,
                MasksSystemPaths,
                SetsNoRiskySysctl,
                SetsOnlyOwnSysctls,
                SharesNoHostNamespace,
                UsesSandboxWhenExposed {}
