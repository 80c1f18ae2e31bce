package io.hullwright.core.rotation;

import io.hullwright.collect.docker.EngineAddress;
import io.hullwright.collect.docker.LiveContainer;
import io.hullwright.work.Problem;
import java.time.Duration;

/// A container that was started anew.
final class Dependant {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(200);

    private Dependant() {}

    /// Waits, up to a minute, until it runs and its health check, where it has one, says so.
    ///
    /// @throws Problem `HW-253` when it does not
    static void requireWell(EngineAddress address, LiveContainer container)
            throws Problem, InterruptedException {
        var end = System.nanoTime() + LONGEST.toNanos();
        while (true) {
            var seen = LiveContainer.one(address, container.id());
            if (!seen.running() || seen.health().equals("unhealthy")) {
                throw unwell(container, seen.running() ? "It is unhealthy." : "It ended.");
            }
            if (!seen.health().equals("starting")) {
                return;
            }
            if (System.nanoTime() > end) {
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
