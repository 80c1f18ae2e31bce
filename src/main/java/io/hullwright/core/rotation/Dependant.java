package io.hullwright.core.rotation;

import io.hullwright.collect.docker.EngineAddress;
import io.hullwright.collect.docker.LiveContainer;
import io.hullwright.work.Problem;
import java.time.Duration;

/// A container that was started anew.
final class Dependant {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    /// What reads a password reads it when it starts, and ends soon when it cannot use it.
    private static final Duration SETTLES = Duration.ofSeconds(5);

    private static final Duration POLL = Duration.ofMillis(200);

    private Dependant() {}

    /// Waits, up to a minute, until its health check says that it is well; where it has none, until
    /// it has run for five seconds.
    ///
    /// @throws Problem `HW-253` when it does not
    static void requireWell(EngineAddress address, LiveContainer container)
            throws Problem, InterruptedException {
        var start = System.nanoTime();
        while (true) {
            var seen = LiveContainer.one(address, container.id());
            if (!seen.running() || seen.health().equals("unhealthy")) {
                throw unwell(container, seen.running() ? "It is unhealthy." : "It ended.");
            }
            var since = Duration.ofNanos(System.nanoTime() - start);
            var isSettled = seen.health().isEmpty() && since.compareTo(SETTLES) > 0;
            if (isSettled || seen.health().equals("healthy")) {
                return;
            }
            if (since.compareTo(LONGEST) > 0) {
                throw unwell(container, "It was still starting after a minute.");
            }
            Thread.sleep(POLL);
        }
    }

    private static Problem unwell(LiveContainer container, String why) {
        return new Problem(
                Problem.Kind.CANNOT_LOOK,
                "HW-253",
                container.name() + " does not run well with the new password.",
                why,
                "Look at `docker logs " + container.name() + "`.",
                null);
    }
}
