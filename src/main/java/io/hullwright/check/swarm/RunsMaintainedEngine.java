package io.hullwright.check.swarm;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.check.engine.EngineReleases;
import io.hullwright.facts.Origin;
import io.hullwright.facts.SwarmNode;

@CheckInfo(
        id = "SWM-012",
        title = "The node's engine still gets security fixes",
        severity = Severity.HIGH,
        checklist = "image-security/8",
        references = {"cis-docker-1.6.0/1.2.2", "owasp-docker-top-10/D02", "owasp-top-10-2021/A06"},
        why =
                """
                A Swarm is as strong as its oldest engine: a hole in one node gives the secrets \
                of every task that runs on it.\
                """,
        remedy =
                """
                Drain the node, move its engine to a maintained release line, and make it active \
                again.\
                """)
final class RunsMaintainedEngine implements SwarmNodeCheck {

    @Override
    public Verdict inspect(SwarmNode node) {
        return switch (EngineReleases.of(node.engineVersion())) {
            case EngineReleases.Status.Maintained _ -> Verdict.pass();
            case EngineReleases.Status.Unlisted(var why) ->
                    Verdict.unknown(why + "; compare it with Docker's release notes");
            case EngineReleases.Status.Distribution(var line, var end) ->
                    Verdict.unknown(
                            "line "
                                    + line
                                    + " ended on "
                                    + end
                                    + ", but "
                                    + node.engineVersion()
                                    + " is a distribution's build, which may be mended longer");
            case EngineReleases.Status.Ended(var line, var end) ->
                    Verdict.fail(
                            "version is "
                                    + node.engineVersion()
                                    + ", whose line "
                                    + line
                                    + " ended on "
                                    + end
                                    + ", expected a maintained line",
                            new Origin.Inspect("Description.Engine.EngineVersion"));
        };
    }
}
