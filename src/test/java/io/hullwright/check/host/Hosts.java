package io.hullwright.check.host;

import io.hullwright.facts.Fact;
import io.hullwright.facts.Host;
import io.hullwright.facts.SurroundingsFixture;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Hosts of which only what a check asks is known.
final class Hosts {

    private static final Host UNREAD = SurroundingsFixture.unreadHost();

    private Hosts() {}

    static Host.FileStatus file(String owner, String group, int mode) {
        return new Host.FileStatus(owner, group, mode);
    }

    static Host files(Map<String, Host.FileStatus> files) {
        return SurroundingsFixture.host(files, Set.of());
    }

    static Host files(Map<String, Host.FileStatus> files, Map<String, String> settings) {
        return new Host(
                UNREAD.subject(),
                UNREAD.dockerRootDir(),
                Fact.known(files),
                UNREAD.auditedPaths(),
                UNREAD.mountPoints(),
                UNREAD.dockerGroup(),
                Fact.known(settings));
    }

    static Host settings(Map<String, String> settings) {
        return files(Map.of(), settings);
    }

    static Host dockerGroup(String... members) {
        return new Host(
                UNREAD.subject(),
                UNREAD.dockerRootDir(),
                UNREAD.files(),
                UNREAD.auditedPaths(),
                UNREAD.mountPoints(),
                Fact.known(List.of(members)),
                UNREAD.daemonSettings());
    }

    static Host mountPoints(String... paths) {
        return new Host(
                UNREAD.subject(),
                UNREAD.dockerRootDir(),
                UNREAD.files(),
                UNREAD.auditedPaths(),
                Fact.known(Set.of(paths)),
                UNREAD.dockerGroup(),
                UNREAD.daemonSettings());
    }
}
