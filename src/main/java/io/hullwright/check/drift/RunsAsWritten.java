package io.hullwright.check.drift;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Fix;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Aspect;
import io.hullwright.facts.Difference;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Pairing;
import io.hullwright.facts.Workload;
import java.util.Optional;

/// Whether a container still is what its file says, one aspect each. The place is the file's: there
/// stands what was meant.
enum RunsAsWritten implements DriftCheck {
    @CheckInfo(
            id = "DRF-002",
            title = "The container runs the image that its file names",
            severity = Severity.MEDIUM,
            why =
                    """
                    A new tag in the file protects nobody while the old image runs, holes and all.\
                    """,
            remedy = RunsAsWritten.REMEDY)
    IMAGE(Aspect.IMAGE),

    @CheckInfo(
            id = "DRF-003",
            title = "The container runs as the user that its file names",
            severity = Severity.MEDIUM,
            why =
                    """
                    Whoever reads the file believes that the program runs as that user; what it may do is \
                    decided by the one it really has.\
                    """,
            remedy = RunsAsWritten.REMEDY)
    USER(Aspect.USER),

    @CheckInfo(
            id = "DRF-004",
            title = "The container has the capabilities that its file gives",
            severity = Severity.MEDIUM,
            why =
                    """
                    A power taken away in the file alone is still there for whoever breaks into the \
                    container.\
                    """,
            remedy = RunsAsWritten.REMEDY)
    CAPABILITIES(Aspect.CAPABILITIES),

    @CheckInfo(
            id = "DRF-005",
            title = "The container is privileged only if its file says so",
            severity = Severity.HIGH,
            why =
                    """
                    A privileged container holds the whole host; the file that is reviewed must be what \
                    decides it.\
                    """,
            remedy = RunsAsWritten.REMEDY)
    PRIVILEGED(Aspect.PRIVILEGED),

    @CheckInfo(
            id = "DRF-006",
            title = "The container has the mounts that its file names",
            severity = Severity.MEDIUM,
            why =
                    """
                    A folder or socket that is in no file is reviewed by nobody, and data outside of the \
                    named volumes is in no backup.\
                    """,
            remedy = RunsAsWritten.REMEDY)
    MOUNTS(Aspect.MOUNTS),

    @CheckInfo(
            id = "DRF-007",
            title = "The container publishes the ports that its file names",
            severity = Severity.MEDIUM,
            why =
                    """
                    A port that is closed in the file alone still takes connections.\
                    """,
            remedy = RunsAsWritten.REMEDY)
    PORTS(Aspect.PORTS),

    @CheckInfo(
            id = "DRF-008",
            title = "The container has the limits that its file sets",
            severity = Severity.LOW,
            why =
                    """
                    A limit that is only written does not keep one container from starving the rest.\
                    """,
            remedy = RunsAsWritten.REMEDY)
    LIMITS(Aspect.LIMITS),

    @CheckInfo(
            id = "DRF-009",
            title = "The container is in the networks that its file names",
            severity = Severity.MEDIUM,
            why =
                    """
                    What can reach a database is decided by the networks that its container is in, not by \
                    those that the file names.\
                    """,
            remedy = RunsAsWritten.REMEDY)
    NETWORKS(Aspect.NETWORKS),

    @CheckInfo(
            id = "DRF-010",
            title = "The container restarts as its file says",
            severity = Severity.LOW,
            why =
                    """
                    After a crash or a reboot the policy of the container counts; a service may stay down \
                    though its file says otherwise.\
                    """,
            remedy = RunsAsWritten.REMEDY)
    RESTART(Aspect.RESTART),

    @CheckInfo(
            id = "DRF-011",
            title = "The container's root is read-only if its file says so",
            severity = Severity.MEDIUM,
            why =
                    """
                    An intruder can leave programs in a root that is writable, whatever the file says.\
                    """,
            remedy = RunsAsWritten.REMEDY)
    READ_ONLY(Aspect.READ_ONLY),

    @CheckInfo(
            id = "DRF-012",
            title = "The container has the variables that its file sets",
            severity = Severity.LOW,
            why =
                    """
                    A password changed in the file alone is not changed: the program still has the old \
                    one. Values are compared by keyed hashes and are never shown.\
                    """,
            remedy = RunsAsWritten.REMEDY)
    ENVIRONMENT(Aspect.ENVIRONMENT),

    @CheckInfo(
            id = "DRF-013",
            title = "The container has the labels that its file sets",
            severity = Severity.LOW,
            why =
                    """
                    Proxies and backup jobs go by the labels of the container: a route taken out of the \
                    file alone is still open.\
                    """,
            remedy = RunsAsWritten.REMEDY)
    LABELS(Aspect.LABELS),

    @CheckInfo(
            id = "DRF-014",
            title = "The container's health is tested as its file says",
            severity = Severity.LOW,
            why =
                    """
                    Restarts and rollouts wait for the test that the container has, not for the one in the \
                    file.\
                    """,
            remedy = RunsAsWritten.REMEDY)
    HEALTH(Aspect.HEALTH),

    @CheckInfo(
            id = "DRF-015",
            title = "The container runs the command that its file gives",
            severity = Severity.MEDIUM,
            why =
                    """
                    A debug switch taken out of the file alone is still on, and a program that nobody \
                    wrote down may run instead.\
                    """,
            remedy = RunsAsWritten.REMEDY)
    COMMAND(Aspect.COMMAND),

    @CheckInfo(
            id = "DRF-016",
            title = "The container shares the namespaces that its file names",
            severity = Severity.MEDIUM,
            why =
                    """
                    Sharing the host's processes or network is decided when a container is made; the file \
                    changes nothing until it is made anew.\
                    """,
            remedy = RunsAsWritten.REMEDY)
    NAMESPACES(Aspect.NAMESPACES),

    @CheckInfo(
            id = "DRF-017",
            title = "The container is confined as its file says",
            severity = Severity.MEDIUM,
            why =
                    """
                    Profiles of seccomp and AppArmor and no-new-privileges are put on when a container is \
                    made; until then the old ones hold.\
                    """,
            remedy = RunsAsWritten.REMEDY)
    CONFINEMENT(Aspect.CONFINEMENT);

    static final String REMEDY =
            "If the file is right, start the service anew with docker compose up --detach; if the"
                    + " container is right, write what it has into the file.";

    private final Aspect aspect;

    RunsAsWritten(Aspect aspect) {
        this.aspect = aspect;
    }

    @Override
    public Verdict inspect(Pairing pairing) {
        if (!(pairing.declared() instanceof Fact.Known<Optional<Workload>>(var declared))) {
            return Verdict.notApplicable("its compose files were not read");
        }
        if (declared.isEmpty()) {
            return Verdict.notApplicable("its compose files have no such service");
        }
        var difference = pairing.difference(aspect);
        if (difference.isPresent()) {
            return fail(difference.get(), declared.get());
        }
        var unseen = pairing.unseen().get(aspect);
        return unseen == null ? Verdict.pass() : Verdict.unknown(unseen);
    }

    private static Verdict fail(Difference difference, Workload declared) {
        var evidence =
                "the file says "
                        + difference.declared()
                        + ", the container has "
                        + difference.live();
        var service = declared.subject().name();
        return new Verdict.Fail(
                evidence,
                difference.declaredAt(),
                isPlain(service)
                        ? new Fix.RunYourself("docker compose up --detach " + service)
                        : null);
    }

    /// A name from a file is put into no command unless it is one word.
    private static boolean isPlain(String service) {
        return service.matches("[A-Za-z0-9][A-Za-z0-9_.-]*");
    }
}
