package io.hullwright.facts.joining;

import io.hullwright.facts.Aspect;
import io.hullwright.facts.Capabilities;
import io.hullwright.facts.Privileges;
import java.util.Set;

/// Compares what a workload may do.
final class Powers {

    private Powers() {}

    static void compare(Privileges declared, Privileges live, Findings findings) {
        findings.compare(
                Aspect.PRIVILEGED,
                declared.privileged(),
                live.privileged(),
                on -> on ? "privileged" : "not privileged");
        var added = same(declared.capAdd().value(), live.capAdd().value());
        if (added && same(declared.capDrop().value(), live.capDrop().value())) {
            return;
        }
        findings.differ(
                Aspect.CAPABILITIES,
                words(declared),
                words(live),
                added ? declared.capDrop().origin() : declared.capAdd().origin(),
                added ? live.capDrop().origin() : live.capAdd().origin());
    }

    private static boolean same(Set<String> one, Set<String> other) {
        return Capabilities.normalize(one).equals(Capabilities.normalize(other));
    }

    private static String words(Privileges privileges) {
        return "adds "
                + Capabilities.normalize(privileges.capAdd().value())
                + ", drops "
                + Capabilities.normalize(privileges.capDrop().value());
    }
}
