package io.hullwright.core.history;

import io.hullwright.core.AtomicFile;
import io.hullwright.work.Problem;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;

/// The file `scans.db`, an SQLite database with a write-ahead log: what was committed is there,
/// whenever a process is killed, and several may use it at once. It is opened for each piece of
/// work and never before there is one. A damaged one is moved aside and a new one begun.
final class HistoryFile {

    private static final String NAME = "scans.db";
    private static final int BUSY_MILLIS = 30_000;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /// Lock files hold between processes, this one between threads.
    private static final ReentrantLock HERE = new ReentrantLock();

    private final Path folder;
    private final Clock clock;
    private final List<String> notes = new ArrayList<>();

    HistoryFile(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /// Work in one transaction.
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException, IOException;
    }

    Path file() {
        return folder.resolve(NAME);
    }

    /// What a person must know: that a damaged file was moved aside. Told once.
    synchronized List<String> notes() {
        var told = List.copyOf(notes);
        notes.clear();
        return told;
    }

    /// @throws Problem `HW-260` when the file cannot be used, `HW-261` when a newer Hullwright
    ///     wrote it
    synchronized <T> T write(Work<T> work) throws Problem {
        try {
            try {
                return once(work);
            } catch (SQLException e) {
                if (!isDamage(e)) {
                    throw e;
                }
                moveAside();
                return once(work);
            }
        } catch (SQLException | IOException e) {
            throw unusable(e);
        }
    }

    /// The same where there is nothing to read when there is no file yet.
    <T> T read(T nothing, Work<T> work) throws Problem {
        return Files.exists(file()) ? write(work) : nothing;
    }

    private <T> T once(Work<T> work) throws SQLException, IOException, Problem {
        prepare();
        try (var connection = connect()) {
            migrate(connection);
            try (var statement = connection.createStatement()) {
                statement.execute("BEGIN IMMEDIATE");
                var result = work.on(connection);
                statement.execute("COMMIT");
                return result;
            }
        }
    }

    private void prepare() throws IOException, SQLException {
        if (file().toString().contains("?")) {
            throw new SQLException("a path with a question mark");
        }
        if (Files.exists(file())) {
            return;
        }
        Files.createDirectories(folder);
        if (!AtomicFile.hasPermissions(folder)) {
            return;
        }
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        try {
            Files.createFile(
                    file(),
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
        } catch (FileAlreadyExistsException _) {
            // another Hullwright was faster
        }
    }

    private Connection connect() throws SQLException {
        var config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        config.enforceForeignKeys(true);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        var source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file());
        return source.getConnection();
    }

    private void migrate(Connection connection) throws SQLException, IOException, Problem {
        var version = Migration.version(connection);
        if (version > Migration.NEWEST) {
            throw tooNew();
        }
        if (version < Migration.NEWEST) {
            locked(
                    () -> {
                        Migration.run(connection);
                        return true;
                    });
        }
    }

    private static boolean isDamage(SQLException e) {
        var code = SQLiteErrorCode.getErrorCode(e.getErrorCode() & 0xff);
        return code == SQLiteErrorCode.SQLITE_CORRUPT || code == SQLiteErrorCode.SQLITE_NOTADB;
    }

    /// Unless another Hullwright has done so meanwhile.
    private void moveAside() throws SQLException, IOException {
        locked(
                () -> {
                    if (isSound()) {
                        return false;
                    }
                    var name = NAME + ".damaged-" + STAMP.format(clock.instant());
                    var aside = folder.resolve(name);
                    for (var i = 2; Files.exists(aside); i++) {
                        aside = folder.resolve(name + "-" + i);
                    }
                    // the log first: a new file must not meet the old one's
                    for (var suffix : List.of("-wal", "-shm", "")) {
                        var part = folder.resolve(NAME + suffix);
                        if (Files.exists(part)) {
                            Files.move(part, folder.resolve(aside.getFileName() + suffix));
                        }
                    }
                    notes.add(
                            "the history of scans was damaged; it is now "
                                    + aside
                                    + ", and a new one was begun");
                    return true;
                });
    }

    private boolean isSound() {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("PRAGMA integrity_check(1)")) {
            return rows.next() && rows.getString(1).equals("ok");
        } catch (SQLException _) {
            return false;
        }
    }

    /// Something that only one process and thread may do at a time.
    @FunctionalInterface
    private interface Alone {
        boolean run() throws SQLException, IOException;
    }

    private void locked(Alone work) throws SQLException, IOException {
        HERE.lock();
        try (var channel =
                        FileChannel.open(
                                folder.resolve(NAME + ".lock"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            work.run();
        } finally {
            HERE.unlock();
        }
    }

    private Problem unusable(@Nullable Throwable cause) {
        return new Problem(
                Problem.Kind.CANNOT_LOOK,
                "HW-260",
                "The history of scans, " + file() + ", cannot be used.",
                "It is not readable and writable for this user, the disk is full, or another"
                        + " program holds it.",
                "Look at the file and its folder; scans can be made without it.",
                cause);
    }

    private Problem tooNew() {
        return new Problem(
                Problem.Kind.CANNOT_LOOK,
                "HW-261",
                "The history of scans, " + file() + ", is of a newer Hullwright.",
                "This one does not know its tables, and changes nothing in it.",
                "Use the newer one, or move the file away.",
                null);
    }
}
