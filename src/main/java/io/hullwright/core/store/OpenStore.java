package io.hullwright.core.store;

import io.hullwright.core.secrets.PrivateFolder;
import io.hullwright.secret.Secret;
import io.hullwright.secret.StoreLock;
import io.hullwright.work.Problem;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A store that a passphrase opened. Holds the key and no value; reads the file anew at every
/// question, because another process may have changed it. Locks itself when nobody asks.
public final class OpenStore implements AutoCloseable {

    private static final String LOCK = "secrets.store.lock";

    private final Clock clock;
    private final PrivateFolder folder;
    private final Path file;
    private final Duration locksAfter;
    private StoreLock.@Nullable Key key;
    private long asked = System.nanoTime();

    OpenStore(Clock clock, PrivateFolder folder, Path file, StoreLock.Key key) {
        this(clock, folder, file, key, SecretStore.LOCKS_AFTER);
    }

    OpenStore(
            Clock clock, PrivateFolder folder, Path file, StoreLock.Key key, Duration locksAfter) {
        this.clock = clock;
        this.folder = folder;
        this.file = file;
        this.key = key;
        this.locksAfter = locksAfter;
        lockLater(locksAfter.toNanos());
    }

    private void lockLater(long nanos) {
        CompletableFuture.delayedExecutor(nanos, TimeUnit.NANOSECONDS).execute(this::lockWhenIdle);
    }

    private synchronized void lockWhenIdle() {
        var left = locksAfter.toNanos() - (System.nanoTime() - asked);
        if (left <= 0) {
            close();
        } else if (key != null) {
            lockLater(left);
        }
    }

    public synchronized boolean isLocked() {
        return key == null;
    }

    /// By name.
    public synchronized List<KeptSecret> names() throws Problem {
        try (var contents = read()) {
            return contents.names();
        }
    }

    /// @return a copy that the caller closes; null when there is none of that name
    public synchronized @Nullable Secret get(String name) throws Problem {
        try (var contents = read()) {
            return contents.get(name);
        }
    }

    public synchronized void put(String name, Secret value) throws Problem {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        change(contents -> contents.put(name, now, value));
    }

    public synchronized void remove(String name) throws Problem {
        change(contents -> contents.remove(name));
    }

    private interface Change {
        void to(Contents contents);
    }

    private void change(Change change) throws Problem {
        folder.locked(
                LOCK,
                () -> {
                    try (var contents = read()) {
                        change.to(contents);
                        var lock = StoreFile.read(file).lock();
                        StoreFile.seal(lock, use(), contents).write(file, false);
                    }
                });
    }

    /// Locks with another passphrase from now on; other processes have to open it anew.
    ///
    /// @throws Problem `HW-257` when it is too short
    public synchronized void changePassphrase(Secret next) throws Problem {
        SecretStore.requireLong(next);
        var lock = StoreLock.fresh();
        var other = lock.key(next);
        folder.locked(
                LOCK,
                () -> {
                    try (var contents = read()) {
                        StoreFile.seal(lock, other, contents).write(file, false);
                    }
                });
        close();
        key = other;
    }

    private Contents read() throws Problem {
        return StoreFile.read(file).open(use(), file);
    }

    private StoreLock.Key use() throws Problem {
        asked = System.nanoTime();
        if (key == null) {
            throw new Problem(
                    Problem.Kind.WRONG_USE,
                    "HW-258",
                    "The store of secrets is locked.",
                    "Nobody asked it anything for " + locksAfter.toMinutes() + " minutes.",
                    "Open it with its passphrase.",
                    null);
        }
        return key;
    }

    @Override
    public synchronized void close() {
        if (key != null) {
            key.close();
            key = null;
        }
    }
}
