package io.hullwright.bench;

import io.hullwright.audit.Audit;
import io.hullwright.audit.Finding;
import io.hullwright.core.EngineChoice;
import io.hullwright.core.LocalHullwright;
import io.hullwright.core.Watcher;
import io.hullwright.work.Problem;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// From the engine's event to the told verdict. A container's memory limit is taken away and given
/// back again and again;
/// the engine stamps each event with its own clock, on the same machine. Arguments: address, a
/// running container's name,
/// rounds.
public final class WatchLatency {

    private WatchLatency() {}

    private record Told(long atNanos, boolean failing) {}

    public static void main(String[] args) throws Exception {
        var hullwright =
                new LocalHullwright(
                        System.getenv(),
                        Path.of("/nonexistent"),
                        Path.of("/nonexistent"),
                        Clock.systemUTC());
        var choice = new EngineChoice(args[0], null, null, false, false, false, Set.of());
        var ready = new CountDownLatch(1);
        var told = new LinkedBlockingQueue<Told>();
        var watch =
                Thread.ofPlatform()
                        .start(
                                () -> {
                                    try {
                                        hullwright.watch(
                                                choice, null, new Listener(args[1], ready, told));
                                    } catch (InterruptedException _) {
                                        Thread.currentThread().interrupt();
                                    } catch (Problem e) {
                                        System.err.println(e.text());
                                    }
                                });
        ready.await();
        var events = events(args[0]);
        var latencies = new ArrayList<Double>();
        for (var round = 0; round < Integer.parseInt(args[2]); round++) {
            var limit = round % 2 == 0 ? "100" : "40000";
            new ProcessBuilder("docker", "-H", args[0], "update", "--pids-limit", limit, args[1])
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            var eventNanos = Long.parseLong(events.readLine());
            var seen = told.poll(10, TimeUnit.SECONDS);
            if (seen != null) {
                latencies.add((seen.atNanos() - eventNanos) / 1e6);
            }
        }
        watch.interrupt();
        Collections.sort(latencies);
        System.out.printf(
                "watch: %d events, median %.1f ms, 99th percentile %.1f ms, worst %.1f ms%n",
                latencies.size(),
                latencies.get(latencies.size() / 2),
                latencies.get((int) Math.ceil(latencies.size() * 0.99) - 1),
                latencies.getLast());
        System.exit(0);
    }

    private static BufferedReader events(String address) throws Exception {
        var process =
                new ProcessBuilder(
                                "docker",
                                "-H",
                                address,
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

    private record Listener(String container, CountDownLatch ready, LinkedBlockingQueue<Told> told)
            implements Watcher {

        @Override
        public void started(Audit audit) {
            ready.countDown();
        }

        @Override
        public void changed(String before, Finding finding) {
            if (finding.check().id().equals("LIM-005")
                    && finding.subject().name().equals(container)) {
                var now = Clock.systemUTC().instant();
                told.add(
                        new Told(
                                now.getEpochSecond() * 1_000_000_000L + now.getNano(),
                                finding.isOpen()));
            }
        }

        @Override
        public void gone(String subjectLabel) {}

        @Override
        public void lost(Problem problem) {}
    }
}
