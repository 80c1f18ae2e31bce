package io.hullwright.check.engine;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Engine;
import io.hullwright.facts.Origin;

@CheckInfo(
        id = "ENG-004",
        title = "The engine does not run in debug mode",
        severity = Severity.LOW,
        checklist = "monitoring-logging/2",
        references = {"cis-docker-1.6.0/2.3", "owasp-docker-top-10/D10"},
        why =
                """
                In debug mode the engine writes every API request to its log and opens addresses \
                for profiling. What matters drowns, and requests can hold what nobody should \
                read later.\
                """,
        remedy = "Take debug out of daemon.json and -D or --debug out of the engine's arguments.")
final class RunsWithoutDebug implements EngineCheck {

    @Override
    public Verdict inspect(Engine engine) {
        if (!engine.debug()) {
            return Verdict.pass();
        }
        var origin = new Origin.Engine("debug");
        return Daemon.isPodman(engine)
                ? Verdict.fail("log level is debug, expected info or less", origin)
                : Verdict.fail(
                        "debug is true, expected false",
                        origin,
                        Daemon.set(engine, "\"debug\": false"));
    }
}
