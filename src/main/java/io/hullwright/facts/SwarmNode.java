package io.hullwright.facts;

/// A node of the Swarm.
///
/// @param role `manager` or `worker`
/// @param availability `active`, `pause` or `drain`
/// @param state `ready`, `down`, …
/// @param leader true for the leading manager
/// @param runsTasks how many tasks of services run on it; unknown when not asked
/// @param swarmNodes how many nodes the whole Swarm has; on a single one a manager must run tasks
public record SwarmNode(
        Subject subject,
        String role,
        String availability,
        String state,
        boolean leader,
        String engineVersion,
        Fact<Integer> runsTasks,
        int swarmNodes)
        implements Observed {

    public boolean isManager() {
        return role.equals("manager");
    }
}
