package io.hullwright.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hullwright.gui.support.Place;
import io.hullwright.support.FakeEngine;
import io.hullwright.support.FakeEngine.Answer;
import io.hullwright.support.FakeObjects;
import java.util.List;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// The first seconds of a window, and how it stands with its engine.
class StartTest {

    @Test
    void showsTheEngineAndWhereItIs() {
        try (var engine = FakeEngine.start()) {
            new Events(engine.containers(List.of(FakeObjects.container(0))));
            try (var window = ShownWindow.onEngine(engine.address()).awaitFresh()) {
                assertEquals("Engine 29.1.0", window.text("#engine").replace("Docker ", ""));
                assertEquals("local · " + engine.address(), window.text("#address"));
                window.await("live", () -> window.text("#freshness").equals("Up to date"));
                assertFalse(window.shows("#progress"));
                Screenshots.take(window, "start");
            }
        }
    }

    @Test
    void saysInThreeSentencesThatThereIsNoEngineAndOpensTheSample() {
        try (var window = ShownWindow.onEngine("unix:///nowhere/docker.sock")) {
            window.await("the problem", () -> window.shows("#problem"));
            assertTrue(window.text("#problem").contains("unix:///nowhere/docker.sock"));
            assertTrue(window.texts().contains("Start Docker"), window.texts());
            assertTrue(window.texts().contains("(HW-101)"), window.texts());
            Screenshots.take(window, "no-engine-light");
            window.robot().clickOn("Open the sample");
            window.await("the sample", () -> window.text("#freshness").equals("A sample"));
            assertTrue(window.texts().contains("not an engine of yours"), window.texts());
        }
    }

    @Test
    void copiesTheDetailsOfAProblem() {
        try (var window = ShownWindow.onEngine("unix:///nowhere/docker.sock")) {
            window.await("the problem", () -> window.shows("#problem"));
            window.robot().clickOn("Copy details");
            var copied = ShownWindow.onFx(() -> Clipboard.getSystemClipboard().getString());
            assertTrue(copied.endsWith("(HW-101)"), copied);
            assertEquals(4, copied.lines().count());
        }
    }

    @Test
    void saysWhatIsReadWhileItConnectsAndCanBeStopped() {
        try (var engine = FakeEngine.start().answer("/info", new Answer.Silence());
                var window = ShownWindow.onEngine(engine.address())) {
            window.await("the first words", () -> window.shows("#state-pane"));
            assertTrue(window.texts().contains("Nothing leaves this machine."), window.texts());
            assertTrue(window.shows("#progress"));
            Screenshots.take(window, "connecting");
            window.robot().push(KeyCode.ESCAPE);
            window.await("the stop", () -> window.text("#freshness").equals("Stopped"));
            assertFalse(window.shows("#progress"));
        }
    }

    @Test
    void looksAgainAfterAStop() {
        try (var engine = FakeEngine.start().answer("/info", new Answer.Silence())) {
            new Events(engine);
            try (var window = ShownWindow.onEngine(engine.address())) {
                window.await("the look", () -> window.shows("#progress"));
                window.robot().push(KeyCode.ESCAPE);
                window.await("the stop", () -> window.text("#freshness").equals("Stopped"));
                engine.answer("/info", Answer.json(FakeObjects.info()));
                window.robot().push(KeyCode.F5);
                window.awaitFresh();
            }
        }
    }

    @Test
    void saysHowManyQuestionsCouldNotBeAnsweredAndShowsThem() {
        try (var window = ShownWindow.onSample(ShownWindow.light()).awaitFresh()) {
            window.await("the notice", () -> window.shows("#show-unseen"));
            window.robot().clickOn("#show-unseen");
            window.await(
                    "the page", () -> window.text(".page-title").equals(Place.FINDINGS.title()));
            window.await(
                    "the unseen",
                    () ->
                            window.texts().contains("84 findings")
                                    && window.texts().contains("84 questions"));
        }
    }

    @Test
    void theSettingsAreThereWithoutAnEngineAndLeadToAnother() {
        try (var engine = FakeEngine.start()) {
            new Events(engine);
            try (var window = ShownWindow.onEngine("unix:///nowhere/docker.sock")) {
                window.await("the problem", () -> window.shows("#problem"));
                window.go(Place.SETTINGS);
                window.robot().clickOn("#settings-engine").write(engine.address());
                window.robot().push(KeyCode.ENTER);
                window.awaitFresh();
                assertTrue(window.text("#address").contains(engine.address()));
            }
        }
    }
}
