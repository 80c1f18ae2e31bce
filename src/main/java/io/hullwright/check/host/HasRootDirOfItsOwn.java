package io.hullwright.check.host;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Host;
import io.hullwright.facts.Origin;
import java.util.Set;

@CheckInfo(
        id = "HST-001",
        title = "The engine's root directory is a partition of its own",
        severity = Severity.LOW,
        checklist = "after-deployment/3",
        references = {"cis-docker-1.6.0/1.1.1", "owasp-docker-top-10/D07"},
        why =
                """
                Images, logs and writable layers grow until the disk is full. On a partition \
                shared with the system, one container can stop the whole machine and its \
                logging.\
                """,
        remedy =
                """
                Mount a partition at the root directory, or point data-root at one that is \
                mounted by itself.\
                """)
final class HasRootDirOfItsOwn implements HostCheck {

    @Override
    public Verdict inspect(Host host) {
        var root = host.dockerRootDir();
        return switch (host.mountPoints()) {
            case Fact.Unknown<Set<String>> unknown ->
                    Place.unseen(unknown, "findmnt --mountpoint " + Place.word(root));
            case Fact.Known<Set<String>>(var mountPoints) ->
                    mountPoints.contains(root)
                            ? Verdict.pass()
                            : Verdict.fail(
                                    root + " is no mount point, expected a partition of its own",
                                    new Origin.Engine("data-root"));
        };
    }
}
