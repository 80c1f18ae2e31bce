package io.hullwright.facts.joining;

/// A part of a workload that can be compared between what was written and what runs.
public enum Aspect {
    IMAGE,
    USER,
    CAPABILITIES,
    PRIVILEGED,
    MOUNTS,
    PORTS,
    LIMITS,
    NETWORKS,
    RESTART,
    READ_ONLY
}
