package io.hullwright.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hullwright.support.FakeEngine;
import io.hullwright.support.FakeObjects;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The first seconds of a window.
class StartTest {

    @Test
    void showsTheFindingsOfTheEngine() {
        try (var engine = FakeEngine.start().containers(List.of(FakeObjects.container(0)));
                var window = ShownWindow.onEngine(engine.address())) {
            window.await("the engine", () -> window.text("#engine").contains("29.1.0"));
            assertEquals("local · " + engine.address(), window.text("#address"));
            Screenshots.take(window, "start");
        }
    }

    @Test
    void saysInThreeSentencesThatThereIsNoEngineAndOpensTheSample() {
        try (var window = ShownWindow.onEngine("unix:///nowhere/docker.sock")) {
            window.await("the problem", () -> window.shows("#problem"));
            assertTrue(window.text("#problem").contains("unix:///nowhere/docker.sock"));
            Screenshots.take(window, "no-engine-light");
            window.robot().clickOn("Open the sample");
            window.await("the sample", () -> window.text("#freshness").equals("A sample"));
            Screenshots.take(window, "sample");
        }
    }
}
