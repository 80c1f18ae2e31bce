package io.hullwright.check.engine;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Fix;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Engine;
import io.hullwright.facts.Origin;

@CheckInfo(
        id = "ENG-020",
        title = "Stopped containers are removed",
        severity = Severity.LOW,
        checklist = "after-deployment/3",
        references = {"cis-docker-1.6.0/6.2"},
        why =
                """
                A stopped container keeps its files, its environment with whatever secrets are \
                in it, and its old image, and anyone with the socket can start it again as it \
                was.\
                """,
        remedy =
                """
                Look at `docker ps --all`, then remove what is not needed; use --rm for single \
                runs.\
                """)
final class RemovesStoppedContainers implements EngineCheck {

    private static final int MOST_STOPPED = 5;

    @Override
    public Verdict inspect(Engine engine) {
        var counts = engine.counts();
        if (counts.stopped() < 0) {
            return Verdict.unknown("the containers were not listed; look with `docker ps --all`");
        }
        if (counts.stopped() <= MOST_STOPPED) {
            return Verdict.pass();
        }
        return Verdict.fail(
                counts.stopped()
                        + " containers are stopped beside "
                        + counts.running()
                        + " running, expected at most "
                        + MOST_STOPPED,
                new Origin.Inspect("ContainersStopped"),
                new Fix.RunYourself("docker container prune --filter until=168h"));
    }
}
