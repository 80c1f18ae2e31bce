package io.hullwright.core;

import java.nio.file.Path;
import java.util.Locale;

/// What a file is taken for, by its name.
public enum FileKind {
    COMPOSE,
    DOCKERFILE,
    /// Looked at as a compose file where a person names it.
    OTHER;

    public static FileKind of(Path file) {
        var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.startsWith("dockerfile")
                || name.startsWith("containerfile")
                || name.endsWith(".dockerfile")
                || name.endsWith(".containerfile")) {
            return DOCKERFILE;
        }
        var isYaml = name.endsWith(".yaml") || name.endsWith(".yml");
        var isCompose =
                name.startsWith("compose.")
                        || name.startsWith("compose-")
                        || name.startsWith("docker-compose.")
                        || name.startsWith("docker-compose-");
        return isYaml && isCompose ? COMPOSE : OTHER;
    }
}
