package io.hullwright.bench;

import io.hullwright.core.LocalHullwright;
import io.hullwright.gui.Window;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/// The program's own window on an engine with many containers: how soon the first findings stand
/// there, how long the JavaFX thread is held meanwhile and while long tables are walked, how soon
/// an event of the engine stands in its row, and the memory. Arguments: a running container's name,
/// events. DOCKER_HOST says which engine. Without events it ends as a program does, so that Java
/// can keep its classes.
public final class WindowUse {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private WindowUse() {}

    public static void main(String[] args) throws Exception {
        var home = Path.of(System.getProperty("user.home"));
        var hullwright = new LocalHullwright(System.getenv(), home, home, Clock.systemUTC());
        Thread.ofPlatform().daemon().start(() -> open(hullwright, home.resolve("window.json")));
        var scene = await(WindowUse::scene);
        var shown = frame(scene).get();
        var watcher = new ThreadWatcher();
        await(() -> onFx(() -> rows(scene, "#worst") > 0 ? true : null));
        var found = frame(scene).get();
        var all = args.length > 1 ? Integer.parseInt(args[1]) : 0;
        watcher.tell("first look and overview");
        System.out.printf(
                "window to first findings: %d ms%n", Duration.between(shown, found).toMillis());
        press(scene, KeyCode.DIGIT3);
        var findings = table(scene, "#findings-table", 1_000);
        walk(findings, scene);
        watcher.tell("%d findings shown and walked".formatted(findings.getItems().size()));
        press(scene, KeyCode.F5);
        walk(findings, scene);
        watcher.tell("a second look meanwhile");
        press(scene, KeyCode.DIGIT2);
        var containers = table(scene, "#containers-table", 100);
        watcher.tell("%d containers shown".formatted(containers.getItems().size()));
        System.out.println("memory after the first look: " + memory());
        if (all > 0) {
            events(args[0], all, containers, scene);
            watcher.tell("events");
            System.out.println("memory at the end: " + memory());
            Runtime.getRuntime().halt(0);
        }
        System.exit(0);
    }

