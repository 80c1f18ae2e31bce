package io.hullwright.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The real Trivy, by `HULLWRIGHT_TRIVY`, and its small database, by `HULLWRIGHT_TRIVY_DB`. Without
/// them the test is skipped, or fails where `HULLWRIGHT_REQUIRE` holds `engine`.
public final class RealTrivy {

    private RealTrivy() {}

    public static String program() {
        return Needed.ENGINE.variable("HULLWRIGHT_TRIVY");
    }

    /// Puts a copy of the database where a cache has it.
    ///
    /// @return the cache
    public static Path cacheIn(Path folder) {
        var source = Path.of(Needed.ENGINE.variable("HULLWRIGHT_TRIVY_DB"), "db");
        var cache = folder.resolve("trivy-cache");
        try {
            Files.createDirectories(cache.resolve("db"));
            for (var name : new String[] {"metadata.json", "trivy.db"}) {
                Files.write(
                        cache.resolve("db").resolve(name),
                        Files.readAllBytes(source.resolve(name)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cache;
    }
}
