package io.hullwright.check.dockerfile;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Fix;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.BuildCommand;
import io.hullwright.facts.BuildWord;
import io.hullwright.facts.Dockerfile;
import java.util.List;
import org.jspecify.annotations.Nullable;

@CheckInfo(
        id = "DKF-028",
        title = "Package managers ask no questions in the build",
        severity = Severity.LOW,
        checklist = "ci-cd-security/2",
        references = {
            "kics/77783205",
            "kics/6e19193a",
            "kics/7ebd323c",
            "kics/45e1fca5",
            "hadolint/DL3014",
            "hadolint/DL3030",
            "hadolint/DL3034",
            "hadolint/DL3038",
            "trivy/DS-0021"
        },
        why =
                """
                Nobody answers during a build: the step fails, or waits, as soon as the manager asks \
                whether to go on.\
                """,
        remedy = "Add -y (for zypper: --non-interactive) to the command.")
final class AsksNoQuestions implements DockerfileCheck {

    @Override
    public Verdict inspect(Dockerfile file) {
        var failures = new Failures(file);
        file.forEach(
                instruction -> {
                    if (instruction.is("RUN")) {
                        instruction.commands().forEach(command -> inspect(command, failures));
                    }
                });
        return failures.verdictOnCommands();
    }

    private static void inspect(BuildCommand command, Failures failures) {
        var tool = PackageTool.of(command);
        var asks =
                switch (tool.kind()) {
                    case APT -> tool.installs() && !isQuietApt(command);
                    case YUM, DNF ->
                            tool.installs() && !hasLetter(command, 'y') && !assumesYes(command);
                    case ZYPPER ->
                            tool.installs()
                                    && !has(
                                            command,
                                            List.of(
                                                    "-n",
                                                    "--non-interactive",
                                                    "-y",
                                                    "--no-confirm"));
                    case APK, NONE -> false;
                };
        if (asks) {
            var verb = command.words().get(tool.verbAt());
            var option = tool.kind() == PackageTool.Kind.ZYPPER ? "--non-interactive" : "-y";
            failures.add(
                    command.program() + " " + verb.text() + " may ask, expected " + option,
                    verb,
                    fix(command, verb, option, failures));
        }
    }

    private static @Nullable Fix fix(
            BuildCommand command, BuildWord verb, String option, Failures failures) {
        return option.equals("-y")
                ? failures.replace(verb, verb.text() + " -y")
                : failures.replace(
                        command.words().get(command.start()), command.program() + " " + option);
    }

    /// `-y`, also in a cluster; `-qq` and `-q=2` mean it too; `--assume-no` does not ask either.
    private static boolean isQuietApt(BuildCommand command) {
        if (hasLetter(command, 'y') || assumesYes(command)) {
            return true;
        }
        var quiet = 0;
        for (var word : command.arguments()) {
            var text = word.text();
            if (text.equals("-q=2") || text.equals("--quiet=2")) {
                return true;
            }
            if (text.equals("--quiet")) {
                quiet++;
            } else if (isCluster(text)) {
                quiet += (int) text.chars().filter(c -> c == 'q').count();
            }
        }
        return quiet >= 2;
    }

    private static boolean assumesYes(BuildCommand command) {
        return has(
                command, List.of("--yes", "--assume-yes", "--assumeyes", "--force-yes", "-y=true"));
    }

    private static boolean has(BuildCommand command, List<String> options) {
        for (var option : options) {
            if (command.has(option)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasLetter(BuildCommand command, char letter) {
        for (var word : command.arguments()) {
            if (isCluster(word.text()) && word.text().indexOf(letter) > 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCluster(String word) {
        return word.length() > 1
                && word.charAt(0) == '-'
                && word.charAt(1) != '-'
                && word.indexOf('=') < 0;
    }
}
