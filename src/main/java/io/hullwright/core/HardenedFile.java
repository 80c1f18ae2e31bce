package io.hullwright.core;

import io.hullwright.collect.compose.ComposeCollector;
import io.hullwright.repair.Hardening;
import io.hullwright.work.Problem;
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
