package io.hullwright.gui.support;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Queue;
import javafx.animation.AnimationTimer;

/// Fills a page part by part, one in each frame, so that the JavaFX thread is never held for the
/// whole of it.
public final class Steps {

    private final Queue<Runnable> left = new ArrayDeque<>();
    private final AnimationTimer timer =
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    next();
                }
            };

    /// Takes the place of what is left of the ones before. The first is taken at once.
    public void run(Collection<Runnable> steps) {
        left.clear();
        left.addAll(steps);
        timer.start();
        next();
    }

    private void next() {
        var step = left.poll();
        if (step != null) {
            step.run();
        }
        if (left.isEmpty()) {
            timer.stop();
        }
    }
}
