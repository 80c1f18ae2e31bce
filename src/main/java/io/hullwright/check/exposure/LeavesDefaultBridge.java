package io.hullwright.check.exposure;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Fix;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Subject;
import io.hullwright.facts.Workload;
import java.util.List;

@CheckInfo(
        id = "EXP-008",
        title = "It is on a network of its own, not on the default bridge",
        severity = Severity.MEDIUM,
        checklist = "network-security/1",
        references = {
            "cis-docker-1.6.0/5.30",
            "kics/ce14a68b",
            "owasp-docker-top-10/D03",
            "nist-csf-2.0/PR.IR-01"
        },
        why =
                """
                On the default bridge every container reaches every other one that was started without a \
                thought, and may claim its address.\
                """,
        remedy = "Create a network per application and attach to it only what belongs together.")
final class LeavesDefaultBridge implements ExposureCheck {

    @Override
    public Verdict inspect(Workload workload) {
        if (Ports.publishesElsewhere(workload)) {
            return Verdict.notApplicable("it has no network of its own");
        }
        var name = defaultNetwork(workload);
        if (name.isEmpty()) {
            return Verdict.pass();
        }
        var evidence = "it is on the default network " + name + ", expected one of its own";
        var networks = workload.exposure().networks();
        return networks.value().contains(name)
                ? Verdict.fail(evidence, networks.origin(), remove(name))
                : Verdict.fail(evidence, workload.isolation().network().origin());
    }

    private static Fix remove(String name) {
        return new Fix.RemoveFromList("networks", List.of(name));
    }

    /// The default network it is on, empty when it is on none. Podman's mode is `bridge` for every
    /// network of that driver, so the names count wherever there are any.
    private static String defaultNetwork(Workload workload) {
        var names = workload.exposure().networks().value();
        var engine = workload.engine();
        var podman = engine.podman().is(true);
        if (!names.isEmpty()) {
            var usual = podman ? "podman" : engine.windows().is(true) ? "nat" : "bridge";
            return names.contains(usual) ? usual : "";
        }
        var mode = workload.isolation().network().value();
        var isDefault =
                mode.equals("bridge")
                        || (mode.equals("default")
                                && workload.subject().kind() == Subject.Kind.CONTAINER);
        return isDefault ? (podman ? "podman" : "bridge") : "";
    }
}
