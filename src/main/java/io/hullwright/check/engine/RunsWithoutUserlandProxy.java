package io.hullwright.check.engine;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Engine;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Origin;

@CheckInfo(
        id = "ENG-015",
        title = "Published ports need no userland proxy",
        severity = Severity.LOW,
        checklist = "network-security/5",
        references = {"cis-docker-1.6.0/2.16"},
        why =
                """
                The proxy is one more process, run by the engine, for every published port, and \
                it hides the client's address from the container. The kernel forwards ports by \
                itself.\
                """,
        remedy =
                """
                Set userland-proxy to false in daemon.json, and test that ports still answer on \
                localhost and over IPv6.\
                """)
final class RunsWithoutUserlandProxy implements EngineCheck {

    @Override
    public Verdict inspect(Engine engine) {
        if (Daemon.isPodman(engine)) {
            return Verdict.notApplicable("Podman has no userland proxy to switch off");
        }
        if (Daemon.isWindows(engine)) {
            return Daemon.onWindows();
        }
        return switch (engine.userlandProxy()) {
            case Fact.Unknown<Boolean>(var why) -> Verdict.unknown(why);
            case Fact.Known<Boolean>(var on) ->
                    on
                            ? Verdict.fail(
                                    "userland-proxy is true, expected false",
                                    new Origin.Engine("userland-proxy"),
                                    Daemon.set(engine, "\"userland-proxy\": false"))
                            : Verdict.pass();
        };
    }
}
