package io.hullwright.core.store;

import io.hullwright.core.secrets.PrivateFolder;
import io.hullwright.core.secrets.Secrets;
import io.hullwright.secret.Secret;
import io.hullwright.secret.StoreLock;
import io.hullwright.work.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/// The encrypted store of this person: `secrets.store` in the data folder. It is there only when
/// the person made it.
public final class SecretStore {

    /// After so long without a question an open store locks itself.
    public static final Duration LOCKS_AFTER = Duration.ofMinutes(5);

    private static final int SHORTEST_PASSPHRASE = 12;

    private final Clock clock;
    private final PrivateFolder folder;
    private final Path file;

    /// @param folder where the data of this person are
    public SecretStore(Clock clock, Path folder) {
        this.clock = clock;
        this.folder = new PrivateFolder(folder);
        this.file = folder.resolve("secrets.store");
    }

    public Path file() {
        return file;
    }

    public boolean exists() {
        return Files.exists(file);
    }

    /// Makes an empty store.
    ///
    /// @throws Problem `HW-171` when there is one, `HW-257` when the passphrase is too short
    public void create(Secret passphrase) throws Problem {
        requireLong(passphrase);
        var lock = StoreLock.fresh();
        try (var key = lock.key(passphrase);
                var nothing = new Contents()) {
            folder.locked(
                    "secrets.store.lock",
                    () -> StoreFile.seal(lock, key, nothing).write(file, true));
        }
    }

    static void requireLong(Secret passphrase) throws Problem {
        if (passphrase.length() < SHORTEST_PASSPHRASE) {
            throw new Problem(
                    Problem.Kind.WRONG_USE,
                    "HW-257",
                    "The passphrase is too short.",
                    "It has " + passphrase.length() + " characters, and 12 are the least.",
                    "`hullwright secret new passphrase` makes a good one.",
                    null);
        }
    }

    /// Takes about half a second.
    ///
    /// @throws Problem `HW-254` when the passphrase is wrong, `HW-255` when the file is damaged,
    ///     `HW-170` when there is none
    public OpenStore open(Secret passphrase) throws Problem {
        if (!exists()) {
            throw Secrets.wrong(
                    new IllegalArgumentException(
                            "there is no store; `hullwright secret store create` makes one"));
        }
        var found = StoreFile.read(file);
        var key = found.lock().key(passphrase);
        try {
            found.open(key, file).close();
            return new OpenStore(clock, folder, file, key);
        } catch (Problem e) {
            key.close();
            throw e;
        }
    }
}
