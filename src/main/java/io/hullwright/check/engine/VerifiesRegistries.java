package io.hullwright.check.engine;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Engine;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Origin;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

@CheckInfo(
        id = "ENG-005",
        title = "No registry is used without verified TLS",
        severity = Severity.HIGH,
        checklist = {"container-registry/3", "network-security/4"},
        references = {"cis-docker-1.6.0/2.5", "owasp-docker-top-10/D08", "owasp-top-10-2021/A08"},
        why =
                """
                From an insecure registry the engine takes images over plain HTTP or from \
                whoever answers with any certificate. Anyone on the way can hand over an image \
                of their own and read the registry's password.\
                """,
        remedy =
                """
                Give the registry a certificate, put its authority under /etc/docker/certs.d, \
                and take it out of insecure-registries.\
                """)
final class VerifiesRegistries implements EngineCheck {

    private static final String PODMAN_TELLS_PART =
            "Podman tells only part of its registries; look with `grep -rn insecure"
                    + " /etc/containers/registries.conf /etc/containers/registries.conf.d"
                    + " ~/.config/containers/registries.conf`";

    @Override
    public Verdict inspect(Engine engine) {
        return switch (engine.insecureRegistries()) {
            case Fact.Unknown(var why) ->
                    Verdict.unknown(Daemon.isPodman(engine) ? PODMAN_TELLS_PART : why);
            case Fact.Known(var registries) -> judge(engine, registries);
        };
    }

    private static Verdict judge(Engine engine, List<String> registries) {
        var insecure = beyondThisMachine(registries);
        if (!insecure.isEmpty()) {
            var evidence = "insecure registries are " + insecure + ", expected none";
            return Daemon.isPodman(engine)
                    ? Verdict.fail(evidence, new Origin.Engine("registries.conf"))
                    : Verdict.fail(
                            evidence,
                            new Origin.Engine("insecure-registries"),
                            Daemon.set(engine, "\"insecure-registries\": []"));
        }
        if (Daemon.isPodman(engine)) {
            return Verdict.unknown(PODMAN_TELLS_PART);
        }
        return Verdict.pass();
    }

    /// On the machine itself nobody stands between, so TLS is not asked for.
    private static SortedSet<String> beyondThisMachine(List<String> registries) {
        var beyond = new TreeSet<String>();
        for (var registry : registries) {
            if (!isLoopback(registry)) {
                beyond.add(registry);
            }
        }
        return beyond;
    }

    private static boolean isLoopback(String registry) {
        if (!registry.startsWith("127.")) {
            return registry.equals("localhost")
                    || registry.startsWith("localhost:")
                    || registry.startsWith("[::1]")
                    || registry.equals("::1/128");
        }
        for (var i = 0; i < registry.length(); i++) {
            if ("0123456789.:/".indexOf(registry.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }
}
