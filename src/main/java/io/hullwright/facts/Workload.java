package io.hullwright.facts;

/// Something that runs or will run, with every security setting and where that setting came from. A
/// running container,
/// a service of a compose file and a Swarm service are read into the same record, so that a check
/// judges all three.
public record Workload(
        Subject subject,
        EngineTraits engine,
        Supply supply,
        Privileges privileges,
        Isolation isolation,
        Limits limits,
        Storage storage,
        Exposure exposure,
        Environment environment,
        Health health,
        Activity activity)
        implements Observed {}
