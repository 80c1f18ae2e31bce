package io.hullwright.check.image;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.BuildStep;
import io.hullwright.facts.BuildStep.Habit;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Image;
import java.util.List;

/// Checks that fail when a step of the build history has one habit. A step that came with the base
/// image counts, and the evidence says whose it is.
enum BuildHistory implements ImageCheck {
    @CheckInfo(
            id = "IMG-020",
            title = "No build step updates a package index alone",
            severity = Severity.LOW,
            checklist = "image-security/8",
            references = {"cis-docker-1.6.0/4.7", "kics/9bae49be", "trivy/DS-0017"},
            why =
                    """
                    The step's layer is cached: later builds install from an index that is weeks old and \
                    miss the security fixes made since.\
                    """,
            remedy = "Update and install in one RUN: apt-get update && apt-get install …")
    UPDATES_INDEX_WITH_INSTALL(
            Habit.INDEX_UPDATE_ALONE,
            "updates a package index and installs nothing",
            "update and install in one step"),

    @CheckInfo(
            id = "IMG-021",
            title = "Local files are brought in with COPY",
            severity = Severity.LOW,
            checklist = "ci-cd-security/2",
            references = {
                "cis-docker-1.6.0/4.9",
                "kics/9513a694",
                "hadolint/DL3020",
                "trivy/DS-0005"
            },
            why =
                    """
                    ADD also unpacks archives and fetches addresses, so a file that is swapped for an \
                    archive spreads over the image unseen.\
                    """,
            remedy = "Write COPY where a file is only copied.")
    COPIES_LOCAL_FILES(Habit.ADD_LOCAL, "copies with ADD", "COPY"),

    @CheckInfo(
            id = "IMG-022",
            title = "Nothing is downloaded with ADD",
            severity = Severity.LOW,
            checklist = "ci-cd-security/3",
            references = "kics/4b410d24",
            why =
                    """
                    Whatever the address serves on the day of the build goes into the image; nobody \
                    notices when it is another file.\
                    """,
            remedy =
                    "Download in RUN, verify the checksum or signature there, and remove what is"
                            + " not needed in the same step.")
    DOWNLOADS_NOTHING_WITH_ADD(
            Habit.ADD_URL, "downloads with ADD", "a download whose checksum is verified"),

    @CheckInfo(
            id = "IMG-023",
            title = "No build step holds a credential",
            severity = Severity.CRITICAL,
            checklist = "image-security/4",
            references = {
                "cis-docker-1.6.0/4.10",
                "hadolint/DL3064",
                "trivy/DS-0031",
                "owasp-docker-top-10/D06"
            },
            why =
                    """
                    Build arguments and commands stay in the history of every copy of the image: docker \
                    history shows them to whoever can pull it.\
                    """,
            remedy =
                    "Replace the credential, and give it to the build with RUN "
                            + "--mount=type=secret.")
    KEEPS_CREDENTIALS_OUT(Habit.CREDENTIAL, "holds a credential", "RUN --mount=type=secret"),

    @CheckInfo(
            id = "IMG-024",
            title = "No build step uses sudo",
            severity = Severity.LOW,
            checklist = "image-security/5",
            references = {"kics/8ada6e80", "hadolint/DL3004", "trivy/DS-0010"},
            why =
                    """
                    sudo is a setuid program with a policy of its own: left in the image it is a way back \
                    to root.\
                    """,
            remedy = "Run the steps that need root before USER, and leave sudo out.")
    USES_NO_SUDO(Habit.SUDO, "uses sudo", "steps that need root before USER"),

    @CheckInfo(
            id = "IMG-025",
            title = "No build step sets a password",
            severity = Severity.HIGH,
            checklist = "image-security/4",
            references = "owasp-docker-top-10/D06",
            why =
                    """
                    Every container made from the image has this login, and its hash can be read, and \
                    guessed, from any copy.\
                    """,
            remedy =
                    "Leave accounts without a password and locked; use docker exec for a "
                            + "shell.")
    SETS_NO_PASSWORD(
            Habit.CHPASSWD, "sets a password with chpasswd", "accounts without a password"),

    @CheckInfo(
            id = "IMG-026",
            title = "No build step upgrades the whole system",
            severity = Severity.LOW,
            checklist = "image-security/8",
            references = {"kics/682fe378", "hadolint/DL3035", "trivy/DS-0024"},
            why =
                    """
                    The image then holds whatever was new that day and can replace packages the base \
                    depends on; two builds of one revision differ.\
                    """,
            remedy = "Take a newer base image (docker build --pull) instead.")
    KEEPS_THE_RELEASE(Habit.DIST_UPGRADE, "upgrades the whole system", "a newer base image"),

    @CheckInfo(
            id = "IMG-027",
            title = "No build step leaves package caches behind",
            severity = Severity.LOW,
            checklist = "image-security/5",
            references = {
                "kics/df746b39",
                "kics/ae9c56a6",
                "hadolint/DL3009",
                "hadolint/DL3019",
                "trivy/DS-0025"
            },
            why =
                    """
                    Caches make the image larger and let an intruder install from an index without asking \
                    the network.\
                    """,
            remedy =
                    "Use apk add --no-cache, or remove the lists in the same RUN: rm -rf "
                            + "/var/lib/apt/lists/*")
    LEAVES_NO_CACHE(
            Habit.CACHE_KEPT, "leaves a package cache behind", "it removed in the same step"),

