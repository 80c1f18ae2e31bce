package io.hullwright.check.privileges;

import io.hullwright.check.Check;
import io.hullwright.facts.Workload;

/// Every check about what a workload may do. This list is the register: a check missing here does
/// not compile.
public sealed interface PrivilegesCheck extends Check<Workload>
        permits AddsBackNoRiskyDefault,
                AllowsNoBroadDeviceRule,
                DropsAllCapabilities,
                ExposesNoDangerousDevice,
                ExposesNoHostDevice,
                GainsNoNewPrivileges,
                GrantsNoDangerousCapability,
                HasNoPrivilegedExec,
                HasNoRootExec,
                IsNotPrivileged,
                JoinsNoPowerfulGroup,
                LacksCapability,
                NamesItsUserByNumber,
                RequestsNoDevice,
                RunsAsNonRoot,
                RunsNoProcessAsRoot {}
