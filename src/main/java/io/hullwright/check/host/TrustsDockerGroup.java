package io.hullwright.check.host;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Host;
import java.util.List;
import java.util.TreeSet;

@CheckInfo(
        id = "HST-002",
        title = "Only trusted users are in the group docker",
        severity = Severity.HIGH,
        checklist = "access-control/4",
        references = {"cis-docker-1.6.0/1.1.2", "nist-csf-2.0/PR.AA-05"},
        why =
                """
                Every member of the group can start a container that holds the whole disk: \
                membership is root without a password and without a trace.\
                """,
        remedy =
                """
                Take out with gpasswd -d whoever need not be root, and let them use a rootless \
                engine.\
                """)
final class TrustsDockerGroup implements HostCheck {

    private static final String COMMAND = "getent group docker";

    @Override
    public Verdict inspect(Host host) {
        return switch (host.dockerGroup()) {
            case Fact.Unknown<List<String>> unknown -> Place.unseen(unknown, COMMAND);
            case Fact.Known<List<String>>(var members) ->
                    members.isEmpty()
                            ? Verdict.pass()
                            : Verdict.unknown(
                                    "members are "
                                            + new TreeSet<>(members)
                                            + "; whether each may be root only a person can tell");
        };
    }
}
