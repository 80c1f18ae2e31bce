package io.hullwright.gui;

import java.util.Map;

/// Whether a window can be shown at all. Knows no JavaFX, so that asking costs nothing.
public final class Display {

    private Display() {}

    /// @param environment the process's environment
    /// @param system the system's name, as Java gives it
    public static boolean isThere(Map<String, String> environment, String system) {
        return system.startsWith("Windows")
                || system.startsWith("Mac")
                || !environment.getOrDefault("DISPLAY", "").isEmpty()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
    }
}
