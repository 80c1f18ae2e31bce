package io.hullwright.gui;

import io.hullwright.core.EngineChoice;
import io.hullwright.core.Hullwright;
import io.hullwright.gui.shell.Shell;
import io.hullwright.gui.support.Choices;
import io.hullwright.gui.support.Words;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// Opens the window and waits until it is closed.
public final class Window {

    private static final double LEAST_WIDTH = 760;
    private static final double LEAST_HEIGHT = 520;

    private Window() {}

    /// Blocks until the person closes the window. The first class to know JavaFX: it is loaded only
    /// here.
    ///
    /// @param settings where the choices about the window are kept
    /// @return false when the display cannot be used after all
    public static boolean open(Hullwright hullwright, Path settings) throws InterruptedException {
        var closed = new CountDownLatch(1);
        try {
            Platform.startup(() -> show(hullwright, settings, closed));
        } catch (RuntimeException | UnsatisfiedLinkError _) {
            return false;
        }
        closed.await();
        return true;
    }

    private static void show(Hullwright hullwright, Path settings, CountDownLatch closed) {
        var shell = new Shell(hullwright, settings, Choices.read(settings));
        var stage = new Stage();
        stage.setTitle(Words.of("product"));
        stage.setScene(shell.scene());
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setOnHidden(
                _ -> {
                    shell.close();
                    closed.countDown();
                });
        new AfterFrames(shell.scene(), 2, () -> shell.start(EngineChoice.usual())).begin();
        stage.show();
    }

    /// Runs something once so many frames were shown: the look takes every processor, and the
    /// window comes first.
    private static final class AfterFrames {

        private final Scene scene;
        private final Runnable action;
        private final Runnable listener = this::frame;
        private int left;

        AfterFrames(Scene scene, int frames, Runnable action) {
            this.scene = scene;
            this.left = frames;
            this.action = action;
        }

        void begin() {
            scene.addPostLayoutPulseListener(listener);
        }

        private void frame() {
            Platform.requestNextPulse();
            if (--left == 0) {
                Platform.runLater(this::end);
            }
        }

        private void end() {
            scene.removePostLayoutPulseListener(listener);
            action.run();
        }
    }
}
