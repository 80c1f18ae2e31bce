package io.hullwright.facts;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// The machine the engine runs on. Nothing reads it yet: every fact is unknown and says where to
/// look.
///
/// @param files owner and mode by path; a path that is absent on the host is absent here
/// @param auditedPaths paths that an audit rule watches
/// @param mountPoints paths that are mount points of their own
/// @param dockerGroup members of the group `docker`
/// @param daemonSettings the engine's settings file and arguments, name to value
public record Host(
        Subject subject,
        String dockerRootDir,
        Fact<Map<String, FileStatus>> files,
        Fact<Set<String>> auditedPaths,
        Fact<Set<String>> mountPoints,
        Fact<List<String>> dockerGroup,
        Fact<Map<String, String>> daemonSettings)
        implements Observed {

    /// @param mode permission bits, for example `0644` octal
    public record FileStatus(String owner, String group, int mode) {

        /// True if no bit beyond `allowed` is set; a comparison of numbers would let 0622 pass for
        /// 0644.
        public boolean isWithin(int allowed) {
            return (mode & ~allowed & 07777) == 0;
        }
    }
}
