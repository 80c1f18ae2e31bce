package io.hullwright.check.host;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Fix;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Host;
import io.hullwright.facts.Origin;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One audit rule each: does auditd watch exactly this path? A rule for a longer path, or for a
/// folder above, is another rule.
enum AuditRule implements HostCheck {
    @CheckInfo(
            id = "HST-003",
            title = "Audit records changes of the program dockerd",
            severity = Severity.LOW,
            checklist = {"monitoring-logging/4", "soc-2/1"},
            references = {"cis-docker-1.6.0/1.1.3", "nist-csf-2.0/DE.CM-09"},
            why = Why.PROGRAM,
            remedy = AuditRule.REMEDY)
    DOCKERD("/usr/bin/dockerd", "/usr/sbin/dockerd", "/usr/local/bin/dockerd"),

    @CheckInfo(
            id = "HST-004",
            title = "Audit records what is done to /run/containerd",
            severity = Severity.LOW,
            checklist = {"monitoring-logging/4", "soc-2/1"},
            references = {"cis-docker-1.6.0/1.1.4", "nist-csf-2.0/DE.CM-09"},
            why = Why.STATE,
            remedy = AuditRule.REMEDY)
    CONTAINERD_STATE("/run/containerd"),

    @CheckInfo(
            id = "HST-005",
            title = "Audit records what is done to /var/lib/docker",
            severity = Severity.LOW,
            checklist = {"monitoring-logging/4", "soc-2/1"},
            references = {"cis-docker-1.6.0/1.1.5", "nist-csf-2.0/DE.CM-09"},
            why = Why.STATE,
            remedy = AuditRule.REMEDY)
    DOCKER_STATE("/var/lib/docker"),

    @CheckInfo(
            id = "HST-006",
            title = "Audit records what is done to /etc/docker",
            severity = Severity.LOW,
            checklist = {"monitoring-logging/4", "soc-2/1"},
            references = {"cis-docker-1.6.0/1.1.6", "nist-csf-2.0/DE.CM-09"},
            why = Why.SETTINGS,
            remedy = AuditRule.REMEDY)
    DOCKER_SETTINGS("/etc/docker"),

    @CheckInfo(
            id = "HST-007",
            title = "Audit records what is done to the unit docker.service",
            severity = Severity.LOW,
            checklist = {"monitoring-logging/4", "soc-2/1"},
            references = {"cis-docker-1.6.0/1.1.7", "nist-csf-2.0/DE.CM-09"},
            why = Why.SETTINGS,
            remedy = AuditRule.REMEDY)
    SERVICE_UNIT(
            "/usr/lib/systemd/system/docker.service",
            "/lib/systemd/system/docker.service",
            "/etc/systemd/system/docker.service"),

    @CheckInfo(
            id = "HST-008",
            title = "Audit records what is done to the socket of containerd",
            severity = Severity.LOW,
            checklist = {"monitoring-logging/4", "soc-2/1"},
            references = {"cis-docker-1.6.0/1.1.8", "nist-csf-2.0/DE.CM-09"},
            why = Why.SOCKET,
            remedy = AuditRule.REMEDY)
    CONTAINERD_SOCKET("/run/containerd/containerd.sock"),

    @CheckInfo(
            id = "HST-009",
            title = "Audit records what is done to the engine's socket",
            severity = Severity.LOW,
            checklist = {"monitoring-logging/4", "soc-2/1"},
            references = {"cis-docker-1.6.0/1.1.9", "nist-csf-2.0/DE.CM-09"},
            why = Why.SOCKET,
            remedy = AuditRule.REMEDY)
    DOCKER_SOCKET("/run/docker.sock", "/var/run/docker.sock"),

    @CheckInfo(
            id = "HST-010",
            title = "Audit records what is done to /etc/default/docker",
            severity = Severity.LOW,
            checklist = {"monitoring-logging/4", "soc-2/1"},
            references = {"cis-docker-1.6.0/1.1.10", "nist-csf-2.0/DE.CM-09"},
            why = Why.SETTINGS,
            remedy = AuditRule.REMEDY)
    DEFAULT_FILE("/etc/default/docker"),

    @CheckInfo(
            id = "HST-011",
            title = "Audit records what is done to /etc/docker/daemon.json",
            severity = Severity.LOW,
            checklist = {"monitoring-logging/4", "soc-2/1"},
            references = {"cis-docker-1.6.0/1.1.11", "nist-csf-2.0/DE.CM-09"},
            why = Why.SETTINGS,
            remedy = AuditRule.REMEDY)
    DAEMON_JSON("/etc/docker/daemon.json"),

    @CheckInfo(
            id = "HST-012",
            title = "Audit records what is done to /etc/containerd/config.toml",
            severity = Severity.LOW,
            checklist = {"monitoring-logging/4", "soc-2/1"},
            references = {"cis-docker-1.6.0/1.1.12", "nist-csf-2.0/DE.CM-09"},
            why = Why.SETTINGS,
            remedy = AuditRule.REMEDY)
    CONTAINERD_SETTINGS("/etc/containerd/config.toml"),

    @CheckInfo(
            id = "HST-013",
            title = "Audit records what is done to /etc/sysconfig/docker",
            severity = Severity.LOW,
            checklist = {"monitoring-logging/4", "soc-2/1"},
            references = {"cis-docker-1.6.0/1.1.13", "nist-csf-2.0/DE.CM-09"},
            why = Why.SETTINGS,
            remedy = AuditRule.REMEDY)
    SYSCONFIG_FILE("/etc/sysconfig/docker"),

