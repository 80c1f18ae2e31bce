package io.hullwright.gui;

import static org.junit.jupiter.api.Assertions.fail;

import io.hullwright.core.EngineChoice;
import io.hullwright.core.LocalHullwright;
import io.hullwright.gui.shell.Shell;
import io.hullwright.gui.support.Choices;
import io.hullwright.gui.support.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The whole window on a display that exists in memory only.
final class ShownWindow implements AutoCloseable {

    private static final long DEADLINE_SECONDS = 20;

    static {
        System.setProperty("testfx.robot", "glass");
        System.setProperty("testfx.headless", "true");
        System.setProperty("glass.platform", "Monocle");
        System.setProperty("monocle.platform", "Headless");
        System.setProperty("headless.geometry", "1920x1200-32");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
        WaitForAsyncUtils.autoCheckException = false;
        Platform.setImplicitExit(false);
        Platform.startup(() -> {});
    }

    private final Shell shell;
    private final Stage stage;
    private final Path home;
    private final FxRobot robot = new FxRobot();

    private ShownWindow(Shell shell, Stage stage, Path home) {
        this.shell = shell;
        this.stage = stage;
        this.home = home;
    }

    /// @param dockerHost what `DOCKER_HOST` says
    static ShownWindow onEngine(String dockerHost) {
        return open(dockerHost, EngineChoice.usual(), light());
    }

    static ShownWindow onSample(Choices choices) {
        return open("", EngineChoice.ofSample(), choices);
    }

    static Choices light() {
        return new Choices(Choices.Theme.LIGHT, 100);
    }

    static ShownWindow open(String dockerHost, EngineChoice choice, Choices choices) {
        try {
            var home = Files.createTempDirectory("window");
            var hullwright =
                    new LocalHullwright(
                            dockerHost.isEmpty() ? Map.of() : Map.of("DOCKER_HOST", dockerHost),
                            home,
                            home,
                            Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC));
            var stage = onFx(Stage::new);
            var shell =
                    onFx(
                            () -> {
                                var made = new Shell(hullwright, settings(home), choices);
                                stage.setScene(made.scene());
                                stage.setWidth(1000);
                                stage.setHeight(700);
                                stage.show();
                                made.start(choice);
                                return made;
                            });
            return new ShownWindow(shell, stage, home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path settings(Path home) {
        return home.resolve("settings").resolve("window.properties");
    }

    Path settings() {
        return settings(home);
    }

    /// The working folder and the home of whoever uses it.
    Path home() {
        return home;
    }

    /// Presses a button, in sight or not.
    void click(String query) {
        onFx(
                () -> {
                    ((ButtonBase) node(query)).fire();
                    return "";
                });
    }

    /// Shows it in another size. The display in memory cannot resize what it shows.
    void resize(int width, int height) {
        onFx(
                () -> {
                    stage.hide();
                    stage.setWidth(width);
                    stage.setHeight(height);
                    stage.show();
                    return "";
                });
        await("the size", () -> stage.getScene().getWidth() == width);
    }

    Stage stage() {
        return stage;
    }

    FxRobot robot() {
        return robot;
    }

    static <T> T onFx(Callable<T> work) {
        if (!Platform.isFxApplicationThread()) {
            return WaitForAsyncUtils.waitForAsyncFx(DEADLINE_SECONDS * 1000, work);
        }
        try {
            return work.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /// Waits until it holds; there is no fixed wait in any test of the window.
    void await(String what, BooleanSupplier holds) {
        try {
            WaitForAsyncUtils.waitFor(
                    DEADLINE_SECONDS, TimeUnit.SECONDS, () -> onFx(holds::getAsBoolean));
        } catch (TimeoutException _) {
            fail("never came: " + what + "; the window shows " + texts());
        }
    }

    /// Waits until a look is done.
    ShownWindow awaitFresh() {
        await(
                "a picture",
                () -> {
                    var text = text("#freshness");
                    return text.equals("Up to date")
                            || text.equals("A sample")
                            || text.startsWith("As seen");
                });
        return this;
    }

    Node node(String query) {
        return robot.lookup(query).query();
    }

    int count(String query) {
        return onFx(() -> robot.lookup(query).queryAll().size());
    }

    boolean shows(String query) {
        return robot.lookup(query).tryQuery().filter(Node::isVisible).isPresent();
    }

    String text(String query) {
        return robot.lookup(query).tryQuery().map(node -> ((Labeled) node).getText()).orElse("");
    }

    TableView<?> table(String query) {
        return (TableView<?>) node(query);
    }

    /// The rows of a table; none while it is not there.
    List<?> items(String query) {
        return shows(query) ? List.copyOf(table(query).getItems()) : List.of();
    }

    /// Opens a page by its key.
    void go(Place place) {
        var digit = KeyCode.valueOf("DIGIT" + (List.of(Place.values()).indexOf(place) + 1));
        robot.push(KeyCode.CONTROL, digit);
        await("the page " + place, () -> text(".page-title").equals(place.title()));
    }

    /// Selects a row when the table has that many.
    void select(String table, int row) {
        await("row " + row + " of " + table, () -> items(table).size() > row);
        onFx(
                () -> {
                    table(table).getSelectionModel().select(row);
                    return "";
                });
    }

    /// Every text in sight, for messages of failed tests.
    String texts() {
        return onFx(
                () ->
                        String.join(
                                " | ",
                                robot
                                        .lookup(node -> node instanceof Labeled && node.isVisible())
                                        .queryAllAs(Labeled.class)
                                        .stream()
                                        .map(Labeled::getText)
                                        .filter(text -> text != null && !text.isBlank())
                                        .toList()));
    }

    @Override
    public void close() {
        onFx(
                () -> {
                    shell.close();
                    stage.hide();
                    return "";
                });
        try (var paths = Files.walk(home)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