    @CheckInfo(
            id = "IMG-028",
            title = "Signatures of packages are verified in the build",
            severity = Severity.HIGH,
            checklist = "ci-cd-security/3",
            references = {
                "cis-docker-1.6.0/4.11",
                "owasp-top-10-2021/A08",
                "owasp-docker-top-10/D08"
            },
            why =
                    """
                    Without its signature a package is what whoever answers the build says it is, and it \
                    runs as root while it is installed.\
                    """,
            remedy = "Take the option out, and add the repository's signing key to the " + "build.")
    VERIFIES_PACKAGES(
            Habit.UNVERIFIED_PACKAGES,
            "installs packages without verifying signatures",
            "verified packages"),

    @CheckInfo(
            id = "IMG-029",
            title = "Downloads in the build verify TLS certificates",
            severity = Severity.HIGH,
            checklist = {"ci-cd-security/3", "network-security/4"},
            references = {
                "cis-docker-1.6.0/4.11",
                "owasp-top-10-2021/A08",
                "nist-csf-2.0/PR.DS-02"
            },
            why =
                    """
                    With verification off, whoever sits between build and server chooses what goes into \
                    the image.\
                    """,
            remedy =
                    "Take the option out (curl -k, wget --no-check-certificate, pip "
                            + "--trusted-host); add the authority's certificate to the build where it "
                            + "is private.")
    VERIFIES_DOWNLOADS(
            Habit.UNVERIFIED_TLS, "downloads without verifying certificates", "verification on"),

    @CheckInfo(
            id = "IMG-030",
            title = "No download is piped into a shell",
            severity = Severity.HIGH,
            checklist = {"ci-cd-security/3", "ci-cd-security/4"},
            references = {"owasp-top-10-2021/A08", "owasp-docker-top-10/D08"},
            why =
                    """
                    The script that runs is whatever its server has that minute, unpinned and unseen. The \
                    checklist installs its scanner so, and install scripts of scanners have been \
                    compromised.\
                    """,
            remedy =
                    "Download a named version, verify its checksum or signature, then run " + "it.")
    RUNS_NO_DOWNLOADED_SCRIPT(
            Habit.PIPE_TO_SHELL,
            "pipes a download into a shell",
            "a named version whose checksum is verified"),

    @CheckInfo(
            id = "IMG-031",
            title = "No SSH server is installed in the build",
            severity = Severity.MEDIUM,
            checklist = "access-control/1",
            references = "owasp-docker-top-10/D04",
            why =
                    """
                    It is a second way into the container, with keys and passwords of its own that are in \
                    every copy of the image.\
                    """,
            remedy = "Leave it out; use docker exec, or SSH to the host.")
    INSTALLS_NO_SSH_SERVER(Habit.SSH_SERVER, "installs an SSH server", "none"),

    @CheckInfo(
            id = "IMG-032",
            title = "No compiler or debugger is left in the image",
            severity = Severity.LOW,
            checklist = {"image-security/2", "image-security/5"},
            references = {"cis-docker-1.6.0/4.3", "owasp-docker-top-10/D04"},
            why =
                    """
                    They give an intruder a workshop, and their packages bring weaknesses that the program \
                    itself does not need.\
                    """,
            remedy = "Build in a first stage and copy the result into a slim one.")
    LEAVES_TOOLS_BEHIND(
            Habit.DEVELOPMENT_TOOLS,
            "installs compilers or debuggers and keeps them",
            "them in an earlier stage"),

    @CheckInfo(
            id = "IMG-033",
            title = "No build step makes files writable for everyone",
            severity = Severity.MEDIUM,
            checklist = "file-permissions/2",
            references = "owasp-docker-top-10/D04",
            why =
                    """
                    Any process in the container may then change the program or its settings, and what it \
                    changes runs next time.\
                    """,
            remedy = "Give the files to the user that needs them: COPY --chown, chmod 750.")
    KEEPS_FILES_TO_THEIR_OWNER(
            Habit.WORLD_WRITABLE,
            "makes files writable for everyone",
            "an owner with chmod 750 or less"),

    @CheckInfo(
            id = "IMG-034",
            title = "No build step sets the setuid or setgid bit",
            severity = Severity.MEDIUM,
            checklist = {"image-security/5", "file-permissions/2"},
            references = "cis-docker-1.6.0/4.8",
            why =
                    """
                    The program then runs with its owner's rights, mostly root's, whoever starts it.\
                    """,
            remedy =
                    "Give the one capability the program needs, or let another process do "
                            + "that work.")
    SETS_NO_SETUID(Habit.SETUID, "sets the setuid or setgid bit", "none");

    private final Habit habit;
    private final String seen;
    private final String expected;

    BuildHistory(Habit habit, String seen, String expected) {
        this.habit = habit;
        this.seen = seen;
        this.expected = expected;
    }

    @Override
    public Verdict inspect(Image image) {
        return switch (image.steps()) {
            case Fact.Unknown<List<BuildStep>>(var why) -> Verdict.unknown(why);
            case Fact.Known<List<BuildStep>>(var steps) -> judge(image, steps);
        };
    }

    private Verdict judge(Image image, List<BuildStep> steps) {
        for (var i = 0; i < steps.size(); i++) {
            if (steps.get(i).habits().contains(habit)) {
                return failure(image, steps, i);
            }
        }
        return Verdict.pass();
    }

    private Verdict failure(Image image, List<BuildStep> steps, int first) {
        var where = new StringBuilder();
        for (var step : steps.subList(first, steps.size())) {
            if (step.habits().contains(habit)) {
                where.append(where.isEmpty() ? "step " : ", step ").append(step.number());
                where.append(step.instruction().isEmpty() ? "" : " " + step.instruction());
                where.append(step.baseImage() ? " of the base image" : "");
            }
        }
        return Verdict.fail(
                where + " " + seen + ", expected " + expected,
                Places.in(image, "History[" + steps.get(first).number() + "]"));
    }

    /// The habit it asks about.
    Habit habit() {
        return habit;
    }
}
