package io.hullwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hullwright.core.LocalHullwright;
import io.hullwright.support.CommandRun;
import io.hullwright.support.DockerCli;
import io.hullwright.support.FakeEngine;
import io.hullwright.support.FakeEngine.Answer;
import io.hullwright.support.FakeObjects;
import io.hullwright.support.RealEngines;
import io.hullwright.support.RealEngines.RealEngine;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(120)
class WatchTest {

    private static final String PREFIX = "watchtest-";
    private static final String SMALL = "hullwright-test/small:1";
    private static final long DEADLINE_MILLIS = 20_000;

    @TempDir Path folder;
    private @Nullable Session session;

    @AfterEach
    void end() throws InterruptedException {
        if (session != null) {
            session.interrupt();
        }
    }

    /// A `watch` on a thread of its own.
    private static final class Session {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private final StringWriter err = new StringWriter();
        private final Thread thread;
        private volatile int code = -1;

        Session(Path folder, String address) {
            var hullwright = new LocalHullwright(Map.of(), folder, folder, CommandRun.CLOCK);
            var terminal = new Terminal(out, new PrintWriter(err, true), 80, false, false);
            thread =
                    Thread.ofPlatform()
                            .start(
                                    () ->
                                            code =
                                                    CommandLineProgram.run(
                                                            hullwright,
                                                            terminal,
                                                            "watch",
                                                            "--host",
                                                            address));
        }

        /// The lines so far, without the time of day.
        List<String> lines() {
            return out.toString(StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceFirst("^\\d\\d:\\d\\d(:\\d\\d)?  ", ""))
                    .toList();
        }

        void await(String what, Predicate<List<String>> condition) throws InterruptedException {
            var end = System.nanoTime() + DEADLINE_MILLIS * 1_000_000;
            while (!condition.test(lines())) {
                assertTrue(System.nanoTime() < end, what + " is not in " + lines() + err);
                thread.join(10);
            }
        }

        void await(String start, String end) throws InterruptedException {
            await(
                    start + "…" + end,
                    lines -> lines.stream().anyMatch(l -> l.startsWith(start) && l.contains(end)));
        }

        long count(String start, String end) {
            return lines().stream().filter(l -> l.startsWith(start) && l.contains(end)).count();
        }

        int interrupt() throws InterruptedException {
            thread.interrupt();
            thread.join(DEADLINE_MILLIS);
            assertFalse(thread.isAlive(), "it goes on after an interrupt");
            return code;
        }
    }

    private Session watch(String address) throws InterruptedException {
        var started = new Session(folder, address);
        session = started;
        started.await("watching " + address, "");
        return started;
    }

    static List<RealEngine> engines() {
        return RealEngines.all();
    }

