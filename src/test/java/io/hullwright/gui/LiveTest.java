package io.hullwright.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hullwright.gui.support.Place;
import io.hullwright.support.FakeEngine;
import io.hullwright.support.FakeEngine.Answer;
import io.hullwright.support.FakeObjects;
import io.hullwright.support.RealEngines;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.IndexRange;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// What changes on an engine shows by itself.
class LiveTest {

    private static final FakeObjects.Container ONE = FakeObjects.container(1);
    private static final FakeObjects.Container TWO = FakeObjects.container(2);

    private static List<String> names(ShownWindow window) {
        return window.items("#containers-table").stream()
                .map(row -> row.toString().replaceAll("(?s).*?name=([^,]*),.*", "$1"))
                .toList();
    }

    private static void awaitNames(ShownWindow window, String... names) {
        window.await(
                "the containers " + List.of(names), () -> names(window).equals(List.of(names)));
    }

    private static ShownWindow onContainers(FakeEngine engine) {
        var window = ShownWindow.onEngine(engine.address()).awaitFresh();
        window.await("live", () -> window.text("#freshness").equals("Up to date"));
        window.go(Place.CONTAINERS);
        return window;
    }

    @Test
    void containersComeAndGoAndTheSelectedOneStaysSelected() {
        try (var engine = FakeEngine.start().containers(List.of(TWO))) {
            var events = new Events(engine);
            try (var window = onContainers(engine)) {
                awaitNames(window, "web-2");
                window.select("#containers-table", 0);
                engine.containers(List.of(ONE, TWO));
                events.container("start", ONE);
                window.await("another", () -> names(window).contains("web-1"));
                assertEquals("web-2", window.text(".detail-title"));
                engine.containers(List.of(TWO));
                engine.answer("/containers/" + ONE.id() + "/json", Answer.status(404, "gone"));
                events.container("destroy", ONE);
                awaitNames(window, "web-2");
                assertEquals("web-2", window.text(".detail-title"));
            }
        }
    }

    @Test
    void aChangedSettingShowsInTheDetails() {
        try (var engine = FakeEngine.start().containers(List.of(ONE))) {
            var events = new Events(engine);
            try (var window = onContainers(engine)) {
                window.select("#containers-table", 0);
                window.await("no limit", () -> window.texts().contains("Processes | no limit"));
                engine.containers(List.of(limited(ONE)));
                events.container("update", ONE);
                window.await("the limit", () -> window.texts().contains("Processes | 137"));
            }
        }
    }

    /// Between the first look and the beginning of the events, so that no event tells it.
    @Test
    void whatChangedBeforeTheEventsBeganIsSeenToo() {
        try (var engine = FakeEngine.start().containers(List.of(ONE))) {
            var _ = new Events(engine);
            var asked = new AtomicInteger();
            engine.answer(
                    "/containers/" + ONE.id() + "/json",
                    _ ->
                            Answer.json(
                                    (asked.getAndIncrement() == 0 ? ONE : limited(ONE)).inspect()));
            try (var window = onContainers(engine)) {
                window.select("#containers-table", 0);
                window.await("the limit", () -> window.texts().contains("Processes | 137"));
            }
        }
    }

    @Test
    void aTextThatWasAskedForStaysUnderTheReader() {
        try (var engine = FakeEngine.start().containers(List.of(ONE))) {
            var events = new Events(engine);
            try (var window = onContainers(engine)) {
                window.select("#containers-table", 0);
                window.await("the button", () -> window.shows("#peek-settings"));
                window.click("#peek-settings");
                window.await("the text", () -> window.shows("#peek-text"));
                var text = (TextArea) window.node("#peek-text");
                ShownWindow.onFx(
                        () -> {
                            text.requestFocus();
                            text.selectRange(200, 240);
                            text.setScrollTop(90);
                            return "";
                        });
                engine.containers(List.of(limited(ONE)));
                events.container("update", ONE);
                window.await("the limit", () -> window.texts().contains("Processes | 137"));
                assertEquals(text, window.node("#peek-text"));
                assertEquals(text, ShownWindow.onFx(() -> text.getScene().getFocusOwner()));
                assertEquals(new IndexRange(200, 240), text.getSelection());
                assertEquals(90, text.getScrollTop());
            }
        }
    }

