package io.hullwright.check.dockerfile;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.BuildCommand;
import io.hullwright.facts.Dockerfile;
import java.util.Locale;

@CheckInfo(
        id = "DKF-032",
        title = "apt-get installs no recommended packages",
        severity = Severity.INFO,
        checklist = "image-security/5",
        references = {"kics/7384dfb2", "hadolint/DL3015", "trivy/DS-0029"},
        why =
                """
                What a package only recommends is there all the same: more to attack, and more \
                to update.\
                """,
        remedy = "Add --no-install-recommends, and name what is really needed.")
final class InstallsNoRecommends implements DockerfileCheck {

    private static final String OPTION = "--no-install-recommends";

    @Override
    public Verdict inspect(Dockerfile file) {
        var failures = new Failures(file);
        Commands.forEach(file, command -> inspect(command, failures));
        return failures.verdictOnCommands();
    }

    private static void inspect(BuildCommand command, Failures failures) {
        var tool = PackageTool.of(command);
        if (tool.kind() != PackageTool.Kind.APT || !tool.installs() || isPlain(command)) {
            return;
        }
        var verb = command.words().get(tool.verbAt());
        failures.add(
                command.program() + " install takes recommended packages too, expected " + OPTION,
                verb,
                failures.replace(verb, verb.text() + " " + OPTION));
    }

    private static boolean isPlain(BuildCommand command) {
        if (command.program().equals("aptitude")) {
            return command.has("-R") || command.has("--without-recommends");
        }
        for (var word : command.arguments()) {
            var low = word.text().toLowerCase(Locale.ROOT);
            if (low.equals(OPTION)
                    || low.endsWith("apt::install-recommends=false")
                    || low.endsWith("apt::install-recommends=0")) {
                return true;
            }
        }
        return false;
    }
}
