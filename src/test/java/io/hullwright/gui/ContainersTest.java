package io.hullwright.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hullwright.gui.support.Place;
import io.hullwright.support.FakeEngine;
import io.hullwright.support.FakeObjects;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// The page of the containers.
class ContainersTest {

    private static int rows(ShownWindow window) {
        return window.items("#containers-table").size();
    }

    @Test
    void showsTheSettingsOfAContainerAndWhoDecidesThem() {
        try (var window = ShownWindow.onSample(ShownWindow.light()).awaitFresh()) {
            window.go(Place.CONTAINERS);
            window.await("containers", () -> rows(window) == 14);
            window.robot().push(KeyCode.SLASH).write("ci-runner");
            window.await("one", () -> rows(window) == 1);
            window.select("#containers-table", 0);
            window.await("its name", () -> window.text(".detail-title").equals("ci-runner"));
            var texts = window.texts();
            for (var words :
                    List.of(
                            "Who it runs as and what it may do",
                            "every capability that there is",
                            "HostConfig.Privileged",
                            "What reaches it and what it reaches",
                            "What it may use up",
                            "no limit")) {
                assertTrue(texts.contains(words), words + " in " + texts);
            }
        }
    }

    @Test
    void groupsByComposeProjectByKey() {
        try (var window = ShownWindow.onSample(ShownWindow.light()).awaitFresh()) {
            window.go(Place.CONTAINERS);
            window.await("containers", () -> rows(window) == 14);
            window.robot().push(KeyCode.CONTROL, KeyCode.G);
            window.await(
                    "groups",
                    () ->
                            window
                                    .robot()
                                    .lookup("#containers-table .table-cell")
                                    .queryAllAs(javafx.scene.control.TableCell.class)
                                    .stream()
                                    .anyMatch(
                                            cell ->
                                                    String.valueOf(cell.getText())
                                                            .endsWith(") shop")));
            Screenshots.take(window, "containers-grouped");
            window.robot().push(KeyCode.CONTROL, KeyCode.G);
            window.await(
                    "no groups",
                    () ->
                            window.table("#containers-table").getColumns().size() == 7
                                    && rows(window) == 14);
        }
    }

    @Test
    void asksTheEngineForMoreOnlyWhenAPersonDoes() {
        var container = FakeObjects.container(1, "web", "\"TOKEN=hunter2-SECRET\"");
        var path = "/containers/" + container.id();
        try (var engine = FakeEngine.start().containers(List.of(container))) {
            new Events(engine);
            engine.answer(
                    path + "/top",
                    FakeEngine.Answer.json("{\"Processes\":[[\"7\",\"app\",\"node\"]]}"));
            engine.answer(path + "/logs", FakeEngine.Answer.json("hello\u001b[31m\nworld\n"));
            try (var window = ShownWindow.onEngine(engine.address()).awaitFresh()) {
                window.go(Place.CONTAINERS);
                window.select("#containers-table", 0);
                window.await("the buttons", () -> window.shows("#peek-log"));
                assertEquals(List.of(), asked(engine));
                window.click("#peek-settings");
                window.await("settings", () -> peeked(window).contains("\"Status\""));
                assertTrue(peeked(window).contains("TOKEN=(left out)"), peeked(window));
                assertEquals(-1, peeked(window).indexOf("hunter2"));
                Screenshots.take(window, "peek");
                window.click("#peek-processes");
                window.await("processes", () -> peeked(window).equals("7  app  node\n"));
                window.click("#peek-log");
                window.await("the log", () -> peeked(window).startsWith("hello\\u{1b}[31m\nworld"));
                assertEquals(2, asked(engine).size());
                assertTrue(asked(engine).stream().allMatch(r -> r.startsWith("GET ")));
            }
        }
    }

    private static List<String> asked(FakeEngine engine) {
        return engine.requests().stream()
                .filter(request -> request.contains("pid,user") || request.contains("/logs"))
                .toList();
    }

    private static String peeked(ShownWindow window) {
        return window.shows("#peek-text")
                ? ((javafx.scene.control.TextArea) window.node("#peek-text")).getText()
                : "";
    }

    @Test
    void theSampleHasNoEngineToAsk() {
        try (var window = ShownWindow.onSample(ShownWindow.light()).awaitFresh()) {
            window.go(Place.CONTAINERS);
            window.select("#containers-table", 0);
            window.await("the buttons", () -> window.shows("#peek-log"));
            window.click("#peek-log");
            window.await("why", () -> window.texts().contains("(HW-195)"));
        }
    }

    @Test
    void aFindingOfAContainerIsOneClickAway() {
        try (var window = ShownWindow.onSample(ShownWindow.light()).awaitFresh()) {
            window.go(Place.CONTAINERS);
            window.select("#containers-table", 0);
            window.await("a finding", () -> window.shows("#container-detail .row-button"));
            ShownWindow.onFx(
                    () -> {
                        ((javafx.scene.control.Button) window.node("#container-detail .row-button"))
                                .fire();
                        return "";
                    });
            window.await(
                    "the finding",
                    () ->
                            window.text(".page-title").equals(Place.FINDINGS.title())
                                    && window.items("#findings-table").size() == 1
                                    && window.text(".detail-title").contains("container"));
        }
    }

    @Test
    void twoThousandContainersTakeNoMoreCellsThanFit() {
        var containers = new ArrayList<FakeObjects.Container>();
        for (var i = 0; i < 2_000; i++) {
            containers.add(FakeObjects.container(i));
        }
        try (var engine = FakeEngine.start().containers(containers)) {
            new Events(engine);
            try (var window = ShownWindow.onEngine(engine.address())) {
                window.go(Place.CONTAINERS);
                window.await("two thousand", () -> window.shows("#containers-table"));
                window.await("two thousand", () -> rows(window) == 2_000);
                window.await("cells", () -> window.shows(".table-row-cell:filled"));
                var cells = window.robot().lookup(".table-row-cell").queryAll().size();
                assertTrue(cells > 0 && cells < 60, cells + " cells");
                window.go(Place.FINDINGS);
                window.await("findings", () -> window.items("#findings-table").size() > 20_000);
                Screenshots.take(window, "containers-2000");
            }
        }
    }

    @Test
    void aNameThatWantsToBeObeyedIsOnlyShown() {
        var name = "evil\\u202eman\\u0007" + "x".repeat(500);
        var container = FakeObjects.container(1, name, "");
        try (var engine = FakeEngine.start().containers(List.of(container))) {
            new Events(engine);
            try (var window = ShownWindow.onEngine(engine.address()).awaitFresh()) {
                window.go(Place.CONTAINERS);
                window.select("#containers-table", 0);
                window.await(
                        "the name",
                        () -> window.text(".detail-title").startsWith("evil\\u{202e}man\\u{7}x"));
                assertEquals(-1, window.texts().indexOf('\u202e'));
                Screenshots.take(window, "strange-name");
            }
        }
    }
}
