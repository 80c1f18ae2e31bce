package io.hullwright.check.storage;

import io.hullwright.check.Check;
import io.hullwright.facts.Workload;

/// Every check about what a workload can write to and where its output goes. This list is the
/// register: a check missing here does not compile.
public sealed interface StorageCheck extends Check<Workload>
        permits BoundsLogs,
                HasReadOnlyRoot,
                KeepsItsPrograms,
                KeepsLogs,
                KeepsMountsPrivate,
                KeepsTmpfsPlain,
                MountsConfigurationReadOnly,
                MountsNoControlSocket,
                MountsNoRootEquivalentPath,
                MountsNoSensitivePath,
                NamesItsVolumes,
                RunsNoUpdaterWithSocket,
                SendsLogsAway {}
