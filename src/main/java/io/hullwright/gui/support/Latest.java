package io.hullwright.gui.support;

import java.util.function.Consumer;
import javafx.concurrent.Task;
import org.jspecify.annotations.Nullable;

/// Work of which only the last one counts: a new one ends the one before.
public final class Latest {

    private final Background background;
    private @Nullable Task<?> running;

    public Latest(Background background) {
        this.background = background;
    }

    /// @param work fails only where the program is wrong
    public <T> void run(Background.Work<T> work, Consumer<T> done) {
        if (running != null) {
            running.cancel();
        }
        running = background.start(work, done, Latest::failed);
    }

    private static void failed(Throwable failure) {
        throw new IllegalStateException("work in the background failed", failure);
    }
}
