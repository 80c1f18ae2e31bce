package io.hullwright.facts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The Swarm as a manager sees it. Made only where Swarm is on and this engine is a manager.
///
/// @param managers how many nodes are managers
/// @param autolock true when managers ask for a key after a restart
/// @param certificateExpiry how long a node's certificate lasts
/// @param rotationInProgress true while the certificate authority is being replaced
/// @param authorityExpires when the authority's own certificate ends; unknown when it cannot be
///     read
/// @param authorityMade when the authority's certificate was made
/// @param nodeAddress address by which other nodes reach this one
/// @param listenAddress address the Swarm port is bound to; the API does not tell
/// @param dataPathAddress address of the data traffic; unknown when the API does not tell
/// @param secrets names of its secrets
/// @param configs names of its configs
/// @param servicesWithPlainCredentials names of services that get credentials through their
///     environment
public record Swarm(
        Subject subject,
        int managers,
        int workers,
        boolean autolock,
        Duration certificateExpiry,
        boolean rotationInProgress,
        Fact<Instant> authorityExpires,
        Fact<Instant> authorityMade,
        String nodeAddress,
        Fact<String> listenAddress,
        Fact<String> dataPathAddress,
        List<String> secrets,
        List<String> configs,
        List<String> servicesWithPlainCredentials,
        Instant seenAt)
        implements Observed {

    /// Name and lasting identity of its subject, which is of the kind `ENGINE`.
    public static final String IDENTITY = "swarm";

    public Swarm {
        secrets = List.copyOf(secrets);
        configs = List.copyOf(configs);
        servicesWithPlainCredentials = List.copyOf(servicesWithPlainCredentials);
    }
}
