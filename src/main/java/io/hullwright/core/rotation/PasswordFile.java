package io.hullwright.core.rotation;

import io.hullwright.core.AtomicFile;
import io.hullwright.core.secrets.PrivateFile;
import io.hullwright.secret.EnvPassword;
import io.hullwright.secret.Secret;
import io.hullwright.work.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.List;

/// A file that holds the password: a `.env`, or a secret's file with nothing else in it. Prints
/// without what is in it.
final class PasswordFile {

    private static final String PENDING = ".hullwright-rotation";

    private final RotationOrder.Place place;
    private final String before;

    private PasswordFile(RotationOrder.Place place, String before) {
        this.place = place;
        this.before = before;
    }

    /// @throws Problem `HW-171` when it is no regular file, `HW-173` when it cannot be read,
    ///     `HW-247` when no password is found in it
    static PasswordFile read(RotationOrder.Place place) throws Problem {
        PrivateFile.requireRegular(place.file());
        var found = new PasswordFile(place, text(place.file()));
        found.password().close();
        return found;
    }

    /// What a rotation that was cut off left beside it.
    PasswordFile readPending() throws Problem {
        return read(new RotationOrder.Place(pending(), place.variable()));
    }

    private static String text(Path file) throws Problem {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new Problem(
                    Problem.Kind.WRONG_USE,
                    "HW-173",
                    "The file " + file + " cannot be read.",
                    "It is missing, a folder, or not readable for this user.",
                    "Check the path and who may read it.",
                    e);
        }
    }

    Path file() {
        return place.file();
    }

    /// Beside it, while a rotation is under way.
    Path pending() {
        return place.file().resolveSibling(place.file().getFileName() + PENDING);
    }

    boolean isPending() {
        return Files.exists(pending(), LinkOption.NOFOLLOW_LINKS);
    }

    /// The password that it holds; whoever asks closes it.
    Secret password() throws Problem {
        try {
            if (!place.variable().isEmpty()) {
                return EnvPassword.valueOf(before, place.variable());
            }
            var value = before.replaceFirst("\\r?\\n\\z", "");
            if (value.isEmpty() || !value.chars().allMatch(c -> c >= ' ' && c <= '~')) {
                throw new IllegalArgumentException("it is not one line of printable ASCII");
            }
            return Secret.of(value.toCharArray());
        } catch (IllegalArgumentException e) {
            throw noPassword(e);
        }
    }

    private Problem noPassword(IllegalArgumentException e) {
        return new Problem(
                Problem.Kind.WRONG_USE,
                "HW-247",
                "No password that could be rotated is in " + place.file() + ".",
                "It was looked for, but " + e.getMessage() + ".",
                "Name the variable of a .env with --env and --name, or a secret's file with --file.",
                null);
    }

    /// What is replaced, as people find it.
    List<String> lines() {
        if (place.variable().isEmpty()) {
            return List.of("the whole file");
        }
        return EnvPassword.of(before, place.variable()).places().stream()
                .map(found -> "line " + found.line() + " (" + found.name() + ")")
                .toList();
    }

    /// Writes the new text beside the file, mode 600, where it outlives a killed process.
    void keep(Secret next) throws Problem {
        PrivateFile.create(pending(), after(next).getBytes(StandardCharsets.ISO_8859_1));
    }

    private String after(Secret next) {
        if (!place.variable().isEmpty()) {
            return EnvPassword.of(before, place.variable()).apply(before, next);
        }
        var end = before.endsWith("\r\n") ? "\r\n" : before.endsWith("\n") ? "\n" : "";
        return new String(next.characters()) + end;
    }

    /// Moves the new text over the old one. Who could read the file can read it afterwards.
    ///
    /// @throws Problem `HW-248` when somebody changed it meanwhile or it cannot be replaced
    void replace() throws Problem {
        requireSame();
        try {
            keepAccess(file(), pending());
            Files.move(pending(), file(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw notReplaced("Its folder is not writable, or its owner cannot be kept.", e);
        }
    }

    private void requireSame() throws Problem {
        if (!text(file()).equals(before)) {
            throw notReplaced("Somebody else changed it since it was read.", null);
        }
    }

    private Problem notReplaced(String why, @org.jspecify.annotations.Nullable IOException e) {
        return new Problem(
                Problem.Kind.WRONG_USE,
                "HW-248",
                "The file " + file() + " is not replaced.",
                why,
                "Look at it and at its folder, and run the command again.",
                e);
    }

    /// Puts the old text back where `replace` came so far. The new one is beside it again until
    /// `forget`: whatever happens, it is not lost.
    void restore() throws Problem {
        var now = text(file());
        if (isPending() || now.equals(before)) {
            return;
        }
        PrivateFile.create(pending(), now.getBytes(StandardCharsets.ISO_8859_1));
        var beside = file().resolveSibling(file().getFileName() + PENDING + "-back");
        PrivateFile.replace(beside, before.getBytes(StandardCharsets.ISO_8859_1));
        try {
            keepAccess(file(), beside);
            Files.move(beside, file(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw notReplaced("Its folder is not writable; the old text is in " + beside + ".", e);
        }
    }

    /// Removes what is beside the file.
    void forget() throws Problem {
        try {
            Files.deleteIfExists(pending());
        } catch (IOException e) {
            throw notReplaced("What is left beside it cannot be removed: " + pending() + ".", e);
        }
    }

    private static void keepAccess(Path old, Path beside) throws IOException {
        if (!AtomicFile.hasPermissions(beside)) {
            return;
        }
        var access = Files.readAttributes(old, PosixFileAttributes.class);
        var view = Files.getFileAttributeView(beside, PosixFileAttributeView.class);
        var mine = view.readAttributes();
        if (!mine.owner().equals(access.owner())) {
            view.setOwner(access.owner());
        }
        if (!mine.group().equals(access.group())) {
            view.setGroup(access.group());
        }
        view.setPermissions(access.permissions());
    }

    @Override
    public String toString() {
        return String.valueOf(place.file());
    }
}
