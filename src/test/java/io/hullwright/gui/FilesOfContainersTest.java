package io.hullwright.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hullwright.gui.support.Choices;
import io.hullwright.gui.support.Place;
import io.hullwright.support.FakeEngine;
import io.hullwright.support.FakeEngine.Answer;
import io.hullwright.support.FakeObjects;
import io.hullwright.support.RealCompose;
import io.hullwright.support.RealEngines;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A file beside the containers that Compose started from it.
class FilesOfContainersTest {

    private static final String COMPOSE =
            """
            name: shop
            services:
              web:
                image: shop/web:1
                privileged: true
                read_only: true
            """;

    @TempDir Path folder;
    private Path file = Path.of("");
    private FakeObjects.Container web = FakeObjects.container(1, "shop-web-1", "");

    @BeforeEach
    void write() throws Exception {
        file = Files.writeString(folder.resolve("compose.yaml"), COMPOSE);
        var labels =
                "\"Labels\":{\"com.docker.compose.project\":\"shop\","
                        + "\"com.docker.compose.service\":\"web\","
                        + "\"com.docker.compose.project.working_dir\":\""
                        + folder
                        + "\",\"com.docker.compose.project.config_files\":\""
                        + file
                        + "\"}";
        web =
                new FakeObjects.Container(
                        web.id(), web.name(), web.inspect().replace("\"Labels\":{}", labels));
    }

    private static ShownWindow on(FakeEngine engine) {
        var window = ShownWindow.onEngine(engine.address()).awaitFresh();
        window.await("live", () -> window.text("#freshness").equals("Up to date"));
        return window;
    }

    private static Tab tab(ShownWindow window) {
        return ((TabPane) window.node("#files-tabs")).getTabs().get(1);
    }

    private static void awaitContainers(ShownWindow window, int count) {
        window.await(
                count + " containers",
                () -> tab(window).getText().equals("Containers (" + count + ")"));
    }

    private static void showContainers(ShownWindow window) {
        ShownWindow.onFx(
                () -> {
                    ((TabPane) window.node("#files-tabs")).getSelectionModel().select(1);
                    return "";
                });
    }

    private static void fire(ShownWindow window, String query) {
        ShownWindow.onFx(
                () -> {
                    ((ButtonBase) window.node(query)).fire();
                    return "";
                });
    }

    @Test
    void showsTheContainersOfTheFileAndWhereTheyDiffer() {
        try (var engine = FakeEngine.start().containers(List.of(web))) {
            new Events(engine);
            try (var window = on(engine)) {
                window.go(Place.FILES);
                FilesTest.open(window, file);
                awaitContainers(window, 1);
                assertTrue(
                        window.text("#files-state").contains("together with the engine"),
                        window.text("#files-state"));
                assertTrue(
                        FilesTest.rows(window).stream().anyMatch(r -> r.startsWith("5 DRF-005")),
                        FilesTest.rows(window).toString());
                showContainers(window);
                window.await("a difference", () -> window.shows(".difference"));
                var texts = window.texts();
                for (var words :
                        List.of(
                                "shop-web-1",
                                "Running",
                                "Privileged, line 5",
                                "Read-only root, line 6")) {
                    assertTrue(texts.contains(words), words + " in " + texts);
                }
                fire(window, ".difference .hyperlink");
                window.await("its line", () -> FilesTest.line(window) == 5);
            }
        }
    }

    @Test
    void aContainerThatGoesIsGoneHereToo() {
        try (var engine = FakeEngine.start().containers(List.of(web))) {
            var events = new Events(engine);
            try (var window = on(engine)) {
                window.go(Place.FILES);
                FilesTest.open(window, file);
                awaitContainers(window, 1);
                engine.containers(List.of());
                engine.answer("/containers/" + web.id() + "/json", Answer.status(404, "gone"));
                events.container("destroy", web);
                awaitContainers(window, 0);
            }
        }
    }

    /// The container's finding is mended in the file that Compose started it from.
    @Test
    void aFindingIsMendedInItsFile() throws Exception {
        web =
                new FakeObjects.Container(
                        web.id(),
                        web.name(),
                        web.inspect().replace("\"Privileged\":false", "\"Privileged\":true"));
        try (var engine = FakeEngine.start().containers(List.of(web))) {
            new Events(engine);
            try (var window = on(engine)) {
                window.go(Place.FINDINGS);
                window.robot().push(KeyCode.SLASH).write("PRV-001 shop-web-1");
                window.await("one row", () -> window.items("#findings-table").size() == 1);
                window.select("#findings-table", 0);
                window.await("its button", () -> window.shows("#mend-show"));
                window.click("#mend-show");
                window.await("the difference", () -> window.shows("#mend-write"));
                window.click("#mend-write");
                window.await("written", () -> window.texts().contains("Written. The old text"));
                assertEquals(
                        COMPOSE.replace("privileged: true", "privileged: false  # PRV-001"),
                        Files.readString(file));
            }
        }
    }

