package io.hullwright.cli;

import io.hullwright.core.secrets.EnvChange;
import io.hullwright.core.secrets.Secrets;
import io.hullwright.report.Plain;
import io.hullwright.secret.EnvPlan;
import io.hullwright.secret.Secret;
import io.hullwright.secret.SecretPolicy;
import io.hullwright.work.Problem;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "env",
        description = {
            "Fill a .env file: variables that are missing, empty, weak or left at a default.",
            "Shows the difference; writes nothing without --write."
        })
final class SecretEnvCommand implements Callable<Integer> {

    private static final int LONGEST = 200;

    @Parameters(paramLabel = "FILE", description = "the .env file; it need not be there yet")
    private @Nullable Path file;

    @Option(
            names = "--name",
            paramLabel = "VARIABLE",
            split = ",",
            description = "a variable that must have a good value; may be given more than once")
    private List<String> names = List.of();

    @Option(
            names = "--missing",
            description =
                    "all variables of the file and of its .example whose names call for a secret"
                            + " of your own making")
    private boolean missing;

    @Option(
            names = "--force",
            description =
                    "replace a weak value of a --name too where the name calls for no secret, such"
                            + " as PORT")
    private boolean force;

    @Option(names = "--write", description = "write it, and keep the old file as a backup")
    private boolean write;

    private final Secrets secrets;
    private final Terminal terminal;

    SecretEnvCommand(Secrets secrets, Terminal terminal) {
        this.secrets = secrets;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Problem, InterruptedException {
        if (names.isEmpty() && !missing) {
            throw Secrets.wrong(
                    new IllegalArgumentException("neither --name nor --missing says which"));
        }
        var place = java.util.Objects.requireNonNull(file);
        var change =
                secrets.plan(place, new EnvPlan.Wish(new LinkedHashSet<>(names), missing, force));
        var lines = new Lines(terminal);
        show(change, lines);
        lines.flush();
        say(change, write && !change.isEmpty() ? secrets.write(change) : null);
        return ExitCode.OK;
    }

    private void show(EnvChange change, Lines lines) throws Problem {
        var steps = change.plan().steps();
        if (!steps.isEmpty() || change.tooOpen()) {
            head(lines, change.file(), change.exists());
        }
        for (var step : steps) {
            var added = step.reason() == EnvPlan.Reason.MISSING;
            lines.line("@@ " + (added ? "at the end" : "line " + step.line()) + " @@ " + why(step));
            if (!added) {
                var empty = step.reason() == EnvPlan.Reason.EMPTY;
                lines.line("-" + step.name() + "=" + (empty ? "" : Secret.STARS));
            }
            lines.line("+" + step.name() + "=" + Secret.STARS);
        }
        if (change.tooOpen()) {
            lines.line("mode 600, so that only its owner can read it");
        }
        added(lines, change.exampleFile(), change.example(), "=");
        added(lines, change.ignoreFile(), change.ignored(), "");
    }

    private String why(EnvPlan.Step step) throws Problem {
        var kind = secrets.orderFor(step.name()).kind();
        return step.reason().name().toLowerCase(Locale.ROOT) + ": a new " + kind;
    }

    private static void head(Lines lines, Path file, boolean exists) {
        var name = Plain.line(file.toString(), LONGEST);
        lines.line("--- " + (exists ? name : "/dev/null"));
        lines.line("+++ " + name);
    }

    private static void added(Lines lines, Path file, List<String> added, String ending) {
        if (!added.isEmpty()) {
            head(lines, file, true);
            lines.line("@@ at the end @@");
            added.forEach(line -> lines.line("+" + Plain.line(line, LONGEST) + ending));
        }
    }

    private void say(EnvChange change, @Nullable Path backup) {
        var err = terminal.err();
        change.plan().kept().forEach(k -> err.println(k.name() + " is kept: " + k.why() + "."));
        if (change.tracked()) {
            err.println(
                    "Git keeps this file: its values are in the history. Take it out with `git rm"
                            + " --cached` and change them.");
        }
        if (change.isEmpty()) {
            err.println("Nothing to do.");
        } else if (backup == null) {
            err.println("Nothing is written yet; say --write.");
        } else {
            written(change, backup);
        }
    }

    private void written(EnvChange change, Path backup) {
        var err = terminal.err();
        err.println("Written, mode 600. " + SecretPolicy.ROTATION.toDays() + " days until due.");
        if (!backup.equals(change.file())) {
            err.println("The old file is " + backup + ": delete it when all works.");
        }
        if (change.plan().steps().stream().anyMatch(s -> s.reason() != EnvPlan.Reason.MISSING)) {
            err.println(
                    "What runs keeps its old values until it is started anew; a database keeps its"
                            + " old password until that is changed in it.");
        }
    }
}
