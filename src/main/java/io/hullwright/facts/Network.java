package io.hullwright.facts;

import java.util.List;

/// A network of the engine.
///
/// @param internal true when it has no way out
/// @param attachable true when single containers may join a Swarm network
/// @param encrypted true for an overlay whose data traffic is encrypted
/// @param interContainer false when its containers cannot reach one another
/// @param predefined true for `bridge`, `host`, `none` and Swarm's ingress
/// @param members names of the containers attached, sorted
/// @param publishingMembers those of them that publish a port on the host, sorted
/// @param project the Compose project it belongs to, empty when none
public record Network(
        Subject subject,
        String driver,
        boolean internal,
        boolean attachable,
        boolean encrypted,
        boolean interContainer,
        boolean ipv6,
        boolean predefined,
        List<String> members,
        List<String> publishingMembers,
        String project)
        implements Observed {

    public Network {
        members = List.copyOf(members);
        publishingMembers = List.copyOf(publishingMembers);
    }
}
