package io.hullwright.facts;

import java.util.Set;

/// One entry of an image's build history, reduced to what can be said of it: the text itself may
/// hold secrets.
///
/// @param number its place in the history, oldest is 1
/// @param instruction `RUN`, `COPY`, `ADD`, `ENV`, …; empty when it cannot be told
/// @param habits what it does that a check asks about
/// @param baseImage true when it came with the base image, as far as the history tells
public record BuildStep(int number, String instruction, Set<Habit> habits, boolean baseImage) {

    public enum Habit {
        /// A package index is updated and nothing installed in the same step.
        INDEX_UPDATE_ALONE,
        /// ADD copies local files. The file system of a base image (`ADD file:… in /`) is not
        /// meant.
        ADD_LOCAL,
        /// ADD downloads a URL.
        ADD_URL,
        /// A credential stands in the step: build argument, command line or ENV.
        CREDENTIAL,
        SUDO,
        CHPASSWD,
        /// `apt-get dist-upgrade`, `zypper dup` and their like.
        DIST_UPGRADE,
        /// `apk add` without `--no-cache`, apt lists left behind, and their like.
        CACHE_KEPT,
        /// Signatures of packages are not verified.
        UNVERIFIED_PACKAGES,
        /// `curl -k`, `wget --no-check-certificate`, `pip --trusted-host` and their like.
        UNVERIFIED_TLS,
        /// A download is piped into a shell.
        PIPE_TO_SHELL,
        /// An SSH server is installed.
        SSH_SERVER,
        /// Compilers or debuggers are installed and kept.
        DEVELOPMENT_TOOLS,
        /// `chmod 777` or its like.
        WORLD_WRITABLE,
        /// The setuid or setgid bit is set.
        SETUID
    }

    public BuildStep {
        habits = Set.copyOf(habits);
    }
}