    @ParameterizedTest
    @MethodSource("engines")
    void aContainersLifeIsTold(RealEngine engine) throws InterruptedException {
        var docker = new DockerCli(engine.address());
        var name = PREFIX + "life";
        docker.removeAll(PREFIX);
        try {
            var watch = watch(engine.address());
            docker.run("run", "-d", "--name", name, "--cap-drop=ALL", SMALL);
            watch.await("new -> fail  medium  LIM-001  container " + name + ":", "");
            assertEquals(0, watch.count("new -> fail  high  PRV-004  container " + name, ""));

            docker.run("update", "--memory=64m", "--memory-swap=64m", name);
            watch.await("fail -> pass  medium  LIM-001  container " + name, "");
            docker.run("update", "--pids-limit=50", name);
            watch.await("fail -> pass  medium  LIM-005  container " + name, "");

            docker.run("exec", "-d", "--privileged", name, "/bin/sleep", "300");
            watch.await(name + " PRV-022", l -> has(l, "-> fail", "PRV-022  container " + name));

            docker.run("rename", name, name + "2");
            docker.run("network", "create", PREFIX + "net");
            docker.run("network", "connect", PREFIX + "net", name + "2");
            docker.run("update", "--pids-limit=-1", name + "2");
            watch.await("pass -> fail  medium  LIM-005  container " + name + "2:", "");

            docker.run("stop", "-t", "0", name + "2");
            docker.run("rm", name + "2");
            watch.await("gone  container " + name + "2", "");
            docker.run("network", "rm", PREFIX + "net");
            assertEquals(1, watch.count("gone  container " + name, ""));
            assertEquals(1, watch.count("new -> fail  medium  LIM-001  container " + name, ""));
            assertEquals(130, watch.interrupt());
        } finally {
            docker.removeAll(PREFIX);
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void imagesAndVolumesAreTold(RealEngine engine) throws InterruptedException {
        var docker = new DockerCli(engine.address());
        var image = PREFIX + "image:1";
        docker.removeAll(PREFIX);
        docker.tryRun("rmi", image);
        try {
            var watch = watch(engine.address());
            docker.run("run", "--name", PREFIX + "base", SMALL, "/bin/touch", "/x");
            docker.run("commit", PREFIX + "base", image);
            watch.await("new -> fail  medium  IMG-001  image " + image, "");
            docker.run("rmi", image);
            watch.await("gone  image " + image, "");
            docker.run("volume", "create", PREFIX + "volume");
            watch.await(
                    "a volume", lines -> has(lines, "new -> fail", "volume " + PREFIX + "volume"));
            docker.run("volume", "rm", PREFIX + "volume");
            watch.await("gone  volume " + PREFIX + "volume", "");
        } finally {
            docker.removeAll(PREFIX);
            docker.tryRun("rmi", image);
        }
    }

    private static boolean has(List<String> lines, String... parts) {
        return lines.stream().anyMatch(line -> List.of(parts).stream().allMatch(line::contains));
    }

    /// Events as a test sends them; `end` ends the stream.
    private static final class Events {

        private static final String END = "end";
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

        void send(String json) {
            queue.add(json);
        }

        void swarm(String type, String action) {
            send(
                    "{\"Type\":\"%s\",\"Action\":\"%s\",\"Actor\":{\"ID\":\"1\"},\"scope\":\"swarm\"}\n"
                            .formatted(type, action));
        }

        void container(String action, FakeObjects.Container container) {
            send(
                    "{\"Type\":\"container\",\"Action\":\"%s\",\"Actor\":{\"ID\":\"%s\"}}\n"
                            .formatted(action, container.id()));
        }
    }

    private static FakeObjects.Container limited(FakeObjects.Container container) {
        return new FakeObjects.Container(
                container.id(),
                container.name(),
                container.inspect().replace("\"PidsLimit\":null", "\"PidsLimit\":100"));
    }

    @Test
    void whatIsStrangeInTheStreamIsPassedOver() throws InterruptedException {
        try (var engine = FakeEngine.start()) {
            var events = new Events(engine);
            var web = FakeObjects.container(1);
            engine.containers(List.of(web));
            var watch = watch(engine.address());
            events.send("{\"Type\":\"weather\",\"Action\":\"rain\",\"Actor\":null}\n");
            events.send("42 [] \"text\" null {}\n");
            events.send("{\"Type\":[1],\"Action\":{},\"Actor\":{\"ID\":{}}}\n");
            engine.containers(List.of(limited(web)));
            events.container("update", web);
            watch.await("fail -> pass  medium  LIM-005  container web-1", "");
            assertEquals(3, watch.lines().size(), watch.lines().toString());
        }
    }

    /// Waits are never shorter than they should be, however slow the machine.
    @Test
    void aRefusedStreamIsAskedForLessAndLessOften() throws InterruptedException {
        try (var engine = FakeEngine.start()) {
            var asked = new LinkedBlockingQueue<Long>();
            engine.answer(
                    "/events",
                    _ -> {
                        asked.add(System.nanoTime());
                        return Answer.status(403, "the proxy forbids it");
                    });
            watch(engine.address());
            var first = asked.take();
            var second = asked.take();
            var third = asked.take();
            assertTrue(second - first >= 450_000_000L, "the second after " + (second - first));
            assertTrue(third - second >= 950_000_000L, "the third after " + (third - second));
        }
    }

    @Test
    void anEngineWithoutEventsIsLookedAtAgainAndAgain() throws InterruptedException {
        try (var engine = FakeEngine.start()) {
            engine.answer("/events", Answer.status(403, "the proxy forbids it"));
            var web = FakeObjects.container(1);
            var api = FakeObjects.container(2);
            engine.containers(List.of(web, api));
            var watch = watch(engine.address());
            watch.await("lost  ", "");
            engine.containers(List.of(limited(web)));
            watch.await("gone  container web-2", "");
            assertEquals(
                    List.of(
                            "lost  Docker at "
                                    + engine.address()
                                    + " gives no events, so it is looked at again and again."
                                    + " Trying again. (HW-114)",
                            "fail -> pass  medium  LIM-005  container web-1",
                            "fail -> pass  low  LIM-007  container web-1",
                            "gone  container web-2"),
                    watch.lines().subList(1, watch.lines().size()));
            var events = new Events(engine);
            var requests = engine.requests().size();
            watch.await("events", _ -> engine.requests().size() > requests);
            engine.containers(List.of(limited(web), api));
            events.container("create", api);
            watch.await("new -> fail  medium  LIM-001  container web-2:", "");
        }
    }

    @Test
    void aBurstIsToldOnce() throws InterruptedException {
        try (var engine = FakeEngine.start()) {
            var events = new Events(engine);
            var web = FakeObjects.container(1);
            engine.containers(List.of(web));
            var watch = watch(engine.address());
            engine.containers(List.of(limited(web)));
            for (var i = 0; i < 1000; i++) {
                events.container("update", web);
            }
            engine.answer("/containers/" + web.id() + "/json", Answer.status(404, "gone"));
            events.container("destroy", web);
            watch.await("gone  container web-1", "");
            assertTrue(watch.lines().size() <= 4, "told more than once: " + watch.lines());
        }
    }

    @Test
    void anEngineThatWasAwayIsComparedWithWhatItWas() throws InterruptedException {
        try (var engine = FakeEngine.start()) {
            var events = new Events(engine);
            var web = FakeObjects.container(1);
            var api = FakeObjects.container(2);
            engine.containers(List.of(web, api));
            var watch = watch(engine.address());
            engine.containers(List.of(limited(web)));
            events.send("{\"Type\":\"container\",\"Act");
            events.send(Events.END);
            watch.await("gone  container web-2", "");
            var lines = watch.lines();
            var head = lines.getFirst().replaceFirst(": .*", "");
            assertEquals(6, lines.size(), lines.toString());
            assertTrue(lines.get(1).startsWith("lost  Docker at " + engine.address()));
            assertTrue(lines.get(2).startsWith(head), lines.toString());
            assertEquals("fail -> pass  medium  LIM-005  container web-1", lines.get(3));
            assertEquals("fail -> pass  low  LIM-007  container web-1", lines.get(4));
            assertEquals("gone  container web-2", lines.get(5));
        }
    }

    @Test
    void whatHappensDuringTheFirstLookIsToldOnce() throws InterruptedException {
        try (var engine = FakeEngine.start()) {
            var events = new Events(engine);
            var web = FakeObjects.container(1);
            engine.containers(List.of(web));
            var opened = engine.requests();
            engine.answer(
                    "/info",
                    path -> {
                        if (engine.requests().stream().noneMatch(r -> r.contains("/events"))) {
                            return Answer.status(500, "looked before the stream was open");
                        }
                        events.container("update", web);
                        return Answer.json(FakeObjects.info());
                    });
            assertTrue(opened.isEmpty());
            var watch = watch(engine.address());
            engine.containers(List.of(limited(web)));
            events.container("update", web);
            events.container("update", web);
            watch.await("fail -> pass  medium  LIM-005  container web-1", "");
            events.send("{\"Type\":\"network\",\"Action\":\"create\",\"Actor\":{\"ID\":\"n\"}}\n");
            assertEquals(3, watch.lines().size(), watch.lines().toString());
        }
    }

    @Test
    void aReloadedDaemonIsLookedAtAgain() throws InterruptedException {
        try (var engine = FakeEngine.start()) {
            var events = new Events(engine);
            var watch = watch(engine.address());
            engine.answer(
                    "/info",
                    Answer.json(
                            FakeObjects.info()
                                    .replace("name=apparmor", "name=userns\",\"name=apparmor")));
            events.send(
                    "{\"Type\":\"daemon\",\"Action\":\"reload\",\"Actor\":{\"ID\":\"fake\"}}\n");
            watch.await("fail -> pass  medium  ENG-009  engine", "");
        }
    }

    @Test
    void aSwarmsLifeIsTold() throws InterruptedException {
        try (var engine = FakeEngine.start()) {
            var events = new Events(engine);
            engine.answer(
                    "/info",
                    Answer.json(
                            FakeObjects.info()
                                    .replace(
                                            "\"LocalNodeState\":\"inactive\"",
                                            "\"LocalNodeState\":\"active\","
                                                    + "\"ControlAvailable\":true")));
            engine.answer("/swarm", Answer.json("{\"ID\":\"s\",\"Spec\":{}}"));
            for (var path : List.of("/nodes", "/tasks", "/secrets", "/configs", "/services")) {
                engine.answer(path, Answer.json("[]"));
            }
            var watch = watch(engine.address());
            engine.answer("/services", Answer.json("[" + service("") + "]"));
            events.swarm("service", "create");
            watch.await("new -> fail  medium  LIM-001  swarm-service web:", "");
            engine.answer(
                    "/services", Answer.json("[" + service("\"MemoryBytes\":64000000") + "]"));
            events.swarm("service", "update");
            watch.await("fail -> pass  medium  LIM-001  swarm-service web", "");
            engine.answer("/services", Answer.json("[]"));
            events.swarm("service", "remove");
            watch.await("gone  swarm-service web", "");
            events.send(
                    "{\"Type\":\"daemon\",\"Action\":\"reload\",\"Actor\":{\"ID\":\"fake\"}}\n");
            engine.answer(
                    "/swarm",
                    Answer.json(
                            "{\"ID\":\"s\",\"Spec\":{\"EncryptionConfig\":{\"AutoLockManagers\":true}}}"));
            events.swarm("node", "update");
            watch.await("fail -> pass", "engine swarm");
            assertEquals(0, watch.count("gone  engine", ""), watch.lines().toString());
        }
    }

    private static String service(String limits) {
        return """
                {"ID": "1", "Spec": {"Name": "web", "TaskTemplate": {
                 "ContainerSpec": {"Image": "web:1"}, "Resources": {"Limits": {%s}}}}}\
                """
                .formatted(limits);
    }
}
