package io.hullwright.check.storage;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Mount;
import io.hullwright.facts.Workload;
import java.util.List;
import java.util.Locale;

@CheckInfo(
        id = "STO-004",
        title = "Mounted configuration is read-only",
        severity = Severity.LOW,
        checklist = {"access-control/4", "file-permissions/3"},
        references = {"owasp-docker-top-10/D04", "nist-csf-2.0/PR.AA-05"},
        why =
                """
                Who breaks into the program rewrites its configuration or certificates on the host; the \
                change outlives every restart and every new image.\
                """,
        remedy = "Add `:ro` to the mount, unless the program is meant to write this file.")
final class MountsConfigurationReadOnly implements StorageCheck {

    private static final List<String> ENDINGS =
            List.of(
                    ".conf",
                    ".cnf",
                    ".cfg",
                    ".ini",
                    ".toml",
                    ".yml",
                    ".yaml",
                    ".properties",
                    ".env",
                    ".crt",
                    ".cer",
                    ".pem",
                    ".key");

    private static final List<String> FOLDERS =
            List.of("/etc/", "/usr/local/etc/", "/run/secrets/", "/docker-entrypoint-initdb.d/");

    @Override
    public Verdict inspect(Workload workload) {
        return Mounts.judge(
                workload, MountsConfigurationReadOnly::fault, "configuration to be read-only");
    }

    private static String fault(Mount mount) {
        if (!mount.isBind() || mount.readOnly()) {
            return "";
        }
        return isConfiguration(HostPaths.normalise(mount.source()))
                        || isConfiguration(mount.target())
                ? "looks like configuration"
                : "";
    }

    private static boolean isConfiguration(String path) {
        for (var folder : FOLDERS) {
            if (path.startsWith(folder) || path.equals(folder.substring(0, folder.length() - 1))) {
                return true;
            }
        }
        var name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        for (var ending : ENDINGS) {
            if (name.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }
}
