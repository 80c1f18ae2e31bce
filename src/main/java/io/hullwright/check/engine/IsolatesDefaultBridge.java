package io.hullwright.check.engine;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Engine;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Origin;

@CheckInfo(
        id = "ENG-003",
        title = "Containers on the default bridge cannot reach one another",
        severity = Severity.LOW,
        checklist = "network-security/5",
        references = {"cis-docker-1.6.0/2.2", "owasp-docker-top-10/D03"},
        why =
                """
                Every container that is started without a network of its own lands on the \
                default bridge, and one that is taken over then reaches all the others on every \
                port. Low, because containers belong on networks of their own, which this \
                setting does not touch.\
                """,
        remedy =
                """
                Set icc to false in daemon.json, and give workloads that talk to each other a \
                network of their own.\
                """)
final class IsolatesDefaultBridge implements EngineCheck {

    @Override
    public Verdict inspect(Engine engine) {
        if (Daemon.isPodman(engine)) {
            return Verdict.notApplicable(
                    "Podman's default network has no switch for traffic between its containers");
        }
        if (Daemon.isWindows(engine)) {
            return Daemon.onWindows();
        }
        return switch (engine.defaultBridgeIcc()) {
            case Fact.Unknown<Boolean> unknown ->
                    Daemon.unseen(unknown, "`docker network inspect bridge`");
            case Fact.Known<Boolean>(var on) ->
                    on
                            ? Verdict.fail(
                                    "icc is true, expected false",
                                    new Origin.Engine("icc"),
                                    Daemon.set(engine, "\"icc\": false"))
                            : Verdict.pass();
        };
    }
}
