package io.hullwright.check.host;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Host;
import io.hullwright.facts.Origin;
import java.util.Map;

@CheckInfo(
        id = "HST-021",
        title = "Containers run under the default control group",
        severity = Severity.LOW,
        checklist = "after-deployment/3",
        references = {"cis-docker-1.6.0/2.10", "owasp-docker-top-10/D07"},
        why =
                """
                Under another parent containers share the limits of a group that was meant for \
                something else, or have none, and monitoring looks for them in the wrong place.\
                """,
        remedy =
                """
                Take cgroup-parent out of daemon.json unless the group was made for containers; \
                then waive this with the reason.\
                """)
final class KeepsDefaultCgroupParent implements HostCheck {

    @Override
    public Verdict inspect(Host host) {
        return switch (host.daemonSettings()) {
            case Fact.Unknown<Map<String, String>> unknown ->
                    Place.unseen(
                            unknown,
                            "grep cgroup-parent /etc/docker/daemon.json; ps -o args= -C dockerd");
            case Fact.Known<Map<String, String>>(var settings) ->
                    judge(settings.getOrDefault("cgroup-parent", ""));
        };
    }

    private static Verdict judge(String parent) {
        return switch (parent) {
            case "", "/docker", "docker", "system.slice" -> Verdict.pass();
            default ->
                    Verdict.fail(
                            "cgroup-parent is " + parent + ", expected the default",
                            new Origin.Engine("cgroup-parent"));
        };
    }
}
