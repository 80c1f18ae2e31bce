package io.hullwright.collect.docker;

import com.github.dockerjava.transport.SSLConfig;
import io.hullwright.collect.docker.EngineEvents.Event;
import io.hullwright.facts.Observed;
import io.hullwright.facts.Subject;
import io.hullwright.work.Problem;
import io.hullwright.work.Progress;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// Follows an engine's events and looks again only at what they touch. Comes back after the engine
/// was away.
final class EngineWatch {

    private static final Duration FIRST_WAIT = Duration.ofMillis(250);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    /// Events that say nothing about a setting: health probes and `docker top` make hundreds of
    /// them.
    private static final Set<String> SILENT_ACTIONS =
            Set.of(
                    "top",
                    "exec_die",
                    "exec_detach",
                    "attach",
                    "detach",
                    "resize",
                    "copy",
                    "export",
                    "archive-path");

    private final DockerCollector collector;
    private final EngineAddress address;
    private final EngineListener listener;
    private final Map<String, Subject> containers = new HashMap<>();

    EngineWatch(DockerCollector collector, EngineAddress address, EngineListener listener) {
        this.collector = collector;
        this.address = address;
        this.listener = listener;
    }

    void run() throws Problem, InterruptedException {
        followOnce();
        var wait = FIRST_WAIT;
        while (true) {
            Thread.sleep(wait.toMillis());
            try {
                followOnce();
                wait = FIRST_WAIT;
            } catch (Problem e) {
                wait =
                        wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0
                                ? wait.multipliedBy(2)
                                : LONGEST_WAIT;
            }
        }
    }

    /// Looks, and follows the events until the stream ends.
    private void followOnce() throws Problem, InterruptedException {
        try (var connection = collector.open(address);
                var events =
                        EngineEvents.open(connection.streamUri(), tls(), connection.apiVersion())) {
            var look = collector.look(connection, Progress.SILENT);
            var snapshot = look.take();
            containers.clear();
            for (var observed : snapshot.observed()) {
                remember(observed);
            }
            listener.seen(snapshot);
            follow(events, look);
        }
        listener.lost(EngineProblems.wentAway(address.text(), null));
    }

    private SSLConfig tls() throws Problem {
        var tls = address.tls();
        return tls == null ? TlsConfig.none() : TlsConfig.of(address.text(), tls);
    }

    private void follow(EngineEvents events, Look look) throws InterruptedException {
        while (true) {
            var touched = new LinkedHashSet<String>();
            Event event = events.take();
            while (event != null) {
                if (event.isEnd()) {
                    return;
                }
                touch(event, touched);
                event = events.poll(Duration.ZERO);
            }
            for (var id : touched) {
                refresh(id, look);
            }
        }
    }

    private static void touch(Event event, Set<String> touched) {
        var action = event.action();
        var colon = action.indexOf(':');
        var verb = colon < 0 ? action : action.substring(0, colon);
        if (!event.container().isEmpty() && !SILENT_ACTIONS.contains(verb)) {
            touched.add(event.container());
        }
    }

    private void refresh(String id, Look look) throws InterruptedException {
        var seen = look.refresh(id);
        if (seen.isPresent()) {
            remember(seen.get());
            listener.changed(seen.get());
            return;
        }
        var before = containers.remove(id);
        if (before != null) {
            listener.gone(before);
        }
    }

    private void remember(Observed observed) {
        if (observed.subject().kind() == Subject.Kind.CONTAINER) {
            containers.put(observed.subject().id(), observed.subject());
        }
    }
}
