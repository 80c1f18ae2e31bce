package io.hullwright.core.rotation;

import io.hullwright.collect.docker.EngineAddress;
import io.hullwright.collect.docker.LiveContainer;
import io.hullwright.core.EngineChoice;
import io.hullwright.core.secrets.Secrets;
import io.hullwright.secret.EnvPassword;
import io.hullwright.work.Problem;
import io.hullwright.work.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The front door to rotations of what is in use.
public final class Rotations {

    private static final int LONGEST_NAME = 63;
    private static final String USUAL = "postgres";

    /// Finds the engine that was chosen.
    @FunctionalInterface
    public interface Engine {
        EngineAddress address(EngineChoice choice) throws Problem;
    }

    private final Engine engine;
    private final Secrets secrets;

    public Rotations(Engine engine, Secrets secrets) {
        this.engine = engine;
        this.secrets = secrets;
    }

    /// What would be done. Nothing is written, and the engine is asked with GET only.
    ///
    /// @throws Problem `HW-101` to `HW-113` when the engine cannot be asked, `HW-173` and `HW-247`
    ///     when no password is in a file, `HW-249` when the order cannot be met
    public RotationPlan plan(EngineChoice choice, RotationOrder order)
            throws Problem, InterruptedException {
        if (choice.sample() || choice.snapshot() != null) {
            throw cannot("a snapshot and the sample have no database that runs");
        }
        if (order.places().isEmpty()) {
            throw cannot("neither --env with --name nor --file says where the password stands");
        }
        var files = new ArrayList<PasswordFile>();
        for (var place : order.places()) {
            files.add(PasswordFile.read(place));
        }
        var pending = files.stream().filter(PasswordFile::isPending).toList();
        if (pending.isEmpty()) {
            requireSame(files);
        }
        return plan(engine.address(choice), order, files, pending);
    }

    private static RotationPlan plan(
            EngineAddress address,
            RotationOrder order,
            List<PasswordFile> files,
            List<PasswordFile> pending)
            throws Problem, InterruptedException {
        try (var old = files.getFirst().password()) {
            var all = LiveContainer.all(address, value -> EnvPassword.isIn(value, old));
            var database = database(all, order.container());
            var user = database.settings().getOrDefault("POSTGRES_USER", USUAL);
            var place =
                    new PostgresServer.Place(
                            database.id(),
                            database.name(),
                            name(order.admin(), user),
                            name(order.database(), USUAL),
                            name(order.role(), user));
            var mounting =
                    all.stream()
                            .filter(c -> !c.id().equals(database.id()))
                            .filter(c -> files.stream().anyMatch(f -> sees(c, f.file())))
                            .toList();
            var holding = all.stream().filter(c -> !c.holding().isEmpty()).toList();
            return new RotationPlan(
                    address, order, database, place, files, pending, mounting, holding);
        }
    }

    private static LiveContainer database(List<LiveContainer> all, String asked) throws Problem {
        var found =
                all.stream()
                        .filter(
                                c ->
                                        c.name().equals(asked)
                                                || (asked.length() >= 12
                                                        && c.id().startsWith(asked)))
                        .toList();
        if (found.size() != 1) {
            throw cannot("no container " + asked + " is running");
        }
        return found.getFirst();
    }

    private static String name(String said, String usual) throws Problem {
        var name = said.isEmpty() ? usual : said;
        if (name.length() > LONGEST_NAME || name.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
            throw cannot("a name of a role or database has 1 to 63 characters and no line end");
        }
        return name;
    }

    private static boolean sees(LiveContainer container, Path file) {
        var whole = file.toAbsolutePath().normalize();
        return container.mounted().values().stream()
                .anyMatch(source -> !source.isEmpty() && whole.startsWith(Path.of(source)));
    }

    private static void requireSame(List<PasswordFile> files) throws Problem {
        try (var first = files.getFirst().password()) {
            for (var file : files) {
                try (var other = file.password()) {
                    if (!first.sameAs(other)) {
                        throw cannot(file + " holds another password than " + files.getFirst());
                    }
                }
            }
        }
    }

    /// Does what the plan says, or puts everything back.
    ///
    /// @param progress told before each step and after the last
    /// @return what was done, in words
    /// @throws Problem `HW-250` when it failed and all is as it was, `HW-251` when it failed and
    ///     could not be put back wholly
    public List<String> run(RotationPlan plan, Progress progress)
            throws Problem, InterruptedException {
        secrets.prepareRecord();
        return plan.isResumed()
                ? new InterruptedRotation(plan).resume(secrets, progress)
                : new Rotation(plan, secrets).run(progress);
    }

    static Problem cannot(String why) {
        return new Problem(
                Problem.Kind.WRONG_USE,
                "HW-249",
                "Nothing can be rotated.",
                "What was asked for cannot be: " + why + ".",
                "`hullwright secret rotate --help` lists what can be given.",
                null);
    }
}
