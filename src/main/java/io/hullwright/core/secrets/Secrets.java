package io.hullwright.core.secrets;

import io.hullwright.secret.EnvPlan;
import io.hullwright.secret.NewSecret;
import io.hullwright.secret.Secret;
import io.hullwright.secret.SecretMaker;
import io.hullwright.secret.SecretOrder;
import io.hullwright.secret.SecretPolicy;
import io.hullwright.work.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The front door to all that is about secrets.
public final class Secrets {

    private static final int LONGEST_PASSWORD_FILE = 8_192;

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final Clock clock;
    private final SecretRecords records;

    /// @param folder where the record is kept
    public Secrets(Clock clock, Path folder) {
        this.clock = clock;
        this.records = new SecretRecords(folder);
    }

    public Instant now() {
        return clock.instant();
    }

    /// @throws Problem `HW-170` when the order cannot be met
    public NewSecret make(SecretOrder order) throws Problem {
        try {
            return SecretMaker.make(order);
        } catch (IllegalArgumentException e) {
            throw wrong(e);
        }
    }

    /// Writes the value, without a line end of ours, to a file of mode 600.
    ///
    /// @param half where the other half goes; null for the same file, where it is needed
    /// @param force replace regular files that are there
    /// @throws Problem `HW-171` when something is there, `HW-172` when it cannot be written
    public void write(NewSecret made, Path file, @Nullable Path half, boolean force)
            throws Problem {
        if (half == null) {
            put(needsHalf(made) ? made.whole() : made.value(), file, force);
            return;
        }
        if (half.toAbsolutePath().normalize().equals(file.toAbsolutePath().normalize())) {
            throw wrong(new IllegalArgumentException("both halves cannot be one file"));
        }
        PrivateFile.requireFree(file, force);
        writeHalf(made, half, force);
        put(made.value(), file, force);
    }

    /// Writes the other half; what anybody may read has mode 644.
    ///
    /// @throws Problem as `write`, and `HW-170` when there is none
    public void writeHalf(NewSecret made, Path file, boolean force) throws Problem {
        var half = made.half();
        if (half == null) {
            throw wrong(new IllegalArgumentException(made.kind() + " has no half to write apart"));
        }
        put(half.text(), file, force);
        if (half.open()) {
            PrivateFile.letOthersRead(file);
        }
    }

    /// True where the other half cannot be worked out from the value, and is of use.
    public static boolean needsHalf(NewSecret made) {
        return switch (made.kind()) {
            case TLS, HTPASSWD, POSTGRES_SCRAM -> made.half() != null;
            default -> false;
        };
    }

