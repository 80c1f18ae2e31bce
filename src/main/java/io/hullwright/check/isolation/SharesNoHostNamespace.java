package io.hullwright.check.isolation;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Fix;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Isolation;
import io.hullwright.facts.Setting;
import io.hullwright.facts.Workload;

/// One check per kind of namespace that a workload can share with the host. The user namespace
/// depends on the engine and has a class of its own.
enum SharesNoHostNamespace implements IsolationCheck {
    @CheckInfo(
            id = "ISO-001",
            title = "The host's network is not shared",
            severity = Severity.HIGH,
            checklist = "network-security/1",
            references = {
                "cis-docker-1.6.0/5.10",
                "kics/071a71ff",
                "compose-lint/CL-0008",
                "owasp-docker-top-10/D03"
            },
            why =
                    "Every port the program opens is open on the host at once, it reaches services"
                            + " that listen on loopback only, and no network rule of the engine"
                            + " applies.",
            remedy = "Delete `network_mode: host`, join a network and publish the port needed.")
    NETWORK("network_mode", ""),

    @CheckInfo(
            id = "ISO-002",
            title = "The host's processes are not shared",
            severity = Severity.HIGH,
            checklist = "access-control/4",
            references = {
                "cis-docker-1.6.0/5.16",
                "kics/4f31dd9f",
                "compose-lint/CL-0010",
                "owasp-docker-top-10/D04"
            },
            why =
                    "The program sees every process of the host with its command line, and may signal"
                            + " or trace those of the same user; as root that is all of them.",
            remedy = "Delete `pid: host`; let a monitoring agent run on the host instead.")
    PROCESSES("pid", ""),

    @CheckInfo(
            id = "ISO-003",
            title = "The host's shared memory is not shared",
            severity = Severity.HIGH,
            checklist = "access-control/4",
            references = {
                "cis-docker-1.6.0/5.17",
                "kics/baa3890f",
                "compose-lint/CL-0010",
                "owasp-docker-top-10/D04"
            },
            why =
                    "Shared memory segments and message queues of the host's programs, databases"
                            + " among them, can be read and written from inside.",
            remedy = "Set `ipc: private`; raise shm_size if the program needs more shared memory.")
    SHARED_MEMORY("ipc", "private"),

    @CheckInfo(
            id = "ISO-004",
            title = "The host's name is not shared",
            severity = Severity.LOW,
            checklist = "access-control/4",
            references = {"cis-docker-1.6.0/5.21", "compose-lint/CL-0010"},
            why =
                    "With SYS_ADMIN the program can rename the host; without it, it only learns the"
                            + " name.",
            remedy = "Delete `uts: host`; set hostname for the service if it needs a name.")
    HOST_NAME("uts", ""),

    @CheckInfo(
            id = "ISO-005",
            title = "The host's control groups are not shared",
            severity = Severity.MEDIUM,
            checklist = "access-control/4",
            references = "owasp-docker-top-10/D04",
            why =
                    "The program sees the host's whole tree of control groups, and so what else runs;"
                            + " with a writable mount of it, known ways out begin here.",
            remedy =
                    "Set `cgroup: private`. Engines on cgroup v1 share by default; set"
                            + " default-cgroupns-mode there.")
    CONTROL_GROUPS("cgroup", "private");

    private final String key;
    private final String privateValue;

    /// @param privateValue what to write for a namespace of its own; empty where only deleting the
    ///     key says it
    SharesNoHostNamespace(String key, String privateValue) {
        this.key = key;
        this.privateValue = privateValue;
    }

    @Override
    public Verdict inspect(Workload workload) {
        var setting = mode(workload.isolation());
        if (this == CONTROL_GROUPS && setting.origin().isUnset()) {
            return Verdict.unknown(
                    "the engine chooses the control groups and was not seen: set `cgroup: private`");
        }
        if (!Isolation.isHost(setting)) {
            return Verdict.pass();
        }
        var evidence = key + " is host, expected its own" + HostWords.of(workload.engine());
        return privateValue.isEmpty()
                ? Verdict.fail(evidence, setting.origin())
                : Verdict.fail(evidence, setting.origin(), new Fix.SetValue(key, privateValue));
    }

    private Setting<String> mode(Isolation isolation) {
        return switch (this) {
            case NETWORK -> isolation.network();
            case PROCESSES -> isolation.pid();
            case SHARED_MEMORY -> isolation.ipc();
            case HOST_NAME -> isolation.uts();
            case CONTROL_GROUPS -> isolation.cgroup();
        };
    }
}
