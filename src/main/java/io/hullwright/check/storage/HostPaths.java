package io.hullwright.check.storage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What a path of the host gives to whoever gets it mounted. Every method takes any spelling.
final class HostPaths {

    /// Writing there, or above, makes programs that root of the host will run or believe.
    private static final Region ROOT_EQUIVALENT =
            Region.of(
                    List.of(
                            "/etc",
                            "/root",
                            "/dev",
                            "/usr",
                            "/home",
                            "/var",
                            "/run",
                            "/opt",
                            "c:",
                            "c:/users",
                            "c:/programdata"),
                    List.of(
                            "/boot",
                            "/proc",
                            "/sys",
                            "/bin",
                            "/sbin",
                            "/lib",
                            "/lib32",
                            "/lib64",
                            "/libx32",
                            "/usr/bin",
                            "/usr/sbin",
                            "/usr/lib",
                            "/usr/lib32",
                            "/usr/lib64",
                            "/usr/libexec",
                            "/usr/local/bin",
                            "/usr/local/sbin",
                            "/root/.ssh",
                            "/var/lib/docker",
                            "/var/lib/containerd",
                            "/var/lib/containers",
                            "/var/lib/kubelet",
                            "/var/lib/rancher",
                            "/var/spool/cron",
                            "/run/systemd",
                            "/run/udev",
                            "/etc/cron.d",
                            "/etc/cron.hourly",
                            "/etc/cron.daily",
                            "/etc/cron.weekly",
                            "/etc/cron.monthly",
                            "/etc/crontab",
                            "/etc/docker",
                            "/etc/group",
                            "/etc/gshadow",
                            "/etc/init.d",
                            "/etc/kubernetes",
                            "/etc/ld.so.conf",
                            "/etc/ld.so.conf.d",
                            "/etc/ld.so.preload",
                            "/etc/modprobe.d",
                            "/etc/pam.d",
                            "/etc/passwd",
                            "/etc/profile",
                            "/etc/profile.d",
                            "/etc/shadow",
                            "/etc/ssh",
                            "/etc/sudoers",
                            "/etc/sudoers.d",
                            "/etc/systemd",
                            "/etc/udev",
                            "c:/windows",
                            "c:/program files",
                            "c:/program files (x86)",
                            "c:/programdata/docker"));

    /// Reading there gives credentials, or the memory and settings of other programs.
    private static final Region SENSITIVE =
            Region.of(
                    List.of("/etc", "/dev", "/sys", "/run", "/home", "/Users", "c:", "c:/users"),
                    List.of(
                            "/boot",
                            "/proc",
                            "/sys/kernel",
                            "/sys/firmware",
                            "/dev/mem",
                            "/dev/kmem",
                            "/dev/shm",
                            "/run/systemd",
                            "/run/dbus",
                            "/run/secrets",
                            "/var/lib/docker",
                            "/var/lib/containerd",
                            "/var/lib/containers",
                            "/var/lib/kubelet",
                            "/var/lib/rancher",
                            "/var/spool/cron",
                            "/etc/docker",
                            "/etc/gshadow",
                            "/etc/kubernetes",
                            "/etc/krb5.keytab",
                            "/etc/pki/tls/private",
                            "/etc/rancher",
                            "/etc/shadow",
                            "/etc/ssh",
                            "/etc/ssl/private",
                            "/etc/sudoers",
                            "/etc/sudoers.d",
                            "/etc/wireguard",
                            "c:/windows/system32/config",
                            "c:/programdata/docker"));

    /// The same below a home folder, which is itself sensitive.
    private static final Region SENSITIVE_AT_HOME =
            Region.of(
                    List.of(),
                    List.of(
                            "/.ssh",
                            "/.aws",
                            "/.azure",
                            "/.kube",
                            "/.docker",
                            "/.gnupg",
                            "/.config/gcloud",
                            "/.config/gh",
                            "/.config/containers",
                            "/.local/share/containers",
                            "/.local/share/docker",
                            "/.local/share/keyrings",
                            "/.password-store",
                            "/.netrc",
                            "/.git-credentials",
                            "/.npmrc",
                            "/.pgpass",
                            "/.pypirc",
                            "/.vault-token",
                            "/.bash_history",
                            "/.zsh_history",
                            "/Library/Keychains"));

