package io.hullwright.core.scans;

import io.hullwright.core.history.KeptBom;
import io.hullwright.scan.ScanTarget;
import io.hullwright.work.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Kept lists of packages as files that a scanner can read, until it has.
record BomFiles(Path folder, List<ScanTarget> targets, Map<String, Path> paths)
        implements AutoCloseable {

    /// @throws Problem `HW-267` when they cannot be written
    static BomFiles in(Path cache, List<KeptBom> boms) throws Problem {
        try {
            Files.createDirectories(cache);
            var folder = Files.createTempDirectory(cache, "bom-");
            var files = new BomFiles(folder, new ArrayList<>(), new HashMap<>());
            for (var bom : boms) {
                files.add(bom);
            }
            return files;
        } catch (IOException e) {
            throw new Problem(
                    Problem.Kind.CANNOT_LOOK,
                    "HW-267",
                    "The kept lists of packages cannot be given to the scanner.",
                    "The folder " + cache + " is not writable, or the disk is full.",
                    "Name another folder with --trivy-cache.",
                    e);
        }
    }

    private void add(KeptBom bom) throws IOException {
        var file = folder.resolve(paths.size() + ".cdx.json");
        paths.put(bom.image(), Files.writeString(file, bom.document()));
        targets.add(ScanTarget.of(ScanTarget.Kind.IMAGE, bom.name(), bom.image(), "", List.of()));
    }

    @Override
    public void close() {
        try {
            for (var file : paths.values()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException _) {
            // what is left over is in the cache
        }
    }

    static Problem notKept(@Nullable String wanted) {
        return new Problem(
                Problem.Kind.CANNOT_LOOK,
                "HW-266",
                "No list of packages" + (wanted == null ? "" : " of " + wanted) + " was kept.",
                "Only a list that was made as CycloneDX is kept.",
                "Make one: hullwright scan bom REF.",
                null);
    }
}