    @Test
    void aFindingLeadsToItsLine() {
        try (var engine = FakeEngine.start().containers(List.of(web))) {
            new Events(engine);
            try (var window = on(engine)) {
                window.go(Place.FINDINGS);
                window.robot().push(KeyCode.SLASH).write("DRF-011");
                window.await("one", () -> window.items("#findings-table").size() == 1);
                window.select("#findings-table", 0);
                window.await("the button", () -> window.shows(".show-in-file"));
                fire(window, ".show-in-file");
                window.await("the page", () -> window.text(".page-title").equals("Files"));
                window.await("the line", () -> FilesTest.line(window) == 6);
                window.await("the finding", () -> window.texts().contains("read-only if its file"));
            }
        }
    }

    @Test
    void aFindingLeadsToItsLineByItsKeyAlsoTheSecondTime() {
        try (var engine = FakeEngine.start().containers(List.of(web))) {
            new Events(engine);
            try (var window = on(engine)) {
                for (var id : List.of("DRF-005", "DRF-011")) {
                    window.go(Place.FINDINGS);
                    window.robot().push(KeyCode.SLASH).push(KeyCode.CONTROL, KeyCode.A).write(id);
                    window.await("one", () -> window.items("#findings-table").size() == 1);
                    window.select("#findings-table", 0);
                    window.robot().push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
                    window.await("the page", () -> window.text(".page-title").equals("Files"));
                    var line = id.equals("DRF-005") ? 5 : 6;
                    window.await("the line", () -> FilesTest.line(window) == line);
                }
            }
        }
    }

    @Test
    void aFindingOfAContainerLeadsToItsLine() {
        try (var engine = FakeEngine.start().containers(List.of(web))) {
            new Events(engine);
            try (var window = on(engine)) {
                window.go(Place.CONTAINERS);
                window.select("#containers-table", 0);
                window.await("a button", () -> window.shows("#container-detail .show-in-file"));
                fire(window, "#container-detail .show-in-file");
                window.await("the page", () -> window.text(".page-title").equals("Files"));
                window.await("the line", () -> FilesTest.line(window) == 3);
            }
        }
    }

    @Test
    void theFilesOfTheContainersAreOffered() {
        try (var engine = FakeEngine.start().containers(List.of(web))) {
            new Events(engine);
            try (var window = on(engine)) {
                window.go(Place.FILES);
                window.await("the link", () -> window.shows("#files-welcome .hyperlink"));
                window.robot().clickOn("#files-welcome .hyperlink");
                window.await("the text", () -> window.shows("#files-text"));
            }
        }
    }

    @Test
    void theReportOfThisPageHasTheFile() throws Exception {
        try (var engine = FakeEngine.start().containers(List.of(web))) {
            new Events(engine);
            try (var window = on(engine)) {
                window.go(Place.FILES);
                FilesTest.open(window, file);
                window.robot().push(KeyCode.CONTROL, KeyCode.E);
                window.await("the dialog", () -> window.shows("#export-formats"));
                var report = folder.resolve("report.csv");
                ShownWindow.onFx(
                        () -> {
                            ((javafx.scene.control.RadioButton) window.node("#export-csv"))
                                    .setSelected(true);
                            ((javafx.scene.control.TextField) window.node("#export-file"))
                                    .setText(report.toString());
                            return "";
                        });
                window.robot().clickOn("Write report");
                window.await("it", () -> window.texts().contains("Written: " + report));
                assertTrue(Files.readString(report).contains("compose-service"));
            }
        }
    }

    @Test
    void containersOfARealEngineAreJoined() throws Exception {
        var address = RealEngines.one("B").address();
        Files.writeString(
                file,
                """
                name: hullwright-w1
                services:
                  web:
                    image: hullwright-test/small:1
                    command: /bin/busybox sleep 1d
                    restart: "no"
                """);
        RealCompose.run(address, folder, "up", "--detach");
        try (var window = ShownWindow.onEngine(address).awaitFresh()) {
            Files.writeString(file, Files.readString(file).replace("\"no\"", "always"));
            window.go(Place.FILES);
            FilesTest.open(window, file);
            awaitContainers(window, 1);
            assertTrue(FilesTest.rows(window).stream().anyMatch(r -> r.startsWith("6 DRF-010")));
        } finally {
            RealCompose.run(address, folder, "-p", "hullwright-w1", "down", "--timeout", "0");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Choices.Theme.class,
            names = {"LIGHT", "DARK"})
    void everyTextOfTheContainersStandsOut(Choices.Theme theme) {
        try (var engine = FakeEngine.start().containers(List.of(web))) {
            new Events(engine);
            try (var window =
                    ShownWindow.open(
                            engine.address(),
                            io.hullwright.core.EngineChoice.usual(),
                            new Choices(theme, 100))) {
                window.awaitFresh().go(Place.FILES);
                FilesTest.open(window, file);
                awaitContainers(window, 1);
                showContainers(window);
                window.await("a difference", () -> window.shows(".difference"));
                var name = "files-" + theme.name().toLowerCase(Locale.ROOT) + "-differences";
                Screenshots.take(window, name);
                var root = window.stage().getScene().getRoot();
                assertEquals(List.of(), ShownWindow.onFx(() -> Contrast.tooLittle(root)));
            }
        }
    }
}