    @CheckInfo(
            id = "HST-014",
            title = "Audit records changes of the program containerd",
            severity = Severity.LOW,
            checklist = {"monitoring-logging/4", "soc-2/1"},
            references = {"cis-docker-1.6.0/1.1.14", "nist-csf-2.0/DE.CM-09"},
            why = Why.PROGRAM,
            remedy = AuditRule.REMEDY)
    CONTAINERD("/usr/bin/containerd", "/usr/sbin/containerd", "/usr/local/bin/containerd"),

    @CheckInfo(
            id = "HST-015",
            title = "Audit records changes of the program containerd-shim",
            severity = Severity.LOW,
            checklist = {"monitoring-logging/4", "soc-2/1"},
            references = {"cis-docker-1.6.0/1.1.15", "nist-csf-2.0/DE.CM-09"},
            why = Why.PROGRAM,
            remedy = AuditRule.REMEDY)
    SHIM("/usr/bin/containerd-shim", "/usr/sbin/containerd-shim", "/usr/local/bin/containerd-shim"),

    @CheckInfo(
            id = "HST-016",
            title = "Audit records changes of the program containerd-shim-runc-v1",
            severity = Severity.LOW,
            checklist = {"monitoring-logging/4", "soc-2/1"},
            references = {"cis-docker-1.6.0/1.1.16", "nist-csf-2.0/DE.CM-09"},
            why = Why.PROGRAM,
            remedy = AuditRule.REMEDY)
    SHIM_RUNC_V1(
            "/usr/bin/containerd-shim-runc-v1",
            "/usr/sbin/containerd-shim-runc-v1",
            "/usr/local/bin/containerd-shim-runc-v1"),

    @CheckInfo(
            id = "HST-017",
            title = "Audit records changes of the program containerd-shim-runc-v2",
            severity = Severity.LOW,
            checklist = {"monitoring-logging/4", "soc-2/1"},
            references = {"cis-docker-1.6.0/1.1.17", "nist-csf-2.0/DE.CM-09"},
            why = Why.PROGRAM,
            remedy = AuditRule.REMEDY)
    SHIM_RUNC_V2(
            "/usr/bin/containerd-shim-runc-v2",
            "/usr/sbin/containerd-shim-runc-v2",
            "/usr/local/bin/containerd-shim-runc-v2"),

    @CheckInfo(
            id = "HST-018",
            title = "Audit records changes of the program runc",
            severity = Severity.LOW,
            checklist = {"monitoring-logging/4", "soc-2/1"},
            references = {"cis-docker-1.6.0/1.1.18", "nist-csf-2.0/DE.CM-09"},
            why = Why.PROGRAM,
            remedy = AuditRule.REMEDY)
    RUNC("/usr/bin/runc", "/usr/sbin/runc", "/usr/local/sbin/runc");

    private static final String REMEDY =
            "Write a watch for the path into /etc/audit/rules.d/docker.rules and load it.";

    /// Where it lies, by distribution and way of installation.
    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> places;

    AuditRule(String... places) {
        this.places = List.of(places);
    }

    @Override
    public Verdict inspect(Host host) {
        return switch (host.auditedPaths()) {
            case Fact.Unknown<Set<String>> unknown -> unseen(unknown);
            case Fact.Known<Set<String>>(var audited) ->
                    switch (host.files()) {
                        case Fact.Unknown<Map<String, Host.FileStatus>> unknown -> unseen(unknown);
                        case Fact.Known<Map<String, Host.FileStatus>>(var files) ->
                                judge(audited, files);
                    };
        };
    }

    private Verdict unseen(Fact.Unknown<?> fact) {
        return Place.unseen(fact, "auditctl -l | grep -- '-w " + places.getFirst() + " '");
    }

    private Verdict judge(Set<String> audited, Map<String, Host.FileStatus> files) {
        var present = "";
        for (var place : places) {
            if (files.containsKey(place)) {
                if (audited.contains(place)) {
                    return Verdict.pass();
                }
                present = present.isEmpty() ? place : present;
            }
        }
        if (present.isEmpty()) {
            return Verdict.notApplicable("there is no such file");
        }
        return Verdict.fail(
                "no audit rule watches " + present + ", expected one",
                new Origin.Unset("auditd watches nothing by itself"),
                new Fix.RunYourself(
                        "echo '-w "
                                + present
                                + " -p rwxa -k docker' | sudo tee -a"
                                + " /etc/audit/rules.d/docker.rules && sudo augenrules --load"));
    }

    /// What an unseen change would let happen.
    private static final class Why {

        static final String PROGRAM =
                "Whoever swaps this program runs as root with the next container. A record of the"
                        + " change is low in severity, for it prevents nothing, but without it"
                        + " nobody learns when and by whom.";
        static final String STATE =
                "In here lie the containers' files and secrets. Somebody who reads or changes them"
                        + " past the engine leaves no other trace than an audit record.";
        static final String SETTINGS =
                "A changed line in here opens the engine to the network or weakens every container."
                        + " An audit record tells who wrote it and when.";
        static final String SOCKET =
                "Whoever writes to the socket is root on the host. An audit record tells which"
                        + " user and program did.";

        private Why() {}
    }
}
