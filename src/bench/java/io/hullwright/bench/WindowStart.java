package io.hullwright.bench;

import io.hullwright.core.EngineChoice;
import io.hullwright.core.LocalHullwright;
import io.hullwright.core.settings.SettingsFolder;
import io.hullwright.gui.shell.Shell;
import io.hullwright.gui.support.Choices;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// Milliseconds from the start of the process to the second frame of a window: `bare`, with one
/// label, or `hullwright`, the whole window. With `train` as second word it ends as a program does,
/// so that Java can keep its classes.
public final class WindowStart {

    private static final int FRAMES = 2;

    private WindowStart() {}

    public static void main(String[] args) throws InterruptedException {
        var shown = new CountDownLatch(FRAMES);
        Platform.startup(() -> show(args[0].equals("bare") ? bare() : hullwright(), shown));
        shown.await();
        var begun = ProcessHandle.current().info().startInstant().orElseThrow();
        System.out.println(Duration.between(begun, Instant.now()).toMillis());
        if (args.length > 1) {
            System.exit(0);
        }
        Runtime.getRuntime().halt(0);
    }

    private static Scene bare() {
        return new Scene(new StackPane(new Label("bare")), 1280, 800);
    }

    private static Scene hullwright() {
        var home = Path.of(System.getProperty("user.home"));
        var clock = Clock.systemUTC();
        var hullwright = new LocalHullwright(System.getenv(), home, home, clock);
        var file = SettingsFolder.window(System.getenv(), home);
        var shell = new Shell(hullwright, file, Choices.read(file));
        var left = new AtomicInteger(FRAMES);
        shell.scene()
                .addPostLayoutPulseListener(
                        () -> {
                            if (left.decrementAndGet() == 0) {
                                Platform.runLater(() -> shell.start(EngineChoice.usual()));
                            }
                        });
        return shell.scene();
    }

    private static void show(Scene scene, CountDownLatch shown) {
        var stage = new Stage();
        scene.addPostLayoutPulseListener(
                () -> {
                    shown.countDown();
                    Platform.requestNextPulse();
                });
        stage.setScene(scene);
        stage.show();
    }
}
