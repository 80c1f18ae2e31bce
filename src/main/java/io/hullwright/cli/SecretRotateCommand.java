package io.hullwright.cli;

import io.hullwright.core.Hullwright;
import io.hullwright.core.rotation.RotationOrder;
import io.hullwright.core.rotation.RotationOrder.Place;
import io.hullwright.core.rotation.RotationPlan;
import io.hullwright.core.rotation.Rotations;
import io.hullwright.report.Plain;
import io.hullwright.work.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "rotate",
        description = {
            "Give a role of a running PostgreSQL a new password, and put it into the files that hold"
                    + " it. The new one is seen to work and the old one to be refused, or everything"
                    + " is put back.",
            "Shows the steps; does nothing without --yes."
        })
final class SecretRotateCommand implements Callable<Integer> {

    private static final int LONGEST = 400;

    @Mixin private EndpointOptions endpoint = new EndpointOptions();

    @Option(
            names = "--postgres",
            required = true,
            paramLabel = "CONTAINER",
            description = "the database's container, by name or id")
    private String container = "";

    @Option(names = "--env", paramLabel = "FILE", description = "a .env that holds the password")
    private @Nullable Path env;

    @Option(names = "--name", paramLabel = "VARIABLE", description = "its variable in the .env")
    private String name = "";

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description = "a secret's file with the password alone; may be given more than once")
    private List<Path> files = List.of();

    @Option(names = "--role", defaultValue = "", description = "default: POSTGRES_USER or postgres")
    private String role = "";

    @Option(
            names = "--admin",
            defaultValue = "",
            paramLabel = "ROLE",
            description =
                    "a superuser who may log in inside of the container without a password"
                            + " (default: as --role's)")
    private String admin = "";

    @Option(
            names = "--database",
            defaultValue = "",
            paramLabel = "NAME",
            description = "to log in to (default: postgres)")
    private String database = "";

    @Option(names = "--restart", description = "restart the containers that see one of the files")
    private boolean restart;

    @Option(names = "--yes", description = "do it")
    private boolean yes;

    private final Hullwright hullwright;
    private final Terminal terminal;

    SecretRotateCommand(Hullwright hullwright, Terminal terminal) {
        this.hullwright = hullwright;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Problem, InterruptedException {
        var rotations = hullwright.rotations();
        var plan = rotations.plan(endpoint.choice(), order());
        show(plan);
        if (!yes) {
            terminal.err().println("Nothing is done yet; say --yes.");
            return ExitCode.OK;
        }
        run(rotations, plan).forEach(terminal.err()::println);
        return ExitCode.OK;
    }

    private List<String> run(Rotations rotations, RotationPlan plan)
            throws Problem, InterruptedException {
        try (var progress = ProgressLine.on(terminal, false)) {
            return rotations.run(plan, progress);
        }
    }

    private RotationOrder order() {
        var places = new ArrayList<Place>();
        if (env != null && !name.isEmpty()) {
            places.add(new Place(env, name));
        }
        files.forEach(file -> places.add(new Place(file, "")));
        return new RotationOrder(container, role, admin, database, places, restart);
    }

    private void show(RotationPlan plan) {
        var lines = new Lines(terminal);
        lines.line(
                Plain.line(
                        plan.isResumed()
                                ? "A rotation in " + container + " was cut off:"
                                : "A new password for a role of PostgreSQL in " + container + ":",
                        LONGEST));
        var number = 1;
        for (var step : plan.steps()) {
            lines.line("  " + number++ + "  " + Plain.line(step, LONGEST));
        }
        plan.notes().forEach(note -> lines.paragraph(0, Plain.line(note, LONGEST)));
        if (!plan.isResumed()) {
            lines.line("If a step fails, everything is put back.");
        }
        lines.flush();
    }
}
