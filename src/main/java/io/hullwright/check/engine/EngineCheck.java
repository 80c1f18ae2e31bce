package io.hullwright.check.engine;

import io.hullwright.check.Check;
import io.hullwright.facts.Engine;

/// Every check about the engine itself, as far as its API tells. This list is the register.
public sealed interface EngineCheck extends Check<Engine>
        permits AuthorizesApiCalls,
                AvoidsAufs,
                EnforcesAccessControl,
                EnforcesEveryLimit,
                FiltersSystemCalls,
                ForbidsNewPrivileges,
                GuardsItsPorts,
                IsolatesDefaultBridge,
                IsReachedSafely,
                KeepsContainersOnRestart,
                KeepsDeviceMapperSize,
                LeavesUnusedSwarmOff,
                RefusesUnsignedImages,
                RemapsUsers,
                RemovesStoppedContainers,
                RemovesUnusedImages,
                RunsMaintainedRelease,
                RunsRootless,
                RunsWithoutDebug,
                RunsWithoutExperiments,
                RunsWithoutUserlandProxy,
                SendsLogsAway,
                SetsDefaultUlimits,
                UsesCgroupVersionTwo,
                VerifiesRegistries {}
