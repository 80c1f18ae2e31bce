package io.hullwright.check.host;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Host;

/// Who owns the files that decide about the engine.
enum FileOwner implements HostCheck, FileQuestion {
    @CheckInfo(
            id = "HST-031",
            title = "Root owns the unit docker.service",
            severity = Severity.HIGH,
            checklist = "file-permissions/3",
            references = {"cis-docker-1.6.0/3.1", "nist-csf-2.0/PR.AA-05"},
            why = FileWhy.UNIT,
            remedy = FileOwner.REMEDY)
    SERVICE_UNIT(HostFile.SERVICE_UNIT, "root"),

    @CheckInfo(
            id = "HST-033",
            title = "Root owns the unit docker.socket",
            severity = Severity.HIGH,
            checklist = "file-permissions/3",
            references = {"cis-docker-1.6.0/3.3", "nist-csf-2.0/PR.AA-05"},
            why = FileWhy.UNIT,
            remedy = FileOwner.REMEDY)
    SOCKET_UNIT(HostFile.SOCKET_UNIT, "root"),

    @CheckInfo(
            id = "HST-035",
            title = "Root owns /etc/docker",
            severity = Severity.HIGH,
            checklist = "file-permissions/3",
            references = {"cis-docker-1.6.0/3.5", "nist-csf-2.0/PR.AA-05"},
            why = FileWhy.SETTINGS,
            remedy = FileOwner.REMEDY)
    CONFIG_FOLDER(HostFile.CONFIG_FOLDER, "root"),

    @CheckInfo(
            id = "HST-037",
            title = "Root owns the registries' certificates",
            severity = Severity.MEDIUM,
            checklist = "file-permissions/3",
            references = {"cis-docker-1.6.0/3.7", "nist-csf-2.0/PR.AA-05"},
            why = FileWhy.CERTIFICATE,
            remedy = FileOwner.REMEDY)
    REGISTRY_CERTIFICATES(HostFile.REGISTRY_CERTIFICATES, "root"),

    @CheckInfo(
            id = "HST-039",
            title = "Root owns the engine's TLS authority",
            severity = Severity.MEDIUM,
            checklist = "file-permissions/3",
            references = {"cis-docker-1.6.0/3.9", "nist-csf-2.0/PR.AA-05"},
            why = FileWhy.CERTIFICATE,
            remedy = FileOwner.REMEDY)
    TLS_AUTHORITY(HostFile.TLS_AUTHORITY, "root"),

    @CheckInfo(
            id = "HST-041",
            title = "Root owns the engine's TLS certificate",
            severity = Severity.MEDIUM,
            checklist = "file-permissions/3",
            references = {"cis-docker-1.6.0/3.11", "nist-csf-2.0/PR.AA-05"},
            why = FileWhy.CERTIFICATE,
            remedy = FileOwner.REMEDY)
    TLS_CERTIFICATE(HostFile.TLS_CERTIFICATE, "root"),

    @CheckInfo(
            id = "HST-043",
            title = "Root owns the engine's TLS key",
            severity = Severity.HIGH,
            checklist = {"file-permissions/4", "file-permissions/3"},
            references = {"cis-docker-1.6.0/3.13", "nist-csf-2.0/PR.AA-05"},
            why = FileWhy.KEY,
            remedy = FileOwner.REMEDY)
    TLS_KEY(HostFile.TLS_KEY, "root"),

    @CheckInfo(
            id = "HST-045",
            title = "Root owns the engine's socket, for the group docker",
            severity = Severity.CRITICAL,
            checklist = {"access-control/4", "file-permissions/3"},
            references = {"cis-docker-1.6.0/3.15", "nist-csf-2.0/PR.AA-05"},
            why = FileWhy.SOCKET,
            remedy = FileOwner.REMEDY)
    ENGINE_SOCKET(HostFile.ENGINE_SOCKET, "docker"),

    @CheckInfo(
            id = "HST-047",
            title = "Root owns /etc/docker/daemon.json",
            severity = Severity.HIGH,
            checklist = "file-permissions/3",
            references = {"cis-docker-1.6.0/3.17", "nist-csf-2.0/PR.AA-05"},
            why = FileWhy.SETTINGS,
            remedy = FileOwner.REMEDY)
    DAEMON_JSON(HostFile.DAEMON_JSON, "root"),

    @CheckInfo(
            id = "HST-049",
            title = "Root owns /etc/default/docker",
            severity = Severity.HIGH,
            checklist = "file-permissions/3",
            references = {"cis-docker-1.6.0/3.19", "nist-csf-2.0/PR.AA-05"},
            why = FileWhy.SETTINGS,
            remedy = FileOwner.REMEDY)
    DEFAULT_FILE(HostFile.DEFAULT_FILE, "root"),

    @CheckInfo(
            id = "HST-052",
            title = "Root owns /etc/sysconfig/docker",
            severity = Severity.HIGH,
            checklist = "file-permissions/3",
            references = {"cis-docker-1.6.0/3.22", "nist-csf-2.0/PR.AA-05"},
            why = FileWhy.SETTINGS,
            remedy = FileOwner.REMEDY)
    SYSCONFIG_FILE(HostFile.SYSCONFIG_FILE, "root"),

    @CheckInfo(
            id = "HST-053",
            title = "Root owns containerd's socket",
            severity = Severity.CRITICAL,
            checklist = {"access-control/4", "file-permissions/3"},
            references = {"cis-docker-1.6.0/3.23", "nist-csf-2.0/PR.AA-05"},
            why = FileWhy.SOCKET,
            remedy = FileOwner.REMEDY)
    CONTAINERD_SOCKET(HostFile.CONTAINERD_SOCKET, "root");

    private static final String REMEDY =
            "Give the file back to root with the command shown, and find out who took it.";

    @SuppressWarnings("ImmutableEnumChecker") // records of text and lists made by List.of
    private final HostFile file;

    private final String group;

    FileOwner(HostFile file, String group) {
        this.file = file;
        this.group = group;
    }

    @Override
    public Verdict inspect(Host host) {
        return FileQuestion.judge(this, host);
    }

    @Override
    public HostFile file() {
        return file;
    }

    /// The group root is always good: it is stricter than any other.
    @Override
    public boolean isMet(Host.FileStatus status) {
        return status.owner().equals("root")
                && (status.group().equals(group) || status.group().equals("root"));
    }

    @Override
    public String complaint(Host.FileStatus status) {
        return "belongs to " + status.owner() + ":" + status.group() + ", expected root:" + group;
    }

    @Override
    public String command(Host.FileStatus status) {
        return "sudo chown root:" + group;
    }
}
