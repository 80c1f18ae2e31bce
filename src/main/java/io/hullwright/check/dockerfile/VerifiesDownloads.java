package io.hullwright.check.dockerfile;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.BuildCommand;
import io.hullwright.facts.BuildInstruction;
import io.hullwright.facts.BuildStep.Habit;
import io.hullwright.facts.BuildWord;
import io.hullwright.facts.Dockerfile;
import io.hullwright.facts.Origin;
import io.hullwright.facts.ValueTrait;
import java.util.Locale;

/// Checks that fail where the verification of TLS certificates is switched off, by who does it.
enum VerifiesDownloads implements DockerfileCheck {
    @CheckInfo(
            id = "DKF-020",
            title = "curl verifies certificates",
            severity = Severity.HIGH,
            checklist = {"ci-cd-security/3", "network-security/4"},
            references = {"checkov/CKV2_DOCKER_2", "owasp-top-10-2021/A08"},
            why =
                    """
                    With -k whoever sits between build and server chooses what goes into the image.\
                    """,
            remedy = "Take -k out; where the authority is private, add its certificate first.")
    CURL,

    @CheckInfo(
            id = "DKF-021",
            title = "wget verifies certificates",
            severity = Severity.HIGH,
            checklist = {"ci-cd-security/3", "network-security/4"},
            references = {"checkov/CKV2_DOCKER_3", "owasp-top-10-2021/A08"},
            why =
                    """
                    With --no-check-certificate whoever sits between build and server chooses what goes \
                    into the image.\
                    """,
            remedy =
                    "Take the option out; where the authority is private, add its certificate first.")
    WGET,

    @CheckInfo(
            id = "DKF-022",
            title = "pip verifies certificates",
            severity = Severity.HIGH,
            checklist = {"ci-cd-security/3", "network-security/4"},
            references = {
                "checkov/CKV2_DOCKER_4",
                "checkov/CKV2_DOCKER_16",
                "owasp-top-10-2021/A08"
            },
            why =
                    """
                    A trusted host is one whose certificate is not looked at. What it serves is run as \
                    root while it is installed.\
                    """,
            remedy =
                    "Take --trusted-host and PIP_TRUSTED_HOST out; give pip the authority with --cert.")
    PIP,

    @CheckInfo(
            id = "DKF-023",
            title = "Nothing else has certificate verification switched off",
            severity = Severity.HIGH,
            checklist = {"ci-cd-security/3", "network-security/4"},
            references = {
                "checkov/CKV2_DOCKER_5",
                "checkov/CKV2_DOCKER_6",
                "checkov/CKV2_DOCKER_12",
                "checkov/CKV2_DOCKER_13",
                "checkov/CKV2_DOCKER_14",
                "checkov/CKV2_DOCKER_15",
                "nist-csf-2.0/PR.DS-02"
            },
            why =
                    """
                    A variable such as NODE_TLS_REJECT_UNAUTHORIZED=0 stays in force in the container: \
                    every connection of the program can be read and changed on its way.\
                    """,
            remedy =
                    "Take the setting out, and add the authority's certificate where it is private.")
    ANY_OTHER;

    @Override
    public Verdict inspect(Dockerfile file) {
        var failures = new Failures(file);
        file.forEach(
                instruction -> {
                    inspectPairs(instruction, failures);
                    for (var command : instruction.commands()) {
                        if (isUnverified(instruction, command) && concerns(command)) {
                            failures.add(
                                    "a command of "
                                            + instruction.keyword()
                                            + " switches the verification of certificates off,"
                                            + " expected it on",
                                    command.first());
                        }
                    }
                });
        return failures.verdictOnCommands();
    }

    /// A probe that asks its own container has nobody between the two.
    private static boolean isUnverified(BuildInstruction instruction, BuildCommand command) {
        return command.habits().contains(Habit.UNVERIFIED_TLS)
                && (instruction.is("RUN")
                        || command.traits().contains(ValueTrait.TLS_VERIFICATION_OFF));
    }

    private void inspectPairs(BuildInstruction instruction, Failures failures) {
        if (!instruction.is("ENV") && !instruction.is("ARG")) {
            return;
        }
        for (var pair : instruction.pairs()) {
            var pip = pair.name().toUpperCase(Locale.ROOT).equals("PIP_TRUSTED_HOST");
            var off = pair.variable().has(ValueTrait.TLS_VERIFICATION_OFF);
            var trusts = pip && pair.assigned() && !pair.variable().has(ValueTrait.EMPTY);
            var concerned = pip ? this == PIP : this == ANY_OTHER;
            if (concerned
                    && (off || trusts)
                    && pair.variable().origin() instanceof Origin.File(_, var line, var column)) {
                failures.add(
                        instruction.keyword()
                                + " "
                                + pair.name()
                                + " switches the verification of certificates off, expected it on",
                        new BuildWord(pair.name(), line, column));
            }
        }
    }

    private boolean concerns(BuildCommand command) {
        return this
                == switch (command.program()) {
                    case "curl" -> CURL;
                    case "wget" -> WGET;
                    case "uv" -> PIP;
                    default -> LanguageTool.isPip(command) ? PIP : ANY_OTHER;
                };
    }
}
