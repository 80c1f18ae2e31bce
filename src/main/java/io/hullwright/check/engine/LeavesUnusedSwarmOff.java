package io.hullwright.check.engine;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Fix;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Engine;
import io.hullwright.facts.Origin;

@CheckInfo(
        id = "ENG-018",
        title = "Swarm is off where nothing uses it",
        severity = Severity.MEDIUM,
        checklist = "network-security/2",
        references = {"cis-docker-1.6.0/5.1", "owasp-docker-top-10/D03"},
        why =
                """
                An active Swarm listens on ports 2377, 7946 and 4789, by default on every \
                address, and takes work from whoever holds its join token.\
                """,
        remedy = "Leave the Swarm on a machine that runs no services.")
final class LeavesUnusedSwarmOff implements EngineCheck {

    @Override
    public Verdict inspect(Engine engine) {
        if (Daemon.isPodman(engine)) {
            return Verdict.notApplicable("Podman has no Swarm");
        }
        if (!engine.swarmActive() || engine.counts().swarmServices() > 0) {
            return Verdict.pass();
        }
        if (engine.counts().swarmServices() < 0) {
            return Verdict.unknown(
                    "only a manager can list services; look on one with `docker service ls`");
        }
        return Verdict.fail(
                "Swarm is active and has 0 services, expected it off",
                new Origin.Inspect("Swarm.LocalNodeState"),
                new Fix.RunYourself("docker swarm leave --force"));
    }
}