    private static void open(LocalHullwright hullwright, Path settings) {
        try {
            Window.open(hullwright, settings);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static @Nullable Scene scene() {
        var windows = javafx.stage.Window.getWindows();
        return windows.isEmpty() ? null : windows.getFirst().getScene();
    }

    private static void press(Scene scene, KeyCode code) {
        var isPage = code.isDigitKey();
        var event = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, isPage, false, false);
        onFx(
                () -> {
                    Event.fireEvent(scene, event);
                    return true;
                });
    }

    private static int rows(Scene scene, String id) {
        return scene.lookup(id) instanceof Pane list ? list.getChildren().size() : 0;
    }

    private static TableView<?> table(Scene scene, String id, int atLeast) throws Exception {
        return await(
                () ->
                        onFx(
                                () ->
                                        scene.lookup(id) instanceof TableView<?> table
                                                        && table.getItems().size() >= atLeast
                                                ? table
                                                : null));
    }

    /// As a person does who holds Page Down, then selects here and there.
    private static void walk(TableView<?> table, Scene scene) throws Exception {
        var size = table.getItems().size();
        for (var row = 0; row < size; row += Math.max(1, size / 60)) {
            var to = row;
            onFx(
                    () -> {
                        table.scrollTo(to);
                        table.getSelectionModel().select(to);
                        return true;
                    });
            frame(scene).get();
        }
    }

    private static void events(String container, int rounds, TableView<?> table, Scene scene)
            throws Exception {
        var events = follow();
        var latencies = new ArrayList<Double>();
        for (var round = 0; round < rounds; round++) {
            var before = onFx(() -> row(table, container));
            var limit = round % 2 == 0 ? "100" : "40000";
            new ProcessBuilder("docker", "update", "--pids-limit", limit, container)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            var told = Long.parseLong(events.readLine());
            try {
                var changed = await(() -> change(table, container, before, scene));
                latencies.add((nanos(changed.get()) - told) / 1e6);
            } catch (TimeoutException e) {
                throw new IllegalStateException("event " + round + " never reached its row", e);
            }
        }
        Collections.sort(latencies);
        System.out.printf(
                "event to changed row: %d events, median %.1f ms, 99th percentile %.1f ms, worst %.1f ms%n",
                latencies.size(),
                latencies.get(latencies.size() / 2),
                latencies.get((int) Math.ceil(latencies.size() * 0.99) - 1),
                latencies.getLast());
    }

    private static @Nullable CompletableFuture<Instant> change(
            TableView<?> table, String container, @Nullable String before, Scene scene) {
        return onFx(
                () -> {
                    var now = row(table, container);
                    return now == null || now.equals(before) ? null : frame(scene);
                });
    }

    /// What the row says, from its columns.
    private static @Nullable String row(TableView<?> table, String container) {
        for (var i = 0; i < table.getItems().size(); i++) {
            var index = i;
            var cells =
                    table.getColumns().stream()
                            .map(column -> String.valueOf(column.getCellData(index)))
                            .toList();
            if (cells.contains(container)) {
                return cells.toString();
            }
        }
        return null;
    }

    private static BufferedReader follow() throws Exception {
        var process =
                new ProcessBuilder(
                                "docker",
                                "events",
                                "--filter",
                                "event=update",
                                "--format",
                                "{{.TimeNano}}")
                        .start();
        TimeUnit.SECONDS.sleep(1);
        return new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    private static long nanos(Instant instant) {
        return instant.getEpochSecond() * 1_000_000_000L + instant.getNano();
    }

    /// When the next frame was laid out.
    private static CompletableFuture<Instant> frame(Scene scene) {
        var shown = new CompletableFuture<Instant>();
        Platform.runLater(
                () -> {
                    scene.addPostLayoutPulseListener(
                            new Runnable() {
                                @Override
                                public void run() {
                                    shown.complete(Instant.now());
                                    Platform.runLater(
                                            () -> scene.removePostLayoutPulseListener(this));
                                }
                            });
                    Platform.requestNextPulse();
                });
        return shown;
    }

    private static <T extends @Nullable Object> T onFx(Supplier<T> work) {
        var result = new CompletableFuture<T>();
        Platform.runLater(() -> result.complete(work.get()));
        return result.join();
    }

    private static <T> T await(Supplier<@Nullable T> wanted) throws Exception {
        var until = System.nanoTime() + LIMIT.toNanos();
        while (System.nanoTime() < until) {
            var value = wanted.get();
            if (value != null) {
                return value;
            }
            TimeUnit.MILLISECONDS.sleep(2);
        }
        throw new TimeoutException("nothing came within " + LIMIT);
    }

    private static String memory() throws Exception {
        Function<String, String> line =
                name ->
                        name.replaceAll("\\s+", " ")
                                .replace("VmRSS:", "now")
                                .replace("VmHWM:", "peak");
        var lines = List.of("VmRSS:", "VmHWM:");
        return String.join(
                ",",
                Files.readAllLines(Path.of("/proc/self/status")).stream()
                        .filter(text -> lines.stream().anyMatch(text::startsWith))
                        .map(line)
                        .toList());
    }

    /// How long something that asks for the JavaFX thread has to wait for it.
    private static final class ThreadWatcher {

        private final LongAccumulator longest = new LongAccumulator(Math::max, 0);
        private final LongAdder over = new LongAdder();

        ThreadWatcher() {
            Thread.ofPlatform().daemon().start(this::ask);
        }

        private void ask() {
            while (true) {
                var begun = System.nanoTime();
                onFx(() -> true);
                var waited = System.nanoTime() - begun;
                longest.accumulate(waited);
                if (waited > 50_000_000L) {
                    over.increment();
                }
                try {
                    TimeUnit.MILLISECONDS.sleep(1);
                } catch (InterruptedException _) {
                    return;
                }
            }
        }

        void tell(String during) {
            System.out.printf(
                    "JavaFX thread held, %s: longest %.0f ms, %d times over 50 ms%n",
                    during, longest.getThenReset() / 1e6, over.sumThenReset());
        }
    }
}
