package io.hullwright.core.secrets;

import java.nio.file.Path;
import java.util.List;

/// Where secrets are looked for.
///
/// @param environmentFiles `.env` files
/// @param other compose files and Dockerfiles
/// @param engine whether the engine's containers and images are looked at
public record SecretPlaces(List<Path> environmentFiles, List<Path> other, boolean engine) {

    public SecretPlaces {
        environmentFiles = List.copyOf(environmentFiles);
        other = List.copyOf(other);
    }

    /// Sorts files by their names: `.env`, `.env.production` and `shop.env` are `.env` files.
    public static SecretPlaces of(List<Path> files, boolean engine) {
        return new SecretPlaces(
                files.stream().filter(SecretPlaces::isEnvironment).toList(),
                files.stream().filter(file -> !isEnvironment(file)).toList(),
                engine);
    }

    private static boolean isEnvironment(Path file) {
        var name = String.valueOf(file.getFileName());
        return name.equals(".env") || name.startsWith(".env.") || name.endsWith(".env");
    }

    public boolean isNone() {
        return environmentFiles.isEmpty() && other.isEmpty() && !engine;
    }
}
