package io.hullwright.core.rotation;

import io.hullwright.collect.docker.EngineAddress;
import io.hullwright.collect.docker.LiveContainer;
import java.util.ArrayList;
import java.util.List;

/// What would be done, for a person to see first. Holds no value; nothing was done to find it
/// out, the engine was asked with GET only.
///
/// @param files that hold the password
/// @param pending those beside which a rotation that was cut off left the new text
/// @param mounting running containers that see one of the files, as they were when they started
/// @param holding running containers that were given the password in their environment
public record RotationPlan(
        EngineAddress address,
        RotationOrder order,
        LiveContainer database,
        PostgresServer.Place place,
        List<PasswordFile> files,
        List<PasswordFile> pending,
        List<LiveContainer> mounting,
        List<LiveContainer> holding) {

    public RotationPlan {
        files = List.copyOf(files);
        pending = List.copyOf(pending);
        mounting = List.copyOf(mounting);
        holding = List.copyOf(holding);
    }

    /// True where an earlier rotation was cut off and is finished or undone first.
    public boolean isResumed() {
        return !pending.isEmpty();
    }

    /// The containers that are started anew.
    List<LiveContainer> restarted() {
        return order.restart() ? mounting : List.of();
    }

    /// The steps in words, in their order.
    public List<String> steps() {
        var name = database.name();
        if (isResumed()) {
            return List.of(
                    "ask "
                            + name
                            + " which password is in force: the files' or the one beside them",
                    "move " + names(pending, true) + " into place, or remove it");
        }
        var steps = new ArrayList<String>();
        steps.add("make a password: 32 letters and digits, 190 bits");
        steps.add("log in as " + place.role() + " with the present one; another must be refused");
        steps.add("keep the new one in " + names(files, true) + ", mode 600");
        steps.add(
                "ALTER ROLE \"%s\" PASSWORD 'SCRAM-SHA-256$…', as %s, by psql's standard input"
                        .formatted(place.role(), place.admin()));
        steps.add("log in with the new one; the old one must be refused");
        files.forEach(file -> steps.add(file + ": " + String.join(", ", file.lines())));
        restarted().forEach(container -> steps.add("restart " + container.name()));
        return steps;
    }

    private static String names(List<PasswordFile> files, boolean beside) {
        return String.join(
                ", ",
                files.stream().map(f -> (beside ? f.pending() : f.file()).toString()).toList());
    }

    /// What is left to a person.
    public List<String> notes() {
        var notes = new ArrayList<String>();
        if (!order.restart()) {
            mounting.forEach(
                    container ->
                            notes.add(
                                    container.name()
                                            + " sees a file as it was when it started: --restart"
                                            + " starts it anew."));
        }
        for (var container : holding) {
            var names = String.join(", ", container.holding());
            notes.add(
                    container.id().equals(database.id())
                            ? names
                                    + " of "
                                    + container.name()
                                    + " counts only when its data folder is made; it keeps the old"
                                    + " one until it is made anew."
                            : container.name()
                                    + " was given the old one in "
                                    + names
                                    + " and cannot log in anew with it: "
                                    + again(container));
        }
        return notes;
    }

    private static String again(LiveContainer container) {
        return container.service().isEmpty()
                ? "make it anew."
                : "`docker compose up -d --no-deps %s` in %s makes it anew."
                        .formatted(container.service(), container.projectFolder());
    }
}