    private static void put(Secret secret, Path file, boolean force) throws Problem {
        var bytes = secret.bytes();
        try {
            if (force) {
                PrivateFile.replace(file, bytes);
            } else {
                PrivateFile.create(file, bytes);
            }
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /// A password that exists: the whole file but for one line end.
    ///
    /// @throws Problem `HW-173` when it cannot be read
    public Secret readPassword(Path file) throws Problem {
        try (var in = Files.newInputStream(file)) {
            var bytes = in.readNBytes(LONGEST_PASSWORD_FILE);
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            Arrays.fill(bytes, (byte) 0);
            var end = text.length();
            end -= end > 0 && text.charAt(end - 1) == '\n' ? 1 : 0;
            end -= end > 0 && end < text.length() && text.charAt(end - 1) == '\r' ? 1 : 0;
            var password = new char[end];
            text.get(password);
            return Secret.of(password);
        } catch (CharacterCodingException e) {
            throw unreadable(file, "It is not UTF-8.", e);
        } catch (IOException e) {
            throw unreadable(file, "It is missing, a folder, or not readable for this user.", e);
        }
    }

    static Problem unreadable(Path file, String why, IOException cause) {
        return new Problem(
                Problem.Kind.WRONG_USE,
                "HW-173",
                "The file " + file + " cannot be read.",
                why,
                "Check the path and who may read it.",
                cause);
    }

    /// What the policy asks of a variable of this name.
    ///
    /// @throws Problem `HW-170` when it is no name
    public SecretOrder orderFor(String name) throws Problem {
        requireName(name);
        return SecretPolicy.orderFor(name, now());
    }

    private static void requireName(String name) throws Problem {
        if (!NAME.matcher(name).matches()) {
            throw wrong(new IllegalArgumentException("\"" + name + "\" names no variable"));
        }
    }

    /// Makes sure that what is about to be made can be recorded.
    ///
    /// @throws Problem `HW-176` when it cannot
    public void prepareRecord() throws Problem {
        records.read();
        records.prepare();
    }

    /// Keeps when the secret was made, where it went, and a keyed hash of it.
    ///
    /// @param name of its variable; empty where none was said
    /// @param where the file it is in; null where it was printed
    public void remember(NewSecret made, String name, @Nullable Path where, int days)
            throws Problem {
        records.add(List.of(record(made, name, where, Duration.ofDays(days))));
    }

    private SecretRecord record(NewSecret made, String name, @Nullable Path where, Duration lasting)
            throws Problem {
        var bytes = made.value().bytes();
        try {
            return new SecretRecord(
                    name,
                    made.kind(),
                    (int) made.bits().orElse(0),
                    now().truncatedTo(ChronoUnit.SECONDS),
                    now().truncatedTo(ChronoUnit.SECONDS).plus(lasting),
                    where == null ? "" : where.toAbsolutePath().normalize().toString(),
                    records.print(bytes));
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /// What is recorded, the first due first.
    public List<SecretRecord> records() throws Problem {
        return records.read().stream()
                .sorted(
                        Comparator.comparing(SecretRecord::dueAt)
                                .thenComparing(SecretRecord::name)
                                .thenComparing(SecretRecord::where))
                .toList();
    }

    /// Whether the record is about this value. Makes no key where there is none.
    boolean isRecorded(SecretRecord record, Secret value) throws Problem {
        var bytes = value.bytes();
        try {
            return records.hasKey() && records.print(bytes).equals(record.print());
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /// The secrets of `.env` files, judged; and what could not be looked at. Nothing is written.
    ///
    /// @throws Problem `HW-173` when a file cannot be read, `HW-174` when it is no `.env` file
    public Judgement judge(List<Path> files) throws Problem, InterruptedException {
        try (var judge = new SecretJudge(this)) {
            judge.look(files);
            return new Judgement(judge.judged(), judge.notes());
        }
    }

    /// @param notes what could not be looked at
    public record Judgement(List<JudgedSecret> secrets, List<String> notes) {

        public Judgement {
            secrets = List.copyOf(secrets);
            notes = List.copyOf(notes);
        }

        /// True if something is wrong with one of them.
        public boolean hasFlaw() {
            return secrets.stream().anyMatch(secret -> !secret.flaws().isEmpty());
        }
    }

    /// What would be done to a `.env` file. Nothing is written.
    ///
    /// @throws Problem `HW-170` to `HW-174`
    public EnvChange plan(Path file, EnvPlan.Wish wish) throws Problem, InterruptedException {
        for (var name : wish.names()) {
            requireName(name);
        }
        return EnvFiles.plan(file, wish);
    }

    /// Draws the values and writes them.
    ///
    /// @return the backup; the file itself where there was nothing to keep
    /// @throws Problem as `plan`, `HW-175` when somebody changed the file meanwhile, `HW-176`
    public Path write(EnvChange change) throws Problem {
        prepareRecord();
        var values = new HashMap<String, String>();
        var made = new ArrayList<SecretRecord>();
        for (var step : change.plan().steps()) {
            try (var secret = make(SecretPolicy.orderFor(step.name(), now()))) {
                values.put(step.name(), new String(secret.value().characters()));
                made.add(record(secret, step.name(), change.file(), SecretPolicy.ROTATION));
            }
        }
        var backup = EnvFiles.write(change, values, now());
        if (!made.isEmpty()) {
            records.add(made);
        }
        return backup;
    }

    /// What an order that cannot be met becomes.
    public static Problem wrong(IllegalArgumentException e) {
        return new Problem(
                Problem.Kind.WRONG_USE,
                "HW-170",
                "No secret is made.",
                "What was asked for cannot be: " + e.getMessage() + ".",
                "`hullwright secret new --help` lists what can be given.",
                e);
    }
}
