package io.hullwright.check.dockerfile;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.BuildStep.Habit;
import io.hullwright.facts.Dockerfile;

/// Checks that fail where one command of RUN has one habit.
enum RunSteps implements DockerfileCheck {
    @CheckInfo(
            id = "DKF-016",
            title = "No RUN uses sudo",
            severity = Severity.LOW,
            checklist = "image-security/5",
            references = {
                "kics/8ada6e80",
                "checkov/CKV2_DOCKER_1",
                "hadolint/DL3004",
                "trivy/DS-0010",
                "dockle/DKL-DI-0001"
            },
            why =
                    """
                    sudo is a setuid program with a policy of its own: left in the image it is a way back \
                    to root.\
                    """,
            remedy = "Do what needs root before USER, and leave sudo out.")
    USES_NO_SUDO(Habit.SUDO, "sudo", "the step before USER"),

    @CheckInfo(
            id = "DKF-017",
            title = "No RUN sets a password",
            severity = Severity.HIGH,
            checklist = "image-security/4",
            references = {"checkov/CKV2_DOCKER_17", "owasp-docker-top-10/D06"},
            why =
                    """
                    Every container made from the image has this login, and its hash can be read, and \
                    guessed, from any copy.\
                    """,
            remedy = "Leave accounts locked and without a password; use docker exec for a shell.")
    SETS_NO_PASSWORD(Habit.CHPASSWD, "chpasswd", "accounts without a password"),

    @CheckInfo(
            id = "DKF-024",
            title = "Packages are installed with their signatures verified",
            severity = Severity.HIGH,
            checklist = "ci-cd-security/3",
            references = {
                "cis-docker-1.6.0/4.11",
                "checkov/CKV2_DOCKER_7",
                "checkov/CKV2_DOCKER_8",
                "checkov/CKV2_DOCKER_9",
                "checkov/CKV2_DOCKER_10",
                "checkov/CKV2_DOCKER_11",
                "owasp-top-10-2021/A08"
            },
            why =
                    """
                    Without its signature a package is what whoever answers the build says it is, and it \
                    runs as root while it is installed.\
                    """,
            remedy = "Take the option out, and add the repository's signing key to the build.")
    VERIFIES_PACKAGES(
            Habit.UNVERIFIED_PACKAGES,
            "an option that skips signatures of packages",
            "verified packages"),

    @CheckInfo(
            id = "DKF-026",
            title = "No RUN upgrades to another release",
            severity = Severity.LOW,
            checklist = "image-security/8",
            references = {
                "kics/682fe378",
                "hadolint/DL3035",
                "trivy/DS-0024",
                "dockle/DKL-DI-0003"
            },
            why =
                    """
                    The image then holds whatever was new that day and can lose packages the base depends \
                    on; two builds of one revision differ.\
                    """,
            remedy = "Take a newer base image (docker build --pull) instead.")
    KEEPS_THE_RELEASE(Habit.DIST_UPGRADE, "an upgrade of the whole system", "a newer base image");

    private final Habit habit;
    private final String seen;
    private final String expected;

    RunSteps(Habit habit, String seen, String expected) {
        this.habit = habit;
        this.seen = seen;
        this.expected = expected;
    }

    @Override
    public Verdict inspect(Dockerfile file) {
        var failures = new Failures(file);
        file.forEach(
                instruction -> {
                    if (!instruction.is("RUN") || !instruction.habits().contains(habit)) {
                        return;
                    }
                    for (var command : instruction.commands()) {
                        if (command.habits().contains(habit)) {
                            failures.add(
                                    "RUN has " + seen + ", expected " + expected, command.first());
                        }
                    }
                });
        return failures.verdictOnCommands();
    }
}
