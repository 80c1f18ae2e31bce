package io.hullwright.core.settings;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;

/// What a person chose for every look.
///
/// @param folders absolute; their compose files and Dockerfiles are looked at with the engine
/// @param failOn what an audit's exit code goes by where its command does not say
public record Preferences(List<Path> folders, Threshold failOn) {

    public Preferences {
        folders = List.copyOf(new LinkedHashSet<>(folders));
    }

    public static Preferences usual() {
        return new Preferences(List.of(), Threshold.HIGH);
    }

    public Preferences with(Path folder) {
        var more = new LinkedHashSet<>(folders);
        more.add(folder);
        return new Preferences(List.copyOf(more), failOn);
    }

    public Preferences without(Path folder) {
        return new Preferences(
                folders.stream().filter(one -> !one.equals(folder)).toList(), failOn);
    }

    public Preferences with(Threshold threshold) {
        return new Preferences(folders, threshold);
    }
}
