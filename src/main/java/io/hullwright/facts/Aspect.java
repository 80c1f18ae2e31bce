package io.hullwright.facts;

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
    READ_ONLY,
    ENVIRONMENT,
    LABELS,
    HEALTH,
    COMMAND,
    /// Namespaces shared with the host or with others.
    NAMESPACES,
    /// Profiles of seccomp, AppArmor and SELinux, and `no-new-privileges`.
    CONFINEMENT
}
