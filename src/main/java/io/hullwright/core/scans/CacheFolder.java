package io.hullwright.core.scans;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// Where a program keeps what it can fetch again on this platform.
public final class CacheFolder {

    private CacheFolder() {}

    /// `$XDG_CACHE_HOME/hullwright` or `~/.cache/hullwright`; on macOS and Windows the platform's
    /// own. A relative XDG_CACHE_HOME does not count, as its specification has it.
    public static Path of(Map<String, String> environment, Path home, String system) {
        var lower = system.toLowerCase(Locale.ROOT);
        if (lower.startsWith("windows")) {
            var local = environment.getOrDefault("LOCALAPPDATA", "");
            return (local.isEmpty() ? home.resolve("AppData/Local") : Path.of(local))
                    .resolve("Hullwright/cache");
        }
        if (lower.startsWith("mac")) {
            return home.resolve("Library/Caches/Hullwright");
        }
        var said = Path.of(environment.getOrDefault("XDG_CACHE_HOME", ""));
        return (said.isAbsolute() ? said : home.resolve(".cache")).resolve("hullwright");
    }
}
