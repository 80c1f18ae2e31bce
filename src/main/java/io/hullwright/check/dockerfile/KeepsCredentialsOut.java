package io.hullwright.check.dockerfile;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Credentials;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.BuildInstruction;
import io.hullwright.facts.BuildInstruction.Pair;
import io.hullwright.facts.BuildStep.Habit;
import io.hullwright.facts.BuildWord;
import io.hullwright.facts.Dockerfile;
import io.hullwright.facts.Origin;

@CheckInfo(
        id = "DKF-012",
        title = "No credential goes into the image",
        severity = Severity.CRITICAL,
        checklist = {"image-security/4", "secrets-management/1"},
        references = {
            "cis-docker-1.6.0/4.10",
            "kics/c3e1b6ae",
            "hadolint/DL3064",
            "trivy/DS-0031",
            "buildkit/SecretsUsedInArgOrEnv",
            "dockle/CIS-DI-0010",
            "owasp-docker-top-10/D06"
        },
        why =
                """
                Variables, build arguments, commands and copied files stay in every copy of the image, \
                also when a later step removes them: docker history shows them to whoever can pull it.\
                """,
        remedy =
                "Replace the credential. Give it to the build with RUN --mount=type=secret, and to the"
                        + " container as a secret at run time.")
final class KeepsCredentialsOut implements DockerfileCheck {

    @Override
    public Verdict inspect(Dockerfile file) {
        var failures = new Failures(file);
        file.forEach(instruction -> inspect(instruction, failures));
        return failures.verdict();
    }

    private static void inspect(BuildInstruction instruction, Failures failures) {
        for (var pair : instruction.pairs()) {
            if (isCredential(instruction, pair)) {
                failures.add(
                        instruction.keyword()
                                + " "
                                + pair.name()
                                + (pair.assigned() ? " has a credential" : " asks for a credential")
                                + ", expected --mount=type=secret",
                        placeOf(pair));
            }
        }
        for (var command : instruction.commands()) {
            if (command.habits().contains(Habit.CREDENTIAL)) {
                failures.add(
                        "a command of "
                                + instruction.keyword()
                                + " has a credential, expected --mount=type=secret",
                        command.first());
            }
        }
        for (var document : instruction.documents()) {
            if (Credentials.standIn(document.traits()) && instruction.commands().isEmpty()) {
                failures.add(
                        "a here-document has a credential, expected --mount=type=secret",
                        new BuildWord("", document.firstLine(), 1));
            }
        }
        inspectFiles(instruction, failures);
    }

    /// A variable that takes over a build argument is one too, and so is an argument that waits for
    /// the value.
    private static boolean isCredential(BuildInstruction instruction, Pair pair) {
        if (Credentials.standIn(pair.variable())) {
            return true;
        }
        var takesOver = !pair.assigned() || !pair.uses().isEmpty();
        return !instruction.is("LABEL") && pair.secretName() && takesOver;
    }

    private static BuildWord placeOf(Pair pair) {
        return pair.variable().origin() instanceof Origin.File(_, var line, var column)
                ? new BuildWord("", line, column)
                : new BuildWord("", 1, 1);
    }

    private static void inspectFiles(BuildInstruction instruction, Failures failures) {
        var copies = instruction.is("COPY") || instruction.is("ADD");
        if (!copies || instruction.hasFlag("from") || instruction.words().isEmpty()) {
            return;
        }
        var sources = instruction.words().subList(0, instruction.words().size() - 1);
        for (var source : sources) {
            if (SecretFiles.isOne(source.text())) {
                failures.add(
                        instruction.keyword()
                                + " brings in "
                                + source.text()
                                + ", which holds credentials; expected --mount=type=secret",
                        source);
            }
        }
    }
}
