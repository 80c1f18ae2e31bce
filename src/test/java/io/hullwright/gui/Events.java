package io.hullwright.gui;

import io.hullwright.support.FakeEngine;
import io.hullwright.support.FakeEngine.Answer;
import io.hullwright.support.FakeObjects;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// The events of a fake engine, sent when a test says so.
final class Events {

    private static final String END = "";

    private final BlockingQueue<String> queue = new LinkedBlockingQueue<>();

    Events(FakeEngine engine) {
        engine.answer(
                "/events",
                new Answer.Stream(
                        out -> {
                            for (var e = queue.take(); !e.equals(END); e = queue.take()) {
                                out.write(e.getBytes(StandardCharsets.UTF_8));
                                out.flush();
                            }
                        }));
    }

    void container(String action, FakeObjects.Container container) {
        queue.add(
                "{\"Type\":\"container\",\"Action\":\"%s\",\"Actor\":{\"ID\":\"%s\"}}\n"
                        .formatted(action, container.id()));
    }

    /// Ends the stream, as an engine does that is stopped; the next one begins when it is asked.
    void end() {
        queue.add(END);
    }
}
