package io.hullwright.collect.docker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hullwright.facts.Observed;
import io.hullwright.facts.Snapshot;
import io.hullwright.facts.Subject;
import io.hullwright.facts.Unseen;
import io.hullwright.facts.Workload;
import io.hullwright.support.CommandRun;
import io.hullwright.support.FakeEngine;
import io.hullwright.support.FakeEngine.Answer;
import io.hullwright.support.FakeObjects;
import io.hullwright.work.Problem;
import io.hullwright.work.Progress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Answers that never come, or stop in the middle, against deadlines shorter than the usual ones.
@Timeout(60)
class LateAnswersTest {

    private static final Duration SHORT = Duration.ofSeconds(1);

    private final FakeEngine engine = FakeEngine.start();

    @AfterEach
    void stop() {
        engine.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/_ping", "/info", "/containers/json"})
    void saysThatTheEngineHangs(String path) {
        for (var late : late()) {
            engine.answer(path, late);
            var problem = assertThrows(Problem.class, this::look);
            assertEquals("HW-103", problem.code());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/version", "/images/json", "/networks", "/networks/bridge", "/volumes"})
    void goesOnWithoutWhatIsLate(String path) throws Exception {
        for (var late : late()) {
            engine.answer(path, late);
            assertEquals(List.of(path + " could not be seen: no answer in 1 s"), look().notes());
        }
    }

    @Test
    void goesOnWithoutAContainerThatIsLate() throws Exception {
        var containers = IntStream.range(0, 20).mapToObj(FakeObjects::container).toList();
        for (var late : late()) {
            engine.containers(containers);
            engine.answer("/containers/" + containers.get(3).id() + "/json", late);
            var snapshot = look();
            assertEquals(
                    List.of(
                            new Unseen(
                                    Subject.named(
                                            Subject.Kind.CONTAINER,
                                            "web-3",
                                            containers.get(3).id()),
                                    "no answer in 1 s")),
                    observed(snapshot, Unseen.class));
            assertEquals(19, observed(snapshot, Workload.class).size());
        }
    }

    @Test
    void givesUpOnAnEngineThatStoppedAnswering() throws Exception {
        var containers = IntStream.range(0, 200).mapToObj(FakeObjects::container).toList();
        engine.containers(containers);
        for (var container : containers) {
            engine.answer("/containers/" + container.id() + "/json", new Answer.Silence());
        }
        assertEquals(200, observed(look(), Unseen.class).size());
        assertTrue(
                engine.requests().stream().filter(r -> r.contains("/containers/0")).count() < 60,
                "asked on and on");
    }

    @Test
    void stopsWhenItsThreadIsInterrupted() throws Exception {
        var asked = new CountDownLatch(1);
        engine.answer(
                "/info",
                _ -> {
                    asked.countDown();
                    return new Answer.Silence();
                });
        var thrown = new AtomicReference<Throwable>();
        var thread =
                Thread.ofPlatform()
                        .start(
                                () -> {
                                    try {
                                        look(Duration.ofMinutes(5));
                                    } catch (Problem | InterruptedException | RuntimeException e) {
                                        thrown.set(e);
                                    }
                                });
        asked.await();
        thread.interrupt();
        thread.join();
        assertEquals(InterruptedException.class, thrown.get().getClass());
    }

    @Test
    void asksWithGetOnlyAndOverEightConnectionsAtMost() throws Exception {
        engine.containers(IntStream.range(0, 300).mapToObj(FakeObjects::container).toList());
        look();
        assertEquals(
                List.of(), engine.requests().stream().filter(r -> !r.startsWith("GET /")).toList());
        assertTrue(engine.requests().size() > 600);
        assertTrue(engine.mostConnections() <= 8, () -> "" + engine.mostConnections());
    }

    private static List<Answer> late() {
        return List.of(
                new Answer.Silence(),
                new Answer.Stall("[{\"Id\":".getBytes(StandardCharsets.UTF_8), 10_000));
    }

    private Snapshot look() throws Problem, InterruptedException {
        return look(SHORT);
    }

    private Snapshot look(Duration deadline) throws Problem, InterruptedException {
        return new DockerCollector(
                        new CollectOptions(false, false, Set.of(), deadline, deadline),
                        Map.of(),
                        Clock.fixed(CommandRun.NOW, ZoneOffset.UTC),
                        Path.of("/nonexistent"))
                .collect(
                        new EngineAddress(URI.create(engine.address()), "default", null),
                        Progress.SILENT);
    }

    private static <T extends Observed> List<T> observed(Snapshot snapshot, Class<T> type) {
        return snapshot.observed().stream().filter(type::isInstance).map(type::cast).toList();
    }
}
