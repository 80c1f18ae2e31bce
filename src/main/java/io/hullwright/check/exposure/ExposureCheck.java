package io.hullwright.check.exposure;

import io.hullwright.check.Check;
import io.hullwright.facts.Workload;

/// Every check about what reaches a workload, and what it reaches. This list is the register: a
/// check missing here does not compile.
public sealed interface ExposureCheck extends Check<Workload>
        permits KeepsApplicationsBehindProxy,
                KeepsDataStoresPrivate,
                KeepsEngineResolver,
                KeepsNoTerminalOpen,
                LeavesDefaultBridge,
                LeavesHostUnnamed,
                OverridesNoPublicName,
                PublishesByName,
                PublishesNoPrivilegedPort,
                PublishesOnChosenAddress,
                PublishesOnlyDeclaredPorts,
                RunsNoSshServer {}
