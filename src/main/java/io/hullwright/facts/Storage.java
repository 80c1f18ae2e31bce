package io.hullwright.facts;

import java.util.List;
import java.util.Map;

/// What a workload can write to and where its output goes.
///
/// @param readOnlyRoot true when the root file system cannot be written
/// @param mounts binds, volumes and the rest, sorted by target
/// @param tmpfs path inside to mount options, for example `/tmp` to `noexec,size=64m`
/// @param logging driver and options; the engine's default when nothing overrides it
public record Storage(
        Setting<Boolean> readOnlyRoot,
        List<Mount> mounts,
        Setting<Map<String, String>> tmpfs,
        Setting<Logging> logging) {

    /// @param driver for example `json-file`, `local`, `journald`, `none`
    /// @param options those that bound the log, for example `max-size`; never a token or address
    public record Logging(String driver, Map<String, String> options) {}

    public Storage {
        mounts = List.copyOf(mounts);
    }
}
