package io.hullwright.facts.reading;

import java.util.Set;

/// Packages whose names tell what comes with them.
final class KnownPackages {

    private static final Set<String> SSH_SERVERS =
            Set.of(
                    "openssh-server",
                    "openssh",
                    "ssh",
                    "sshd",
                    "dropbear",
                    "dropbear-bin",
                    "task-ssh-server",
                    "tinysshd",
                    "openssh-server-pam");

    private static final Set<String> TOOLS =
            Set.of(
                    "build-essential",
                    "build-base",
                    "alpine-sdk",
                    "base-devel",
                    "gcc",
                    "g++",
                    "gcc-c++",
                    "gfortran",
                    "clang",
                    "tcc",
                    "make",
                    "cmake",
                    "gdb",
                    "lldb",
                    "strace",
                    "ltrace",
                    "valgrind",
                    "golang",
                    "golang-go",
                    "go",
                    "rust",
                    "rustc",
                    "cargo",
                    "default-jdk",
                    "ghc");

    private KnownPackages() {}

    static boolean isSshServer(String name) {
        return SSH_SERVERS.contains(name);
    }

    /// Without its version: `gcc=4:12.2`, `gcc-12`, `gcc~=12`, `gcc/bookworm`, `gcc:amd64`.
    static String name(String argument) {
        int end = 0;
        while (end < argument.length() && "=<>~/:".indexOf(argument.charAt(end)) < 0) {
            end++;
        }
        return Values.lower(argument.substring(0, end));
    }

    static boolean isTool(String name) {
        if (TOOLS.contains(name) || name.contains("development tools")) {
            return true;
        }
        int dash = name.lastIndexOf('-');
        boolean versioned =
                dash > 0 && dash + 1 < name.length() && Character.isDigit(name.charAt(dash + 1));
        if (versioned && TOOLS.contains(name.substring(0, dash))) {
            return true;
        }
        return name.startsWith("openjdk")
                && (name.endsWith("-jdk") || name.endsWith("-jdk-headless"));
    }
}
