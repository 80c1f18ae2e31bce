package io.hullwright.facts;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// What a workload may use up. An empty optional means "no limit".
///
/// @param memoryBytes hard limit in bytes
/// @param memorySwapBytes memory plus swap in bytes; -1 in the engine's answer means unlimited
///     and is empty here
/// @param cpu limit, share or set of processors
/// @param pids processes and threads at most
/// @param ulimits name (`nofile`, `nproc`, `core`, …) to limit
/// @param oomKillDisabled true when the kernel may not end it on memory shortage
/// @param oomScoreAdj -1000 to 1000; below 0 the kernel prefers to end others
/// @param restart what happens after it ends
public record Limits(
        Setting<OptionalLong> memoryBytes,
        Setting<OptionalLong> memorySwapBytes,
        Setting<Optional<Cpu>> cpu,
        Setting<OptionalLong> pids,
        Setting<Map<String, Ulimit>> ulimits,
        Setting<Boolean> oomKillDisabled,
        Setting<Integer> oomScoreAdj,
        Setting<RestartPolicy> restart) {

    /// At least one component limits something. 0 and the empty string mean "not set".
    ///
    /// @param nanoCpus billionths of a processor
    /// @param quotaMicros microseconds per period
    /// @param shares relative weight; limits only under contention
    /// @param set processors by number, as `0-2,4`
    public record Cpu(long nanoCpus, long quotaMicros, long shares, String set) {

        /// True if the use is capped, not only weighed.
        public boolean isHardLimit() {
            return nanoCpus > 0 || quotaMicros > 0 || !set.isEmpty();
        }
    }

    /// -1 means unlimited.
    public record Ulimit(long soft, long hard) {}

    /// @param name `no`, `always`, `unless-stopped`, `on-failure`
    /// @param maximumRetries only for `on-failure`; 0 means without end
    public record RestartPolicy(String name, int maximumRetries) {}
}
