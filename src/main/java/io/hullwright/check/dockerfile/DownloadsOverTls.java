package io.hullwright.check.dockerfile;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.BuildCommand;
import io.hullwright.facts.BuildInstruction;
import io.hullwright.facts.BuildWord;
import io.hullwright.facts.Dockerfile;
import java.util.ArrayList;
import java.util.List;

@CheckInfo(
        id = "DKF-056",
        title = "RUN downloads nothing in the clear and unchecked",
        severity = Severity.HIGH,
        checklist = {"ci-cd-security/3", "network-security/4"},
        references = {"kics/5fa731ea", "owasp-top-10-2021/A08", "nist-csf-2.0/PR.DS-02"},
        why =
                """
                Over http, ftp and git:// nobody proves who answers: whoever sits between build and server \
                chooses what is unpacked, installed or piped into a shell as root.\
                """,
        remedy =
                "Take an https address, and compare the file with a checksum in the same RUN (sha256sum --check).")
final class DownloadsOverTls implements DockerfileCheck {

    @Override
    public Verdict inspect(Dockerfile file) {
        var failures = new Failures(file);
        file.forEach(
                instruction -> {
                    if (instruction.is("RUN")) {
                        inspect(instruction, failures);
                    }
                });
        return failures.verdictOnCommands();
    }

    private static void inspect(BuildInstruction instruction, Failures failures) {
        var commands = instruction.commands();
        var found = new ArrayList<BuildWord>();
        var checksum = Checksum.NONE;
        for (var i = 0; i < commands.size(); i++) {
            var command = commands.get(i);
            var clear = ClearDownloads.of(command);
            if (!clear.isEmpty() && isPiped(i, commands)) {
                clear.forEach(word -> add(word, failures));
                continue;
            }
            found.addAll(clear);
            if (!found.isEmpty()) {
                checksum = checksum.or(Checksum.of(i, commands));
            }
            if (clear.isEmpty() && ClearDownloads.mayBeHidden(command)) {
                failures.addUnknown(
                        "only the build knows what "
                                + command.program()
                                + " of line "
                                + command.first().line()
                                + " downloads");
            }
        }
        if (checksum == Checksum.NONE) {
            found.forEach(word -> add(word, failures));
        } else if (checksum == Checksum.UNSURE) {
            failures.addUnknown(
                    "whether the build stops when the checksum of line "
                            + instruction.line()
                            + " is wrong, only a reader can tell");
        } else if (found.size() > 1) {
            failures.addUnknown(
                    "which of the downloads of line "
                            + instruction.line()
                            + " are compared with a checksum, only a reader can tell");
        }
    }

    private static void add(BuildWord word, Failures failures) {
        failures.add("RUN downloads " + word.text() + ", expected https", word);
    }

    /// True if another program uses what comes before it is compared with anything.
    private static boolean isPiped(int index, List<BuildCommand> commands) {
        for (var other : commands) {
            if (other.input() == index) {
                return true;
            }
        }
        return false;
    }
}