    /// Where Docker Desktop's machine keeps the files of the computer it runs on.
    private static final List<String> DESKTOP_PREFIXES =
            List.of("/run/desktop/mnt/host", "/host_mnt");

    private HostPaths() {}

    /// Places whose every parent counts too, because a mount of the parent holds them.
    ///
    /// @param holding the places themselves and all that is above them
    /// @param trees those of them that count with all that is below
    private record Region(Set<String> holding, Set<String> trees) {

        static Region of(List<String> exact, List<String> trees) {
            var holding = new HashSet<String>();
            for (var list : List.of(exact, trees)) {
                for (var place : list) {
                    for (var path = place; !path.isEmpty(); path = parent(path)) {
                        holding.add(path);
                    }
                }
            }
            holding.add("/");
            return new Region(Set.copyOf(holding), Set.copyOf(trees));
        }

        boolean has(String path) {
            if (holding.contains(path)) {
                return true;
            }
            for (var above = parent(path); !above.isEmpty(); above = parent(above)) {
                if (trees.contains(above)) {
                    return true;
                }
            }
            return false;
        }
    }

    /// True if writing there makes one root of the host.
    static boolean isRootEquivalent(String source) {
        var path = normalise(source);
        return ROOT_EQUIVALENT.has(path) && !isInsideOfVolume(path);
    }

    /// True if reading there is already too much.
    static boolean isSensitive(String source) {
        var path = normalise(source);
        var home = homeOf(path);
        if (!home.isEmpty()) {
            return path.length() == home.length()
                    || SENSITIVE_AT_HOME.has(path.substring(home.length()));
        }
        return SENSITIVE.has(path) && !isInsideOfVolume(path);
    }

    /// One spelling per place: no `//`, `.` or `..`, no slash at the end, `/var/run` as `/run`,
    /// Windows paths as `c:/users`, and without the prefixes of Docker Desktop's machine.
    static String normalise(String source) {
        var path = source;
        if (isDrive(path) || path.startsWith("\\")) {
            path = path.replace('\\', '/');
        }
        path = withoutDots(path);
        for (var prefix : DESKTOP_PREFIXES) {
            if (path.equals(prefix)) {
                path = "/";
            } else if (path.startsWith(prefix + "/")) {
                path = fromDesktop(path.substring(prefix.length() + 1));
            }
        }
        if (path.equals("/var/run") || path.startsWith("/var/run/")) {
            path = path.substring("/var".length());
        }
        if (path.equals("~") || path.startsWith("~/")) {
            path = "/home/" + path;
        }
        return isDrive(path) ? path.toLowerCase(Locale.ROOT) : path;
    }

    private static String fromDesktop(String rest) {
        var isLetter = rest.length() == 1 || (rest.length() > 1 && rest.charAt(1) == '/');
        return isLetter ? rest.charAt(0) + ":" + rest.substring(1) : "/" + rest;
    }

    private static String withoutDots(String path) {
        if (!path.contains("//")
                && !path.contains("/.")
                && !(path.endsWith("/") && path.length() > 1)) {
            return path;
        }
        var parts = new ArrayList<String>();
        for (var part : path.split("/", -1)) {
            if (part.equals("..")) {
                if (!parts.isEmpty()) {
                    parts.removeLast();
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return (path.startsWith("/") ? "/" : "") + String.join("/", parts);
    }

    /// The home folder this path is or lies in, empty when none.
    static String homeOf(String path) {
        if (path.equals("/root") || path.startsWith("/root/")) {
            return "/root";
        }
        for (var homes : List.of("/home/", "/Users/", "c:/users/")) {
            if (path.startsWith(homes)) {
                var end = path.indexOf('/', homes.length());
                return end < 0 ? path : path.substring(0, end);
            }
        }
        return "";
    }

    /// A volume's own data is what the volume is for.
    private static boolean isInsideOfVolume(String path) {
        return path.startsWith("/var/lib/docker/volumes/")
                || path.startsWith("/var/lib/containers/storage/volumes/");
    }

    private static boolean isDrive(String path) {
        return path.length() > 1 && Character.isLetter(path.charAt(0)) && path.charAt(1) == ':';
    }

    /// The folder above, `/` excluded; empty when there is none.
    private static String parent(String path) {
        var slash = path.lastIndexOf('/');
        return slash <= 0 ? "" : path.substring(0, slash);
    }
}
