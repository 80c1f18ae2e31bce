package io.hullwright.check.exposure;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Fact;
import io.hullwright.facts.PublishedPort;
import io.hullwright.facts.Workload;
import java.util.Set;

@CheckInfo(
        id = "EXP-005",
        title = "Only ports that the image declares are published",
        severity = Severity.INFO,
        checklist = "network-security/2",
        references = {"cis-docker-1.6.0/5.9", "owasp-docker-top-10/D03"},
        why =
                """
                The image's author says with EXPOSE which ports the program serves. Another one is a \
                mistake, a debugger, or something that came later.\
                """,
        remedy = "Take the port out, or declare it with EXPOSE where it is meant.")
final class PublishesOnlyDeclaredPorts implements ExposureCheck {

    @Override
    public Verdict inspect(Workload workload) {
        var exposure = workload.exposure();
        if (!exposure.published().isEmpty()
                && exposure.exposed().seen() instanceof Fact.Unknown(var why)) {
            return Verdict.unknown(why);
        }
        var declared = exposure.exposed().value();
        return Ports.judge(workload, port -> fault(port, declared), "only what EXPOSE declares");
    }

    private static String fault(PublishedPort port, Set<String> declared) {
        var protocol = port.protocol().word();
        if (declared.contains(port.containerPort() + "/" + protocol)) {
            return "";
        }
        for (var entry : declared) {
            if (isInRange(port.containerPort(), protocol, entry)) {
                return "";
            }
        }
        return "is not declared by the image";
    }

    /// True for a port inside of `3000-3005/tcp`.
    private static boolean isInRange(int port, String protocol, String entry) {
        var dash = entry.indexOf('-');
        var slash = entry.indexOf('/');
        if (dash < 0 || slash < dash || !entry.substring(slash + 1).equals(protocol)) {
            return false;
        }
        try {
            return port >= Integer.parseInt(entry.substring(0, dash))
                    && port <= Integer.parseInt(entry.substring(dash + 1, slash));
        } catch (NumberFormatException _) {
            return false;
        }
    }
}
