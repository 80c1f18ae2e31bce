package io.hullwright.check.swarm;

import io.hullwright.check.Check;
import io.hullwright.facts.Swarm;

/// Every check about the Swarm as a manager sees it. This list is the register.
public sealed interface SwarmCheck extends Check<Swarm>
        permits HasSensibleManagers,
                KeepsAuthorityValid,
                KeepsCredentialsInSecrets,
                ListensOnOneAddress,
                LocksManagers,
                RenewsNodeCertificates,
                RotatesAuthority,
                RotatesUnlockKey,
                SeparatesDataTraffic {}
