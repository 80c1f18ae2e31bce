package io.hullwright.check.engine;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Engine;
import io.hullwright.facts.Origin;

@CheckInfo(
        id = "ENG-011",
        title = "An authorization plugin says who may do what",
        severity = Severity.INFO,
        checklist = "access-control/4",
        references = {"cis-docker-1.6.0/2.12", "owasp-top-10-2021/A01"},
        why =
                """
                The engine knows one right only: all of it. Where several people or programs \
                share an engine, a plugin can refuse what one of them should not do. On a \
                machine of one person it adds nothing, so this is for information.\
                """,
        remedy =
                """
                Where the engine is shared, install an authorization plugin and name it in \
                authorization-plugins; or give each its own rootless engine.\
                """)
final class AuthorizesApiCalls implements EngineCheck {

    @Override
    public Verdict inspect(Engine engine) {
        if (Daemon.isPodman(engine)) {
            return Verdict.notApplicable("Podman has no authorization plugins");
        }
        if (Daemon.isDesktop(engine)) {
            return Verdict.notApplicable("Docker Desktop's engine serves one person");
        }
        return engine.authorizationPlugins().isEmpty()
                ? Verdict.fail(
                        "authorization-plugins is empty: everyone who reaches the API may do"
                                + " everything; expected a plugin where several share the engine",
                        new Origin.Engine("authorization-plugins"))
                : Verdict.pass();
    }
}
