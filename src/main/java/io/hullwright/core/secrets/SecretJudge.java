package io.hullwright.core.secrets;

import io.hullwright.core.secrets.JudgedSecret.Flaw;
import io.hullwright.core.secrets.JudgedSecret.Kind;
import io.hullwright.facts.ValueTrait;
import io.hullwright.facts.reading.Fingerprints;
import io.hullwright.facts.reading.ValueReader;
import io.hullwright.secret.EnvSecret;
import io.hullwright.secret.Guessing;
import io.hullwright.secret.Secret;
import io.hullwright.secret.SecretPolicy;
import io.hullwright.work.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;

/// Judges the secrets of `.env` files. Writes nothing, and lets no value out.
final class SecretJudge implements AutoCloseable {

    /// A shorter value stands in a history by chance.
    private static final int SHORTEST_SOUGHT = 8;

    private record Place(Path file, EnvSecret secret) {

        String text() {
            return file + ":" + secret.line();
        }
    }

    private final Secrets secrets;
    private final Map<Place, List<Flaw>> flaws = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    SecretJudge(Secrets secrets) {
        this.secrets = secrets;
    }

    /// @throws Problem `HW-173` when a file cannot be read, `HW-174` when it is no `.env` file
    SecretJudge look(List<Path> files) throws Problem, InterruptedException {
        var reader = new ValueReader(Fingerprints.withRandomKey());
        for (var file : files) {
            for (var secret : read(file, reader)) {
                flaws.put(new Place(file, secret), new ArrayList<>());
            }
        }
        for (var place : flaws.keySet()) {
            ofValue(place);
        }
        reused();
        old();
        inGit();
        return this;
    }

    private static List<EnvSecret> read(Path file, ValueReader reader) throws Problem {
        try {
            return EnvSecret.of(Files.readString(file, StandardCharsets.ISO_8859_1), reader);
        } catch (IOException e) {
            throw Secrets.unreadable(file, "It is missing, or not readable for this user.", e);
        } catch (IllegalArgumentException e) {
            throw EnvFiles.notEnv(file, e);
        }
    }

    private void add(Place place, Kind kind, String detail) {
        flaws.computeIfAbsent(place, _ -> new ArrayList<>()).add(new Flaw(kind, detail));
    }

    private void ofValue(Place place) throws Problem {
        var traits = place.secret().traits();
        if (traits.contains(ValueTrait.DEFAULT_PASSWORD)) {
            add(place, Kind.DEFAULT, "");
        } else if (traits.contains(ValueTrait.SHORT_PASSWORD)) {
            add(place, Kind.TOO_SHORT, "fewer than 12 characters");
        } else if (traits.contains(ValueTrait.SHORT_KEY)) {
            add(place, Kind.TOO_SHORT, "fewer than 256 bits");
        } else if (traits.contains(ValueTrait.CREDENTIAL)
                && Guessing.isGuessable(place.secret().value())) {
            add(place, Kind.WEAK, "about %.0f bits are the least".formatted(Guessing.ENOUGH_BITS));
        }
        if (PrivateFile.isOpen(place.file())) {
            add(place, Kind.OPEN_FILE, "mode 600 is for its owner alone");
        }
    }

    private void reused() {
        for (var place : List.copyOf(flaws.keySet())) {
            var others = new TreeSet<String>();
            for (var other : flaws.keySet()) {
                if (!other.equals(place) && other.secret().value().sameAs(place.secret().value())) {
                    others.add(other.secret().name() + " in " + other.text());
                }
            }
            if (!others.isEmpty()) {
                add(place, Kind.REUSED, String.join(", ", others));
            }
        }
    }

    /// By the record, where it is about this very value; else by the file, which cannot be younger
    /// than what is in it.
    private void old() throws Problem {
        var records = secrets.records();
        var limit = SecretPolicy.ROTATION.toDays();
        for (var place : List.copyOf(flaws.keySet())) {
            var where = place.file().toAbsolutePath().normalize().toString();
            for (var record : records) {
                var isOfPlace =
                        record.name().equals(place.secret().name()) && record.where().equals(where);
                if (isOfPlace && secrets.isRecorded(record, place.secret().value())) {
                    if (record.isDue(secrets.now())) {
                        add(place, Kind.TOO_OLD, record.ageDays(secrets.now()) + " days");
                    }
                }
            }
            var unchanged = unchangedDays(place.file());
            var known = flaws.getOrDefault(place, List.of()).stream();
            if (unchanged >= limit && known.noneMatch(f -> f.kind() == Kind.TOO_OLD)) {
                add(place, Kind.TOO_OLD, "the file was not changed for " + unchanged + " days");
            }
        }
    }

    private long unchangedDays(Path file) {
        try {
            var changed = Files.getLastModifiedTime(file).toInstant();
            return Duration.between(changed, secrets.now()).toDays();
        } catch (IOException _) {
            return 0;
        }
    }

    private void inGit() throws InterruptedException {
        var byFolder = new LinkedHashMap<Path, List<Place>>();
        for (var place : flaws.keySet()) {
            var folder = place.file().toAbsolutePath().normalize().getParent();
            if (folder != null
                    && place.secret().value().length() >= SHORTEST_SOUGHT
                    && new GitFolder(folder).isWorkTree()) {
                byFolder.computeIfAbsent(folder, _ -> new ArrayList<>()).add(place);
            }
        }
        for (var entry : byFolder.entrySet()) {
            var places = entry.getValue();
            var marks = places.stream().map(place -> mark(place.secret().value())).toList();
            var found = new GitHistory(entry.getKey()).search(marks);
            for (var index : new TreeSet<>(found.indices())) {
                add(places.get(index), Kind.IN_GIT, "whoever has the repository has it");
            }
            if (!found.whole()) {
                notes.add("Git's history of " + entry.getKey() + " was not seen to its end.");
            }
        }
    }

    private static Predicate<String> mark(Secret value) {
        var text = new String(value.characters());
        return line -> line.contains(text);
    }

    /// In the order of the files.
    List<JudgedSecret> judged() {
        var judged = new ArrayList<JudgedSecret>();
        flaws.forEach(
                (place, found) ->
                        judged.add(new JudgedSecret(place.secret().name(), place.text(), found)));
        return judged;
    }

    /// What could not be looked at.
    List<String> notes() {
        return List.copyOf(notes);
    }

    @Override
    public void close() {
        flaws.keySet().forEach(place -> place.secret().close());
    }
}
