package io.hullwright.core;

import io.hullwright.collect.docker.ContainerFile;
import io.hullwright.repair.Hardening;
import io.hullwright.text.YamlPrint;
import io.hullwright.work.Problem;
import io.hullwright.work.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Hardens the file that containers became.
///
/// @param judge knows the file's variables
record ContainerHardening(ContainerFile source, LocalHullwright judge) {

    /// In the place of a value that the judge need not know.
    private static final String STAND_IN =
            "2f1c9be07a4d5836e1b0c7f29d8a4365be70d1f4a8c2936e5d0b7f18c4a9e263";

    private static final String HEADER =
            """
            # Written by Hullwright from what the engine says of running containers.
            # ${NAME:?…} stands for a value that may be a secret: .env beside this file sets it.
            # Networks and volumes are external: they are there, with what is in them.
            """;

    /// The environment, in which each variable of the file has a value.
    static Map<String, String> variables(Map<String, String> environment, ContainerFile source) {
        var variables = new HashMap<>(environment);
        source.variables().forEach(name -> variables.put(name, STAND_IN));
        return variables;
    }

    static void demandEngine(EngineChoice choice) throws Problem {
        if (choice.sample() || choice.snapshot() != null) {
            throw new Problem(
                    Problem.Kind.WRONG_USE,
                    "HW-178",
                    "Only an engine tells all that a compose file needs.",
                    "A snapshot and the sample hold no values of settings that may be secrets.",
                    "Leave out --snapshot or --sample.",
                    null);
        }
    }

    HardenedContainers harden(EngineChoice choice, Hardening.Choice wish, Progress progress)
            throws Problem, InterruptedException {
        Path folder = null;
        try {
            folder = Files.createTempDirectory("hullwright").toRealPath();
            var text = HEADER + YamlPrint.of(source.document());
            var file = Files.writeString(folder.resolve("compose.yaml"), text);
            var files =
                    new FileChoice(List.of(file), List.of(), false, false, List.of(), List.of());
            var snapshot = judge.look(choice, files, progress);
            var findings = judge.judge(snapshot, progress).findings();
            var live = new LiveServices(snapshot, judge.powers()).byName();
            var hardening = Hardening.of(file, text, findings, live, wish);
            var before = judge.alone(List.of(file));
            Files.writeString(file, hardening.patch().after());
            Hardenings.require(hardening, before, judge.alone(List.of(file)));
            return new HardenedContainers(source, hardening);
        } catch (IOException e) {
            throw new Problem(
                    Problem.Kind.CANNOT_LOOK,
                    "HW-179",
                    "The compose file cannot be judged.",
                    "The folder for temporary files takes none.",
                    "Make room there.",
                    e);
        } finally {
            delete(folder);
        }
    }

    private static void delete(@org.jspecify.annotations.Nullable Path folder) {
        if (folder == null) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException _) {
            // a temporary file more or less; no secret is in it
        }
    }
}
