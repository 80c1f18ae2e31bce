package io.hullwright.core.settings;

import java.nio.file.Path;
import java.util.Map;

/// Where a program keeps a person's choices on this platform.
public final class SettingsFolder {

    private SettingsFolder() {}

    /// `$XDG_CONFIG_HOME/hullwright`, on Windows below `%APPDATA%`, else `~/.config/hullwright`.
    public static Path of(Map<String, String> environment, Path home) {
        var named = environment.getOrDefault("XDG_CONFIG_HOME", "");
        var windows = environment.getOrDefault("APPDATA", "");
        var folder =
                !named.isEmpty()
                        ? Path.of(named)
                        : !windows.isEmpty() ? Path.of(windows) : home.resolve(".config");
        return folder.resolve("hullwright");
    }

    /// Where the choices about the window are.
    public static Path window(Map<String, String> environment, Path home) {
        return of(environment, home).resolve("window.properties");
    }
}
