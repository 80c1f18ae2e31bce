package io.hullwright.core.settings;

import io.hullwright.core.scans.CacheFolder;
import io.hullwright.core.secrets.DataFolder;
import java.nio.file.Path;
import java.util.Map;

/// Where the program keeps things of its own on this platform.
///
/// @param settings what a person chose
/// @param records what nothing brings back
/// @param cache what can be fetched again
public record Places(Path settings, Path records, Path cache) {

    /// @param environment the process's environment
    /// @param home the person's home folder
    /// @param system its name, as Java gives it
    public static Places of(Map<String, String> environment, Path home, String system) {
        return new Places(
                SettingsFolder.of(environment, home),
                DataFolder.of(environment, home, system),
                CacheFolder.of(environment, home, system));
    }
}
