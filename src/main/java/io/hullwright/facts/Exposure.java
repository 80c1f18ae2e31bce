package io.hullwright.facts;

import java.util.List;
import java.util.Set;

/// What reaches a workload, and what it reaches.
///
/// @param published ports on the host, sorted by container port
/// @param publishesAll true for `--publish-all`
/// @param exposed ports the image or container declares, as `80/tcp`
/// @param networks names of the networks it is attached to
/// @param extraHosts lines added to `/etc/hosts`, as `name:address`
/// @param dns name servers that replace the engine's
/// @param stdinOpen standard input is kept open
/// @param tty a terminal is attached
public record Exposure(
        List<PublishedPort> published,
        Setting<Boolean> publishesAll,
        Setting<Set<String>> exposed,
        Setting<Set<String>> networks,
        Setting<List<String>> extraHosts,
        Setting<List<String>> dns,
        Setting<Boolean> stdinOpen,
        Setting<Boolean> tty) {

    public Exposure {
        published = List.copyOf(published);
    }
}
