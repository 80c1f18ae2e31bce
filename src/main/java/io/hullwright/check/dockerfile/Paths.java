package io.hullwright.check.dockerfile;

/// Paths inside an image, of Linux and Windows.
final class Paths {

    private static final String[] SYSTEM = {
        "/bin",
        "/boot",
        "/dev",
        "/etc",
        "/lib",
        "/lib64",
        "/proc",
        "/run",
        "/sbin",
        "/sys",
        "/usr/bin",
        "/usr/lib",
        "/usr/sbin"
    };

    private Paths() {}

    static boolean isAbsolute(String path) {
        return path.startsWith("/")
                || path.startsWith("\\")
                || (path.length() > 2
                        && Character.isLetter(path.charAt(0))
                        && path.charAt(1) == ':'
                        && (path.charAt(2) == '/' || path.charAt(2) == '\\'));
    }

    /// The folder of the system that this path is, or is in; empty when there is none.
    static String systemFolder(String path) {
        for (var folder : SYSTEM) {
            if (path.equals(folder) || path.startsWith(folder + "/")) {
                return folder;
            }
        }
        return "";
    }
}
