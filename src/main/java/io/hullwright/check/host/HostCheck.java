package io.hullwright.check.host;

import io.hullwright.check.Check;
import io.hullwright.facts.Host;

/// Every check about the machine that the engine runs on. This list is the register.
public sealed interface HostCheck extends Check<Host>
        permits AuditRule,
                FileMode,
                FileOwner,
                HasRootDirOfItsOwn,
                IsHardened,
                KeepsDefaultCgroupParent,
                KeepsEngineFirewall,
                LogsAtInfo,
                TrustsDockerGroup {}
