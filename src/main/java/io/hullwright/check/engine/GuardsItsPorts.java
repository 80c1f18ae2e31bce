package io.hullwright.check.engine;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Fix;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Engine;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Origin;
import java.util.List;
import org.jspecify.annotations.Nullable;

@CheckInfo(
        id = "ENG-007",
        title = "The API answers on no port without TLS and client certificates",
        severity = Severity.CRITICAL,
        checklist = {"network-security/4", "access-control/4"},
        references = {"cis-docker-1.6.0/2.7", "owasp-docker-top-10/D04", "owasp-top-10-2021/A05"},
        why =
                """
                Whoever can send the engine a request is root on its host: one call starts a \
                container that holds the whole disk. Open ports 2375 are searched for all day, \
                and even on loopback a web page or any local program reaches them.\
                """,
        remedy =
                """
                Listen on the local socket only and reach it over SSH; where a port must be, set \
                tlsverify, tlscacert, tlscert and tlskey.\
                """)
final class GuardsItsPorts implements EngineCheck {

    private static final String LISTENER = "API is accessible on ";

    @Override
    public Verdict inspect(Engine engine) {
        if (engine.transport() == Engine.Transport.PLAIN_TCP) {
            return fail("it answered here over plain TCP");
        }
        return switch (engine.warnings()) {
            case Fact.Known<List<String>>(var warnings) when !Daemon.isPodman(engine) -> {
                var listener = openListener(warnings);
                yield listener == null ? Verdict.pass() : fail(listener);
            }
            case Fact.Unknown<List<String>> unknown ->
                    Daemon.unseen(unknown, "`docker info` and `ss -ltnp`");
            case Fact.Known<List<String>> _ ->
                    Verdict.unknown(
                            "Podman does not tell where its service listens; look with `ss -ltnp |"
                                    + " grep podman`");
        };
    }

    /// The first warning about a listener, reduced to its address.
    private static @Nullable String openListener(List<String> warnings) {
        for (var warning : warnings) {
            var at = warning.indexOf(LISTENER);
            if (at >= 0) {
                var start = at + LISTENER.length();
                var end = warning.indexOf(' ', start);
                var address = warning.substring(start, end < 0 ? warning.length() : end);
                return address.startsWith("https:")
                        ? "it answers on " + address + " to any client"
                        : "it answers on " + address + " without TLS";
            }
        }
        return null;
    }

    private static Verdict fail(String seen) {
        return Verdict.fail(
                seen + ", expected TLS with verified client certificates or no port at all",
                new Origin.Engine("hosts"),
                new Fix.RunYourself(
                        "systemctl cat docker; sudo cat /etc/docker/daemon.json   # take tcp:// out"
                                + " of -H and hosts"));
    }
}
