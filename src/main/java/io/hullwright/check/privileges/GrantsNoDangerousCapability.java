package io.hullwright.check.privileges;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Capabilities;
import io.hullwright.facts.Workload;
import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;

/// One check per grade of what a capability gives beyond Docker's default set. Every capability
/// outside that set is in exactly one grade.
enum GrantsNoDangerousCapability implements PrivilegesCheck {
    @CheckInfo(
            id = "PRV-005",
            title = "No added capability lets a program take over the host",
            severity = Severity.CRITICAL,
            checklist = {"runtime-security/6", "access-control/4"},
            references = {
                "cis-docker-1.6.0/5.4",
                "kics/ce76b7d0",
                "compose-lint/CL-0011",
                "compose-lint/CL-0024",
                "compose-lint/CL-0027",
                "owasp-docker-top-10/D04"
            },
            why =
                    "These load code into the kernel, write to memory and devices, mount file"
                            + " systems, trace other processes or open any file by its handle: each"
                            + " alone is a known way out of a container.",
            remedy =
                    "Remove them from cap_add; find what the program really asks for and grant that.")
    HOST_TAKEOVER(
            "lets a program take over the host",
            Set.of("SYS_ADMIN", "SYS_MODULE", "SYS_PTRACE", "SYS_RAWIO", "DAC_READ_SEARCH", "BPF")),

    @CheckInfo(
            id = "PRV-006",
            title = "No added capability changes the host",
            severity = Severity.HIGH,
            checklist = {"runtime-security/6", "access-control/4"},
            references = {
                "cis-docker-1.6.0/5.4",
                "kics/ce76b7d0",
                "compose-lint/CL-0011",
                "compose-lint/CL-0028",
                "owasp-docker-top-10/D04"
            },
            why =
                    "They reach settings that belong to the whole machine: its network, clock, power"
                            + " state, audit rules and access control. One weakness more and the"
                            + " host is lost.",
            remedy = "Remove them from cap_add and let the host, not the container, do this work.")
    HOST_REACH(
            "changes what belongs to the host",
            Set.of(
                    "NET_ADMIN",
                    "SYS_BOOT",
                    "SYS_TIME",
                    "MAC_ADMIN",
                    "MAC_OVERRIDE",
                    "AUDIT_CONTROL")),

    @CheckInfo(
            id = "PRV-007",
            title = "No added capability discloses the host",
            severity = Severity.HIGH,
            checklist = {"runtime-security/6", "access-control/4"},
            references = {
                "cis-docker-1.6.0/5.4",
                "kics/ce76b7d0",
                "compose-lint/CL-0028",
                "compose-lint/CL-0030",
                "owasp-docker-top-10/D04"
            },
            why =
                    "The kernel log, the audit log and performance counters tell addresses in the"
                            + " kernel and what other programs do, which is what an exploit needs"
                            + " to hit.",
            remedy = "Remove them from cap_add and read logs and counters on the host.")
    HOST_DISCLOSURE("discloses what the host does", Set.of("SYSLOG", "AUDIT_READ", "PERFMON")),

    @CheckInfo(
            id = "PRV-008",
            title = "No added capability starves the host",
            severity = Severity.HIGH,
            checklist = {"runtime-security/6", "runtime-security/4"},
            references = {
                "cis-docker-1.6.0/5.4",
                "kics/ce76b7d0",
                "compose-lint/CL-0029",
                "owasp-docker-top-10/D07"
            },
            why =
                    "They lift limits and priorities that protect the neighbours: locked memory,"
                            + " real-time scheduling, quotas. A program gone wrong can stop the"
                            + " machine.",
            remedy = "Remove them from cap_add; raise the one limit that is short with ulimits.")
    HOST_AVAILABILITY(
            "can starve the host",
            Set.of("SYS_NICE", "IPC_LOCK", "LEASE", "SYS_RESOURCE", "BLOCK_SUSPEND")),

    @CheckInfo(
            id = "PRV-009",
            title = "No lesser capability beyond the default set is added",
            severity = Severity.MEDIUM,
            checklist = "runtime-security/6",
            references = {
                "cis-docker-1.6.0/5.4",
                "kics/ce76b7d0",
                "compose-lint/CL-0027",
                "owasp-docker-top-10/D04"
            },
            why =
                    "Their reach is small (timers, accounting, file attributes, message queues), but"
                            + " hardly a service needs them, and each opens more of the kernel.",
            remedy = "Remove them from cap_add unless the program is seen to fail without.")
    BOUNDED(
            "opens more of the kernel than a service needs",
            Set.of(
                    "SYS_PACCT",
                    "WAKE_ALARM",
                    "NET_BROADCAST",
                    "LINUX_IMMUTABLE",
                    "IPC_OWNER",
                    "CHECKPOINT_RESTORE",
                    "SYS_TTY_CONFIG"));

    private final String effect;

    @SuppressWarnings("ImmutableEnumChecker") // every constant gives a Set.of
    private final Set<String> names;

    GrantsNoDangerousCapability(String effect, Set<String> names) {
        this.effect = effect;
        this.names = names;
    }

    Set<String> names() {
        return names;
    }

    @Override
    public Verdict inspect(Workload workload) {
        if (workload.engine().windows().is(true)) {
            return Verdict.notApplicable("Windows containers have no Linux capabilities");
        }
        var privileges = workload.privileges();
        var privileged = privileges.privileged();
        var added = privileges.capAdd();
        if (privileged.value()) {
            return Verdict.fail(
                    "privileged is on, which grants "
                            + Capabilities.sorted(names)
                            + RootMapping.words(workload),
                    privileged.origin());
        }
        if (added.value().isEmpty()) {
            return Verdict.pass();
        }
        var held = new TreeSet<>(privileges.effectiveCapabilities());
        held.retainAll(names);
        if (held.isEmpty()) {
            return this == HOST_TAKEOVER ? passUnlessUnfamiliar(added.value()) : Verdict.pass();
        }
        return Verdict.fail(
                CapAdd.words(added.value())
                        + held
                        + ", which "
                        + effect
                        + RootMapping.words(workload),
                added.origin(),
                CapAdd.without(added.value(), held));
    }

    /// A capability of a newer kernel cannot be graded; the gravest grade says so, once.
    private static Verdict passUnlessUnfamiliar(Set<String> added) {
        var unfamiliar = new ArrayList<String>();
        for (var name : added) {
            if (!Capabilities.EVERY.contains(name) && !name.equals(Capabilities.ALL)) {
                unfamiliar.add(name);
            }
        }
        return unfamiliar.isEmpty()
                ? Verdict.pass()
                : Verdict.unknown(
                        "cap_add has "
                                + Capabilities.sorted(unfamiliar)
                                + ", which this version does not know; see `man 7 capabilities` of"
                                + " the host for what it gives");
    }
}
