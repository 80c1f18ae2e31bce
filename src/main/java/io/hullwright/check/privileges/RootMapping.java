package io.hullwright.check.privileges;

import io.hullwright.facts.Fact;
import io.hullwright.facts.Isolation;
import io.hullwright.facts.Workload;

/// Whether root inside is root on the host.
final class RootMapping {

    private RootMapping() {}

    /// True if root inside is known to be another user on the host. A container that keeps the
    /// host's user namespace is not remapped, whatever the engine does for the others.
    static boolean isMapped(Workload workload) {
        var engine = workload.engine();
        return engine.rootless().is(true)
                || (engine.userNamespaceRemap().is(true)
                        && !Isolation.isHost(workload.isolation().user()));
    }

    /// True if the engine could not be asked, so that a user id may mean another one inside.
    static boolean isUnseen(Workload workload) {
        var engine = workload.engine();
        return engine.rootless() instanceof Fact.Unknown
                || engine.userNamespaceRemap() instanceof Fact.Unknown;
    }

    /// The end of an evidence that softens it where root is mapped, else nothing.
    static String words(Workload workload) {
        if (!isMapped(workload)) {
            return "";
        }
        return workload.engine().rootless().is(true)
                ? "; the engine is rootless, so root inside is another user on the host"
                : "; the engine remaps users, so root inside is another user on the host";
    }
}
