package io.hullwright.collect.docker;

import io.hullwright.collect.docker.EngineEvents.Event;
import io.hullwright.facts.Observed;
import io.hullwright.facts.Subject;
import io.hullwright.facts.Swarm;
import io.hullwright.work.Problem;
import io.hullwright.work.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Follows an engine's events and looks again only at what they touch. Comes back after the engine
/// was away.
final class EngineWatch {

    private static final Duration FIRST_WAIT = Duration.ofMillis(250);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_BURST = Duration.ofSeconds(1);

    private final DockerCollector collector;
    private final EngineAddress address;
    private final EngineListener listener;
    private final Map<Key, Subject> known = new LinkedHashMap<>();
    private boolean withoutEvents;

    /// What stays when a thing is renamed.
    private record Key(Subject.Kind kind, String id) {

        static Key of(Subject subject) {
            return new Key(subject.kind(), subject.id());
        }
    }

    EngineWatch(DockerCollector collector, EngineAddress address, EngineListener listener) {
        this.collector = collector;
        this.address = address;
        this.listener = listener;
    }

    void run() throws Problem, InterruptedException {
        var wait = followOnce() ? FIRST_WAIT : longer(FIRST_WAIT);
        while (true) {
            Thread.sleep(wait.toMillis());
            try {
                wait = followOnce() ? FIRST_WAIT : longer(wait);
            } catch (Problem e) {
                wait = longer(wait);
            }
        }
    }

    private static Duration longer(Duration wait) {
        var twice = wait.multipliedBy(2);
        return twice.compareTo(LONGEST_WAIT) < 0 ? twice : LONGEST_WAIT;
    }

    /// Looks, and follows the events until the stream ends.
    ///
    /// @return false when the engine gives no events, so that asking at once again is of no use
    private boolean followOnce() throws Problem, InterruptedException {
        try (var connection = collector.open(address);
                var events =
                        EngineEvents.open(
                                connection.streamUri(),
                                TlsConfig.of(address),
                                connection.apiVersion())) {
            var look = collector.look(connection, Progress.SILENT);
            var snapshot = look.take();
            if (withoutEvents) {
                replace(_ -> true, Optional.of(snapshot.observed()));
            } else {
                known.clear();
                snapshot.observed().forEach(this::remember);
                listener.seen(snapshot);
            }
            follow(events, look);
            return end(events.refusal());
        }
    }

    private boolean end(int refusal) {
        if (refusal == 0) {
            withoutEvents = false;
            listener.lost(EngineProblems.wentAway(address.text(), null));
        } else if (!withoutEvents) {
            withoutEvents = true;
            listener.lost(EngineProblems.noEvents(address.text(), refusal));
        }
        return refusal == 0;
    }

    /// Containers at once; what surrounds them when the events pause, or have gone on for long.
    private void follow(EngineEvents events, Look look) throws InterruptedException {
        var touched = new Touched();
        var since = System.nanoTime();
        while (true) {
            Event event = touched.isEmpty() ? events.take() : events.poll(PAUSE);
            since = touched.isEmpty() ? System.nanoTime() : since;
            var paused = event == null;
            while (event != null) {
                if (event.isEnd()) {
                    return;
                }
                touched.add(event);
                event = events.poll(Duration.ZERO);
            }
            for (var id : touched.takeContainers()) {
                refresh(id, look);
            }
            if (paused || System.nanoTime() - since > LONGEST_BURST.toNanos()) {
                refreshSurroundings(touched, look);
                touched = new Touched();
            }
        }
    }

    private void refreshSurroundings(Touched touched, Look look) throws InterruptedException {
        if (touched.swarm()) {
            replace(EngineWatch::isOfSwarm, look.refreshSwarm());
        }
        if (touched.images()) {
            replace(subject -> subject.kind() == Subject.Kind.IMAGE, look.refreshImages());
        }
        if (touched.networks()) {
            replace(subject -> subject.kind() == Subject.Kind.NETWORK, look.refreshNetworks());
        }
        if (touched.volumes()) {
            replace(subject -> subject.kind() == Subject.Kind.VOLUME, look.refreshVolumes());
        }
        if (touched.engine() || touched.swarm()) {
            replace(
                    subject -> subject.kind() == Subject.Kind.ENGINE && !isOfSwarm(subject),
                    look.refreshEngine());
        }
    }

    private static boolean isOfSwarm(Subject subject) {
        return switch (subject.kind()) {
            case SWARM_SERVICE, SWARM_NODE -> true;
            case ENGINE -> subject.identity().equals(Swarm.IDENTITY);
            default -> false;
        };
    }

    private void refresh(String id, Look look) throws InterruptedException {
        var seen = look.refresh(id);
        if (seen.isPresent()) {
            tell(seen.get());
            return;
        }
        forget(new Key(Subject.Kind.CONTAINER, id));
    }

    /// Tells of all things of a group as they are now, and of those that are gone. Nothing when the
    /// engine did not answer.
    private void replace(Predicate<Subject> group, Optional<List<Observed>> now) {
        if (now.isEmpty()) {
            return;
        }
        var left = new ArrayList<Key>();
        known.forEach(
                (key, subject) -> {
                    if (group.test(subject)) {
                        left.add(key);
                    }
                });
        for (var observed : now.get()) {
            left.remove(Key.of(observed.subject()));
            tell(observed);
        }
        left.forEach(this::forget);
    }

    private void tell(Observed observed) {
        remember(observed);
        listener.changed(observed);
    }

    private void forget(Key key) {
        var before = known.remove(key);
        if (before != null) {
            listener.gone(before);
        }
    }

    private void remember(Observed observed) {
        known.put(Key.of(observed.subject()), observed.subject());
    }
}
