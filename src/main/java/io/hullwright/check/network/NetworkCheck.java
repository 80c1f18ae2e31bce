package io.hullwright.check.network;

import io.hullwright.check.Check;
import io.hullwright.facts.Network;

/// Every check about a network of the engine. This list is the register.
public sealed interface NetworkCheck extends Check<Network>
        permits AdmitsServicesOnly, EncryptsOverlay, IsInternalBehindTheFront, IsNotTheDefault {}
