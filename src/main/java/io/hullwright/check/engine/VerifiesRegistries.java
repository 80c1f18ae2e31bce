package io.hullwright.check.engine;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Engine;
import io.hullwright.facts.Origin;
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

    @Override
    public Verdict inspect(Engine engine) {
        var insecure = engine.insecureRegistries();
        if (!insecure.isEmpty()) {
            var evidence = "insecure registries are " + new TreeSet<>(insecure) + ", expected none";
            return Daemon.isPodman(engine)
                    ? Verdict.fail(evidence, new Origin.Engine("registries.conf"))
                    : Verdict.fail(
                            evidence,
                            new Origin.Engine("insecure-registries"),
                            Daemon.set(engine, "\"insecure-registries\": []"));
        }
        if (Daemon.isPodman(engine)) {
            return Verdict.unknown(
                    "Podman tells only part of its registries; look with `grep -rn insecure"
                            + " /etc/containers/registries.conf /etc/containers/registries.conf.d"
                            + " ~/.config/containers/registries.conf`");
        }
        return Verdict.pass();
    }
}
