package io.hullwright.gui;

import io.hullwright.core.EngineChoice;
import io.hullwright.core.Hullwright;
import io.hullwright.gui.shell.Shell;
import io.hullwright.gui.support.Choices;
import io.hullwright.gui.support.Words;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
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
        shell.start(EngineChoice.usual());
        stage.show();
    }
}
