package io.hullwright.gui.support;

import java.io.File;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The system's own dialogs for files. Not every display has them; a path can always be typed.
public final class SystemDialog {

    private SystemDialog() {}

    /// @param dialog shows it and waits; null when nothing was chosen
    /// @return null when nothing was chosen, also because there is no such dialog
    public static @Nullable File ask(Supplier<@Nullable File> dialog) {
        try {
            return dialog.get();
        } catch (UnsupportedOperationException _) {
            return null;
        }
    }
}
