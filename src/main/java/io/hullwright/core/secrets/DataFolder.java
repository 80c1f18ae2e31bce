package io.hullwright.core.secrets;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// Where a program keeps a person's data on this platform.
public final class DataFolder {

    private DataFolder() {}

    /// `$XDG_DATA_HOME/hullwright` or `~/.local/share/hullwright`; on macOS and Windows the
    /// platform's own. A relative XDG_DATA_HOME does not count, as its specification has it.
    public static Path of(Map<String, String> environment, Path home, String system) {
        var lower = system.toLowerCase(Locale.ROOT);
        if (lower.startsWith("windows")) {
            var roaming = environment.getOrDefault("APPDATA", "");
            return (roaming.isEmpty() ? home.resolve("AppData/Roaming") : Path.of(roaming))
                    .resolve("Hullwright");
        }
        if (lower.startsWith("mac")) {
            return home.resolve("Library/Application Support/Hullwright");
        }
        var said = Path.of(environment.getOrDefault("XDG_DATA_HOME", ""));
        return (said.isAbsolute() ? said : home.resolve(".local/share")).resolve("hullwright");
    }
}
