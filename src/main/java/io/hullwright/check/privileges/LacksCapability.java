package io.hullwright.check.privileges;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Capabilities;
import io.hullwright.facts.Isolation;
import io.hullwright.facts.Workload;
import java.util.List;

/// The four capabilities that a benchmark asks about one by one. Each constant is named as its
/// capability; none of them is in Docker's default set.
enum LacksCapability implements PrivilegesCheck {
    @CheckInfo(
            id = "PRV-011",
            title = "The container lacks DAC_READ_SEARCH",
            severity = Severity.CRITICAL,
            checklist = "runtime-security/6",
            references = "cis-docker-1.6.0/C.5.3.1",
            why =
                    "It opens files by handle, past every path: any file of a host file system that"
                            + " is mounted anywhere inside can be read, /etc/shadow among them.",
            remedy = "Remove DAC_READ_SEARCH from cap_add; mount what is to be read, read-only.")
    DAC_READ_SEARCH,

    @CheckInfo(
            id = "PRV-012",
            title = "The container lacks SYS_MODULE",
            severity = Severity.CRITICAL,
            checklist = "runtime-security/6",
            references = "cis-docker-1.6.0/C.5.3.2",
            why = "It loads code into the host's kernel, which no container boundary holds back.",
            remedy = "Remove SYS_MODULE from cap_add and load the module on the host at boot.")
    SYS_MODULE,

    @CheckInfo(
            id = "PRV-013",
            title = "The container lacks SYS_ADMIN",
            severity = Severity.CRITICAL,
            checklist = "runtime-security/6",
            references = "cis-docker-1.6.0/C.5.3.3",
            why =
                    "It mounts file systems and enters namespaces, and does so much else that it is"
                            + " next to being root on the host.",
            remedy = "Remove SYS_ADMIN from cap_add; most programs that ask for it need less.")
    SYS_ADMIN,

    @CheckInfo(
            id = "PRV-014",
            title = "The container lacks SYS_PTRACE",
            severity = Severity.CRITICAL,
            checklist = "runtime-security/6",
            references = "cis-docker-1.6.0/C.5.3.4",
            why =
                    "It reads and writes the memory of every process in sight, secrets and code"
                            + " alike; with the host's process namespace that is all of the host's.",
            remedy = "Remove SYS_PTRACE from cap_add; debug in a copy of the container.")
    SYS_PTRACE;

    @Override
    public Verdict inspect(Workload workload) {
        if (workload.engine().windows().is(true)) {
            return Verdict.notApplicable("Windows containers have no Linux capabilities");
        }
        var privileges = workload.privileges();
        var privileged = privileges.privileged();
        if (privileged.value()) {
            return Verdict.fail(
                    "privileged is on, which grants " + name() + reach(workload),
                    privileged.origin());
        }
        var added = privileges.capAdd();
        var held =
                added.value().contains(Capabilities.ALL)
                        ? !privileges.capDrop().value().contains(name())
                        : added.value().contains(name());
        return held
                ? Verdict.fail(
                        CapAdd.words(added.value()) + name() + reach(workload),
                        added.origin(),
                        CapAdd.without(added.value(), List.of(name())))
                : Verdict.pass();
    }

    private String reach(Workload workload) {
        var traced =
                this == SYS_PTRACE && Isolation.isHost(workload.isolation().pid())
                        ? ", and pid is host: every process of the host can be traced"
                        : "";
        return traced + RootMapping.words(workload);
    }
}
