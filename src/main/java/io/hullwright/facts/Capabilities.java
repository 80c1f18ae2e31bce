package io.hullwright.facts;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// Linux capabilities as the engines grant them; names without `CAP_`, in upper case.
public final class Capabilities {

    /// Says "every capability" in `cap_add` and `cap_drop`.
    public static final String ALL = "ALL";

    /// What Docker grants when nobody says anything.
    /// Source: Docker's documentation, "Runtime privilege and Linux capabilities".
    public static final Set<String> DOCKER_DEFAULT =
            Set.of(
                    "AUDIT_WRITE",
                    "CHOWN",
                    "DAC_OVERRIDE",
                    "FOWNER",
                    "FSETID",
                    "KILL",
                    "MKNOD",
                    "NET_BIND_SERVICE",
                    "NET_RAW",
                    "SETFCAP",
                    "SETGID",
                    "SETPCAP",
                    "SETUID",
                    "SYS_CHROOT");

    /// Every capability of Linux 6.x.
    public static final Set<String> EVERY =
            Set.of(
                    "AUDIT_CONTROL",
                    "AUDIT_READ",
                    "AUDIT_WRITE",
                    "BLOCK_SUSPEND",
                    "BPF",
                    "CHECKPOINT_RESTORE",
                    "CHOWN",
                    "DAC_OVERRIDE",
                    "DAC_READ_SEARCH",
                    "FOWNER",
                    "FSETID",
                    "IPC_LOCK",
                    "IPC_OWNER",
                    "KILL",
                    "LEASE",
                    "LINUX_IMMUTABLE",
                    "MAC_ADMIN",
                    "MAC_OVERRIDE",
                    "MKNOD",
                    "NET_ADMIN",
                    "NET_BIND_SERVICE",
                    "NET_BROADCAST",
                    "NET_RAW",
                    "PERFMON",
                    "SETFCAP",
                    "SETGID",
                    "SETPCAP",
                    "SETUID",
                    "SYSLOG",
                    "SYS_ADMIN",
                    "SYS_BOOT",
                    "SYS_CHROOT",
                    "SYS_MODULE",
                    "SYS_NICE",
                    "SYS_PACCT",
                    "SYS_PTRACE",
                    "SYS_RAWIO",
                    "SYS_RESOURCE",
                    "SYS_TIME",
                    "SYS_TTY_CONFIG",
                    "WAKE_ALARM");

    private Capabilities() {}

    /// One spelling for all: `cap_net_raw`, `CAP_NET_RAW` and `net_raw` become `NET_RAW`.
    public static Set<String> normalize(Collection<String> names) {
        var normal = new TreeSet<String>();
        for (var name : names) {
            var upper = name.strip().toUpperCase(Locale.ROOT);
            normal.add(upper.startsWith("CAP_") ? upper.substring(4) : upper);
        }
        return normal;
    }

    /// What the program really holds: `privileged` beats all, then ALL, then names; an added name
    /// beats a dropped one
    /// only where everything was dropped, as in Docker.
    public static Set<String> effective(boolean privileged, Set<String> add, Set<String> drop) {
        if (privileged) {
            return EVERY;
        }
        var held = new TreeSet<String>();
        if (add.contains(ALL)) {
            held.addAll(EVERY);
            held.removeAll(drop);
        } else if (drop.contains(ALL)) {
            held.addAll(add);
        } else {
            held.addAll(DOCKER_DEFAULT);
            held.removeAll(drop);
            held.addAll(add);
        }
        return held;
    }

    /// Sorted, for messages that are the same in every run.
    public static List<String> sorted(Collection<String> names) {
        return List.copyOf(new TreeSet<>(names));
    }
}
