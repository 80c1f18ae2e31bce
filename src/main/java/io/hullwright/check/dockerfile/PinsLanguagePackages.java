package io.hullwright.check.dockerfile;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.BuildCommand;
import io.hullwright.facts.BuildWord;
import io.hullwright.facts.Dockerfile;

@CheckInfo(
        id = "DKF-030",
        title = "Packages of pip, npm, gem and go are installed by version",
        severity = Severity.MEDIUM,
        checklist = {"image-security/8", "ci-cd-security/3"},
        references = {
            "kics/02d9c71f",
            "kics/e36d8880",
            "kics/22cd11f7",
            "hadolint/DL3013",
            "hadolint/DL3016",
            "hadolint/DL3028",
            "hadolint/DL3062",
            "owasp-top-10-2021/A08"
        },
        why =
                """
                Whatever is newest in the public index that day runs during the build and in the image: a \
                package that was taken over gets in by itself, and no two builds are alike.\
                """,
        remedy =
                "Name one version (name==1.2.3 for pip, name@1.2.3 for npm and go, name:1.2.3 for gem) or a lock file.")
final class PinsLanguagePackages implements DockerfileCheck {

    @Override
    public Verdict inspect(Dockerfile file) {
        var failures = new Failures(file);
        Commands.forEach(file, command -> inspect(command, failures));
        return failures.verdictOnCommands();
    }

    private static void inspect(BuildCommand command, Failures failures) {
        var tool = LanguageTool.of(command);
        var pip = tool.kind() == LanguageTool.Kind.PIP;
        if (tool.kind() == LanguageTool.Kind.NONE
                || (pip && tool.hasOption("-c", "--constraint", "--constraints"))) {
            return;
        }
        if (tool.packages().isEmpty() && !hasList(tool, command)) {
            failures.addUnknown(elsewhere(command));
        }
        for (var word : tool.packages()) {
            inspect(tool, word, failures);
        }
    }

    /// True if what it installs stands in a file, which npm and go look for by themselves.
    private static boolean hasList(LanguageTool tool, BuildCommand command) {
        var wrapped = command.words().subList(0, command.start());
        if (wrapped.stream().anyMatch(word -> word.text().endsWith("xargs"))) {
            return false;
        }
        return switch (tool.kind()) {
            case PIP ->
                    tool.hasOption(
                            "-r", "--requirement", "--requirements", "-e", "--editable", "--group");
            case GEM -> tool.hasOption("-g", "--file");
            case NPM, GO, NONE -> true;
        };
    }

    private static String elsewhere(BuildCommand command) {
        return "only the build knows what "
                + command.program()
                + " of line "
                + command.first().line()
                + " installs";
    }

    private static void inspect(LanguageTool tool, BuildWord word, Failures failures) {
        if (PackageVersion.isFixed(tool, word.text())) {
            return;
        }
        if (word.isOpen()) {
            failures.addUnknown("only the build knows the package " + word.text());
        } else {
            failures.add(word.text() + " has no fixed version, expected one", word);
        }
    }
}