    @Test
    void whatTheEngineTellsLaterIsJudgedByWhatWasAccepted() {
        try (var engine = FakeEngine.start().containers(List.of(ONE))) {
            var events = new Events(engine);
            try (var window = onContainers(engine)) {
                window.go(Place.FINDINGS);
                window.robot().push(KeyCode.SLASH).write("PRV-004 web-1");
                window.await("one row", () -> window.items("#findings-table").size() == 1);
                window.select("#findings-table", 0);
                window.robot().push(KeyCode.CONTROL, KeyCode.D);
                window.await("the form", () -> window.shows("#risk-form"));
                window.robot().write("because").push(KeyCode.ENTER);
                window.await("the waiver", () -> window.shows("#risk-accepted"));
                window.go(Place.CONTAINERS);
                window.select("#containers-table", 0);
                engine.containers(List.of(limited(ONE)));
                events.container("update", ONE); // taken by the watch that was ended
                events.container("update", ONE);
                window.await("the change", () -> window.texts().contains("Processes | 137"));
                window.go(Place.FINDINGS);
                window.await("still waived", () -> window.shows("#risk-accepted"));
            }
        }
    }

    private static FakeObjects.Container limited(FakeObjects.Container container) {
        return new FakeObjects.Container(
                container.id(),
                container.name(),
                container.inspect().replace("\"PidsLimit\":null", "\"PidsLimit\":137"));
    }

    @Test
    void tellsWhatChangedSinceTheLastLook() {
        try (var engine = FakeEngine.start().containers(List.of(ONE))) {
            var events = new Events(engine);
            try (var window = onContainers(engine)) {
                window.go(Place.OVERVIEW);
                window.await("none yet", () -> changes(window).startsWith("Nothing since"));
                engine.containers(List.of(limited(ONE)));
                events.container("update", ONE);
                window.await("mended", () -> changes(window).endsWith(": 2 mended"));
                engine.containers(List.of(limited(ONE), limited(TWO)));
                events.container("start", TWO);
                window.await("new", () -> changes(window).contains("14 new to fix, 2 mended"));
                Screenshots.take(window, "overview-changes");
                window.click("#show-new");
                window.await(
                        "the new ones",
                        () ->
                                window.items("#findings-table").size() == 14
                                        && window.items("#findings-table").stream()
                                                .allMatch(LiveTest::isOfTwo));
                window.robot().push(KeyCode.F5);
                window.await("none are new", () -> window.items("#findings-table").isEmpty());
                window.go(Place.OVERVIEW);
                window.await("none since", () -> changes(window).startsWith("Nothing since"));
            }
        }
    }

    private static String changes(ShownWindow window) {
        return window.text("#changes .label");
    }

    private static boolean isOfTwo(Object row) {
        return ((io.hullwright.audit.Finding) row).subject().name().equals("web-2");
    }

    @Test
    void saysThatTheEngineIsLostAndKeepsWhatWasSeen() {
        try (var engine = FakeEngine.start().containers(List.of(ONE))) {
            new Events(engine);
            try (var window = onContainers(engine)) {
                awaitNames(window, "web-1");
                engine.kill();
                window.await(
                        "the loss",
                        () -> window.text("#freshness").equals("Engine lost, trying again"));
                assertTrue(window.texts().contains("(HW-106)") || window.texts().contains("away"));
                awaitNames(window, "web-1");
                Screenshots.take(window, "lost");
            }
        }
    }

    @Test
    void comesBackWithTheEngine() {
        try (var engine = FakeEngine.start().containers(List.of(ONE))) {
            var first = new Events(engine);
            try (var window = onContainers(engine)) {
                awaitNames(window, "web-1");
                engine.containers(List.of(ONE, TWO));
                first.end();
                window.await(
                        "the loss",
                        () -> window.text("#freshness").equals("Engine lost, trying again"));
                window.await("back", () -> window.text("#freshness").equals("Up to date"));
                awaitNames(window, "web-1", "web-2");
            }
        }
    }

    @Test
    void looksAtARealEngine() {
        var address = RealEngines.one("B").address();
        try (var window = ShownWindow.onEngine(address).awaitFresh()) {
            window.await("live", () -> window.text("#freshness").equals("Up to date"));
            window.go(Place.ENGINE);
            window.await("facts", () -> window.texts().contains("Newest API"));
        }
    }
}
