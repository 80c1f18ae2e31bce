package io.hullwright.check.storage;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Mount;
import io.hullwright.facts.Workload;

@CheckInfo(
        id = "STO-001",
        title = "No control socket of an engine is mounted",
        severity = Severity.CRITICAL,
        checklist = "access-control/4",
        references = {
            "cis-docker-1.6.0/5.32",
            "kics/d6355c88",
            "compose-lint/CL-0001",
            "compose-lint/CL-0013",
            "owasp-docker-top-10/D04",
            "nist-csf-2.0/PR.AA-05"
        },
        why =
                """
                Whoever can talk to the engine can start a privileged container and owns the host; \
                systemd, libvirt and snapd obey in the same way. Mounting the socket read-only changes \
                nothing: requests still go through.\
                """,
        remedy =
                """
                Take the mount out. If the program must ask the engine, put a proxy in between that \
                lets through only the requests it needs.\
                """)
final class MountsNoControlSocket implements StorageCheck {

    @Override
    public Verdict inspect(Workload workload) {
        return Mounts.refuse(workload, MountsNoControlSocket::fault, "no mount of one");
    }

    private static String fault(Mount mount) {
        var socket = socketIn(mount);
        if (socket.isEmpty()) {
            return "";
        }
        return (socket.equals(HostPaths.normalise(mount.source()))
                        ? "is a control socket"
                        : "holds the control socket " + socket)
                + (mount.readOnly() ? ", which read-only does not protect" : "");
    }

    /// The control socket this mount is or holds; empty when none.
    static String socketIn(Mount mount) {
        return mount.isBind() || mount.type().equals("npipe")
                ? ControlSockets.in(mount.source())
                : "";
    }
}
