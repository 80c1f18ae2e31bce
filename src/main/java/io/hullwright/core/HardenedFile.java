package io.hullwright.core;

import io.hullwright.audit.Audit;
import io.hullwright.collect.compose.ComposeCollector;
import io.hullwright.core.secrets.MovedSecrets;
import io.hullwright.repair.Hardening;
import io.hullwright.work.Problem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Puts a hardened text in the place of the old one.
///
/// @param judge of the file before and after
record HardenedFile(Hardening hardening, LocalHullwright judge) {

    /// @return the backup
    Path write(FileWrites writes) throws Problem, InterruptedException {
        var file = hardening.patch().file();
        var project =
                FileKind.of(file) == FileKind.DOCKERFILE
                        ? List.of(file)
                        : ComposeCollector.withOverride(List.of(file));
        var before = judge.alone(project);
        var secrets = MovedSecrets.write(hardening, file);
        try {
            return write(writes, project, before);
        } catch (Problem e) {
            MovedSecrets.takeBack(secrets);
            throw e;
        }
    }

    /// Writes it somewhere else.
    void save(Path file) throws Problem, InterruptedException {
        var text = hardening.patch().after().getBytes(StandardCharsets.UTF_8);
        var secrets = MovedSecrets.write(hardening, file);
        try {
            AtomicFile.write(file, out -> out.write(text));
        } catch (Problem e) {
            MovedSecrets.takeBack(secrets);
            throw e;
        }
    }

    private Path write(FileWrites writes, List<Path> project, Audit before) throws Problem {
        return writes.write(
                hardening.patch(),
                written -> {
                    var changed = new ArrayList<>(project);
                    changed.set(0, written);
                    try {
                        Hardenings.require(hardening, before, judge.alone(changed));
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                        throw Hardenings.interrupted(e);
                    }
                });
    }
}
