package io.hullwright.gui.support;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A path as a person types it: from the home folder where it does not begin at a root.
public final class TypedPath {

    private TypedPath() {}

    /// Null where the text is empty or no path.
    public static @Nullable Path of(String text) {
        var typed = text.strip();
        if (typed.isEmpty()) {
            return null;
        }
        var home = Path.of(System.getProperty("user.home", ""));
        var inHome = typed.startsWith("~/") || typed.startsWith("~\\");
        try {
            return home.resolve(inHome ? typed.substring(2) : typed).toAbsolutePath().normalize();
        } catch (InvalidPathException _) {
            return null;
        }
    }
}
