package io.hullwright.check.swarm;

import io.hullwright.check.Check;
import io.hullwright.facts.SwarmNode;

/// Every check about a node of the Swarm. This list is the register.
public sealed interface SwarmNodeCheck extends Check<SwarmNode>
        permits IsReady, RunsMaintainedEngine, RunsNoTasksAsManager {}
