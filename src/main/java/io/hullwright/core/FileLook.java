package io.hullwright.core;

import io.hullwright.collect.Reuse;
import io.hullwright.collect.compose.ComposeCollector;
import io.hullwright.collect.dockerfile.DockerfileCollector;
import io.hullwright.facts.Endpoint;
import io.hullwright.facts.Engine;
import io.hullwright.facts.EngineTraits;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Image;
import io.hullwright.facts.Observed;
import io.hullwright.facts.Snapshot;
import io.hullwright.facts.Subject;
import io.hullwright.facts.Unseen;
import io.hullwright.facts.Workload;
import io.hullwright.facts.reading.ValueReader;
import io.hullwright.work.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Looks at compose files and Dockerfiles, and adds what they say to what an engine holds.
final class FileLook {

    private static final String NO_ENGINE = "no engine was looked at";

    private final FileChoice choice;
    private final List<Path> environmentFiles;
    private final ComposeCollector compose;
    private final DockerfileCollector dockerfiles;

    /// @param values the one that the engine's containers were read with
    FileLook(
            FileChoice choice,
            Map<String, String> environment,
            Path home,
            Set<String> trustedRegistries,
            ValueReader values) {
        this.choice = choice;
        Fact<Set<String>> trusted =
                trustedRegistries.isEmpty()
                        ? Fact.unknown("no trusted registry was named; use --trusted-registry")
                        : Fact.known(trustedRegistries);
        environmentFiles =
                ComposeCollector.environmentFiles(choice.environmentFiles(), environment);
        var selection =
                new ComposeCollector.Selection(
                        choice.anywhere(), environmentFiles, choice.profiles());
        compose = new ComposeCollector(environment, home, selection, trusted, values);
        dockerfiles = new DockerfileCollector(values, trusted, environment);
    }

    /// Where there is no engine.
    ///
    /// @param notes why there is none
    Snapshot alone(Instant now, List<String> notes) throws Problem {
        var files = "files";
        var endpoint = new Endpoint(files, "none", "No engine", "", "", false, "not seen");
        return with(new Snapshot(now, endpoint, List.of(), 0, notes));
    }

    /// @throws Problem `HW-155` when nothing at all could be read, `HW-153`
    Snapshot with(Snapshot engine) throws Problem {
        if (!choice.project().isEmpty()
                || choice.files().stream()
                        .anyMatch(file -> FileKind.of(file) != FileKind.DOCKERFILE)) {
            demand(environmentFiles);
        }
        var observed = new ArrayList<Observed>();
        var traits = traits(engine);
        var images = images(engine);
        if (!choice.project().isEmpty()) {
            var first = choice.project().getFirst().toString();
            observed.addAll(compose.collect(choice.project(), first, traits, images));
        }
        for (var file : choice.files()) {
            if (FileKind.of(file) == FileKind.DOCKERFILE) {
                observed.add(dockerfiles.read(file));
            } else {
                observed.addAll(compose.collect(List.of(file), file.toString(), traits, images));
            }
        }
        if (engine.observed().isEmpty() && observed.stream().allMatch(Unseen.class::isInstance)) {
            throw nothingRead((Unseen) observed.getFirst());
        }
        return new Snapshot(
                engine.takenAt(),
                engine.endpoint(),
                joined(engine.observed(), observed),
                engine.vanished(),
                engine.notes());
    }

    /// What an engine holds, with the containers joined to the files that Compose started them
    /// from.
    Snapshot paired(Snapshot engine) {
        var workloads = new ArrayList<Workload>();
        for (var observed : engine.observed()) {
            if (observed instanceof Workload workload) {
                workloads.add(workload);
            }
        }
        var pairings = new Pairs(compose, traits(engine), images(engine)).of(workloads);
        if (pairings.isEmpty()) {
            return engine;
        }
        var observed = new ArrayList<>(engine.observed());
        observed.addAll(pairings);
        return new Snapshot(
                engine.takenAt(), engine.endpoint(), observed, engine.vanished(), engine.notes());
    }

    /// A credential that two services share, or a service and a container of another, is told of
    /// both.
    private static List<Observed> joined(List<Observed> engine, List<Observed> files) {
        var all = new ArrayList<Observed>();
        var workloads = new ArrayList<Workload>();
        for (var observed : List.of(engine, files)) {
            for (var one : observed) {
                if (one instanceof Workload workload) {
                    workloads.add(workload);
                } else {
                    all.add(one);
                }
            }
        }
        all.addAll(Reuse.join(workloads));
        return all;
    }

    private static EngineTraits traits(Snapshot engine) {
        for (var observed : engine.observed()) {
            if (observed instanceof Engine found) {
                return found.traits();
            }
        }
        return EngineTraits.unseen(NO_ENGINE);
    }

    private static Map<String, Image> images(Snapshot engine) {
        var images = new HashMap<String, Image>();
        for (var observed : engine.observed()) {
            if (observed instanceof Image image) {
                image.tags().forEach(tag -> images.put(tag, image));
                image.digests().forEach(digest -> images.put(digest, image));
                image.tags().stream()
                        .filter(tag -> tag.endsWith(":latest"))
                        .forEach(tag -> images.put(tag.substring(0, tag.lastIndexOf(':')), image));
            }
        }
        return images;
    }

    /// Docker Compose stops at such a file too: without it, every variable would be another.
    ///
    /// @throws Problem `HW-153` when a file that was given for `.env` is none
    static void demandEnvironmentFiles(FileChoice choice) throws Problem {
        demand(choice.environmentFiles());
    }

    private static void demand(List<Path> environmentFiles) throws Problem {
        for (var file : environmentFiles) {
            if (!Files.isRegularFile(file)) {
                throw new Problem(
                        Problem.Kind.WRONG_USE,
                        "HW-153",
                        "The file of variables " + file + " cannot be read.",
                        Files.exists(file) ? "It is no ordinary file." : "It is missing.",
                        "Check the path given with --env-file or in COMPOSE_ENV_FILES.",
                        null);
            }
        }
    }

    private static Problem nothingRead(Unseen unseen) {
        var what =
                unseen.subject().kind() == Subject.Kind.DOCKERFILE ? "Dockerfile" : "compose file";
        return unreadable(
                what, unseen.subject().name(), "Of it is known: " + unseen.why() + ".", null);
    }

    static Problem unreadable(String what, String name, String why, @Nullable IOException cause) {
        return new Problem(
                Problem.Kind.CANNOT_LOOK,
                "HW-155",
                "The " + what + " " + name + " cannot be read.",
                why,
                "Check the path, and that this user may read it.",
                cause);
    }
}
