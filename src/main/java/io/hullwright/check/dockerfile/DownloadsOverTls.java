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
import java.util.Set;

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

    private static final Set<String> DOWNLOADERS = Set.of("curl", "wget", "aria2c", "fetch");
    private static final Set<String> INSTALLERS =
            Set.of("pip", "pip2", "pip3", "pipx", "uv", "npm", "yarn", "pnpm", "gem");

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
        var found = new ArrayList<BuildWord>();
        var checked = false;
        for (var command : instruction.commands()) {
            var clear = inTheClear(command);
            if (!clear.isEmpty() && isPiped(command, instruction.commands())) {
                clear.forEach(word -> add(word, failures));
                continue;
            }
            found.addAll(clear);
            checked |= !found.isEmpty() && compares(command);
            if (clear.isEmpty() && isHidden(command)) {
                failures.addUnknown(
                        "only the build knows what "
                                + command.program()
                                + " of line "
                                + command.first().line()
                                + " downloads");
            }
        }
        if (checked && found.size() > 1) {
            failures.addUnknown(
                    "which of the downloads of line "
                            + instruction.line()
                            + " are compared with a checksum, only a reader can tell");
        } else if (!checked) {
            found.forEach(word -> add(word, failures));
        }
    }

    private static void add(BuildWord word, Failures failures) {
        failures.add("RUN downloads " + word.text() + ", expected https", word);
    }

    /// True if another program uses what comes before it is compared with anything.
    private static boolean isPiped(BuildCommand command, List<BuildCommand> commands) {
        for (var other : commands) {
            if (other.input() >= 0 && commands.get(other.input()).equals(command)) {
                return true;
            }
        }
        return false;
    }

    /// The addresses that it loads from without TLS, those of its own container left out.
    private static List<BuildWord> inTheClear(BuildCommand command) {
        var program = command.program();
        var git = program.equals("git");
        var loads =
                DOWNLOADERS.contains(program)
                        || git
                        || INSTALLERS.contains(program)
                        || program.startsWith("pip3.")
                        || (program.startsWith("python") && command.has("pip"));
        var found = new ArrayList<BuildWord>();
        for (var word : loads ? command.arguments() : List.<BuildWord>of()) {
            var address = address(word.text());
            if (isClear(address) && !isLocal(address)) {
                found.add(word);
            }
        }
        return found;
    }

    /// What stands behind `--index-url=` or `git+`.
    private static String address(String word) {
        var equals = word.startsWith("-") ? word.indexOf('=') + 1 : 0;
        var rest = word.substring(equals);
        var reference = rest.indexOf(" @ ");
        var plain = reference < 0 ? rest : rest.substring(reference + 3);
        return plain.startsWith("git+") ? plain.substring(4) : plain;
    }

    private static boolean isClear(String address) {
        return address.startsWith("http://")
                || address.startsWith("ftp://")
                || address.startsWith("git://");
    }

    private static boolean isLocal(String address) {
        var rest = address.substring(address.indexOf("://") + 3);
        for (var host : List.of("localhost", "127.0.0.1", "[::1]")) {
            if (rest.equals(host) || rest.startsWith(host + ":") || rest.startsWith(host + "/")) {
                return true;
            }
        }
        return false;
    }

    /// True for a downloader without any address that is kept.
    private static boolean isHidden(BuildCommand command) {
        var hidden = false;
        for (var word :
                DOWNLOADERS.contains(command.program())
                        ? command.arguments()
                        : List.<BuildWord>of()) {
            if (word.text().contains("://")) {
                return false;
            }
            hidden |= word.isHidden();
        }
        return hidden;
    }

    private static boolean compares(BuildCommand command) {
        var program = command.program();
        var sum =
                program.equals("shasum")
                        || (program.endsWith("sum") && program.startsWith("sha"))
                        || program.equals("b2sum");
        return sum
                ? command.has("--check") || command.hasOneStartingWith("-c")
                : (program.equals("gpg") || program.equals("gpgv") || program.equals("cosign"))
                        && (program.equals("gpgv")
                                || command.has("--verify")
                                || command.verb().equals("verify-blob"));
    }
}
