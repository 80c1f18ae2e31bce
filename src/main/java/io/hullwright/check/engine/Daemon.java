package io.hullwright.check.engine;

import io.hullwright.check.Fix;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Engine;
import io.hullwright.facts.Fact;

/// Words and questions that checks about the engine share.
final class Daemon {

    private Daemon() {}

    static boolean isPodman(Engine engine) {
        return engine.traits().podman().is(true);
    }

    /// True if its containers share no kernel with anything else a person runs.
    static boolean isDesktop(Engine engine) {
        return engine.traits().desktop().is(true);
    }

    static boolean isWindows(Engine engine) {
        return engine.traits().windows().is(true);
    }

    static boolean isRootless(Engine engine) {
        return engine.hasSecurityOption("rootless") || engine.traits().rootless().is(true);
    }

    static Verdict onWindows() {
        return Verdict.notApplicable("its containers are Windows containers");
    }

    /// What could not be seen and where a person finds it.
    static Verdict unseen(Fact.Unknown<?> fact, String place) {
        return Verdict.unknown(fact.why() + "; look with " + place);
    }

    /// A change of this engine's `daemon.json`, for example `"icc": false`.
    static Fix set(Engine engine, String setting) {
        if (isDesktop(engine)) {
            return new Fix.RunYourself(
                    "# in Docker Desktop: Settings, Docker Engine, set " + setting);
        }
        return new Fix.RunYourself(
                isRootless(engine)
                        ? "vi ~/.config/docker/daemon.json   # set "
                                + setting
                                + ", then: systemctl --user restart docker"
                        : "sudoedit /etc/docker/daemon.json   # set "
                                + setting
                                + ", then: sudo systemctl restart docker");
    }
}
