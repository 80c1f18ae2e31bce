package io.hullwright.check.host;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Host;

/// Who may do what with the files that decide about the engine. Bits are compared, not numbers:
/// 0622 is smaller than 0644 and still lets everybody write.
enum FileMode implements HostCheck, FileQuestion {
    @CheckInfo(
            id = "HST-032",
            title = "Only its owner may write the unit docker.service",
            severity = Severity.HIGH,
            checklist = "file-permissions/3",
            references = {"cis-docker-1.6.0/3.2", "nist-csf-2.0/PR.AA-05"},
            why = FileWhy.UNIT,
            remedy = FileMode.REMEDY)
    SERVICE_UNIT(HostFile.SERVICE_UNIT, 0644),

    @CheckInfo(
            id = "HST-034",
            title = "Only its owner may write the unit docker.socket",
            severity = Severity.HIGH,
            checklist = "file-permissions/3",
            references = {"cis-docker-1.6.0/3.4", "nist-csf-2.0/PR.AA-05"},
            why = FileWhy.UNIT,
            remedy = FileMode.REMEDY)
    SOCKET_UNIT(HostFile.SOCKET_UNIT, 0644),

    @CheckInfo(
            id = "HST-036",
            title = "Only its owner may write in /etc/docker",
            severity = Severity.HIGH,
            checklist = "file-permissions/3",
            references = {"cis-docker-1.6.0/3.6", "nist-csf-2.0/PR.AA-05"},
            why = FileWhy.SETTINGS,
            remedy = FileMode.REMEDY)
    CONFIG_FOLDER(HostFile.CONFIG_FOLDER, 0755),

    @CheckInfo(
            id = "HST-038",
            title = "Nobody may write the registries' certificates",
            severity = Severity.LOW,
            checklist = "file-permissions/3",
            references = {"cis-docker-1.6.0/3.8", "nist-csf-2.0/PR.AA-05"},
            why = FileWhy.CERTIFICATE,
            remedy = FileMode.REMEDY)
    REGISTRY_CERTIFICATES(HostFile.REGISTRY_CERTIFICATES, 0444),

    @CheckInfo(
            id = "HST-040",
            title = "Nobody may write the engine's TLS authority",
            severity = Severity.LOW,
            checklist = "file-permissions/3",
            references = {"cis-docker-1.6.0/3.10", "nist-csf-2.0/PR.AA-05"},
            why = FileWhy.CERTIFICATE,
            remedy = FileMode.REMEDY)
    TLS_AUTHORITY(HostFile.TLS_AUTHORITY, 0444),

    @CheckInfo(
            id = "HST-042",
            title = "Nobody may write the engine's TLS certificate",
            severity = Severity.LOW,
            checklist = "file-permissions/3",
            references = {"cis-docker-1.6.0/3.12", "nist-csf-2.0/PR.AA-05"},
            why = FileWhy.CERTIFICATE,
            remedy = FileMode.REMEDY)
    TLS_CERTIFICATE(HostFile.TLS_CERTIFICATE, 0444),

    @CheckInfo(
            id = "HST-044",
            title = "Only its owner may read the engine's TLS key, and nobody write it",
            severity = Severity.HIGH,
            checklist = {"file-permissions/4", "file-permissions/3"},
            references = {"cis-docker-1.6.0/3.14", "nist-csf-2.0/PR.AA-05"},
            why = FileWhy.KEY,
            remedy = FileMode.REMEDY)
    TLS_KEY(HostFile.TLS_KEY, 0400),

    @CheckInfo(
            id = "HST-046",
            title = "Only owner and group may use the engine's socket",
            severity = Severity.CRITICAL,
            checklist = {"access-control/4", "file-permissions/3"},
            references = {"cis-docker-1.6.0/3.16", "nist-csf-2.0/PR.AA-05"},
            why = FileWhy.SOCKET,
            remedy = FileMode.REMEDY)
    ENGINE_SOCKET(HostFile.ENGINE_SOCKET, 0660),

    @CheckInfo(
            id = "HST-048",
            title = "Only its owner may write /etc/docker/daemon.json",
            severity = Severity.HIGH,
            checklist = "file-permissions/3",
            references = {"cis-docker-1.6.0/3.18", "nist-csf-2.0/PR.AA-05"},
            why = FileWhy.SETTINGS,
            remedy = FileMode.REMEDY)
    DAEMON_JSON(HostFile.DAEMON_JSON, 0644),

    @CheckInfo(
            id = "HST-050",
            title = "Only its owner may write /etc/default/docker",
            severity = Severity.HIGH,
            checklist = "file-permissions/3",
            references = {"cis-docker-1.6.0/3.20", "nist-csf-2.0/PR.AA-05"},
            why = FileWhy.SETTINGS,
            remedy = FileMode.REMEDY)
    DEFAULT_FILE(HostFile.DEFAULT_FILE, 0644),

    @CheckInfo(
            id = "HST-051",
            title = "Only its owner may write /etc/sysconfig/docker",
            severity = Severity.HIGH,
            checklist = "file-permissions/3",
            references = {"cis-docker-1.6.0/3.21", "nist-csf-2.0/PR.AA-05"},
            why = FileWhy.SETTINGS,
            remedy = FileMode.REMEDY)
    SYSCONFIG_FILE(HostFile.SYSCONFIG_FILE, 0644),

    @CheckInfo(
            id = "HST-054",
            title = "Only owner and group may use containerd's socket",
            severity = Severity.CRITICAL,
            checklist = {"access-control/4", "file-permissions/3"},
            references = {"cis-docker-1.6.0/3.24", "nist-csf-2.0/PR.AA-05"},
            why = FileWhy.SOCKET,
            remedy = FileMode.REMEDY)
    CONTAINERD_SOCKET(HostFile.CONTAINERD_SOCKET, 0660);

    private static final String REMEDY =
            "Take the bits that are too many away with the command shown.";

    @SuppressWarnings("ImmutableEnumChecker") // records of text and lists made by List.of
    private final HostFile file;

    private final int allowed;

    FileMode(HostFile file, int allowed) {
        this.file = file;
        this.allowed = allowed;
    }

    @Override
    public Verdict inspect(Host host) {
        return FileQuestion.judge(this, host);
    }

    @Override
    public HostFile file() {
        return file;
    }

    @Override
    public boolean isMet(Host.FileStatus status) {
        return status.isWithin(allowed);
    }

    @Override
    public String complaint(Host.FileStatus status) {
        return "has mode " + octal(status.mode()) + ", expected no bit beyond " + octal(allowed);
    }

    /// Only takes bits away, never adds one.
    @Override
    public String command(Host.FileStatus status) {
        return "sudo chmod " + octal(status.mode() & allowed);
    }

    private static String octal(int mode) {
        var digits = Integer.toOctalString(mode);
        return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }
}
