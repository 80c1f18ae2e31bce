package io.hullwright.facts;

import java.nio.file.Path;

/// The place a person must go to change a setting.
public sealed interface Origin {

    /// A place in a text file; line and column count from 1.
    record File(Path path, int line, int column) implements Origin {}

    /// A field of the engine's inspect answer, for example `HostConfig.CapDrop`.
    record Inspect(String path) implements Origin {}

    /// The image's own configuration, for example `nginx:1.27`, `Config.User`.
    record Image(String reference, String path) implements Origin {}

    /// The image's own configuration, which was not seen: what stands beside this origin is a
    /// placeholder. Ask `Setting.seen` for it.
    record UnseenImage(String reference, String path) implements Origin {

        /// Completes "could not be seen: …".
        public static final String WHY = "the image was not seen; pull it and audit the engine";
    }

    /// A default of the engine, by the name of its setting in `daemon.json`.
    record Engine(String setting) implements Origin {}

    /// Nobody said anything; the documented default is in force.
    record Unset(String documentedDefault) implements Origin {}

    /// Nobody said anything in a file where it could stand; the documented default is in force.
    ///
    /// @param where what it would belong to, for example the key of a compose service
    record Absent(File where, String documentedDefault) implements Origin {}

    /// True if nobody said anything.
    default boolean isUnset() {
        return this instanceof Unset || this instanceof Absent;
    }

    /// The origin as people read it, in a few words.
    default String words() {
        return switch (this) {
            case File(var path, var line, var column) -> path + ":" + line + ":" + column;
            case Inspect(var path) -> path;
            case Image(var reference, var path) -> "image " + reference + ", " + path;
            case UnseenImage(var reference, var path) ->
                    "image " + reference + ", " + path + " (not seen)";
            case Engine(var setting) -> "engine setting " + setting;
            case Unset(var documentedDefault) -> "not set (" + documentedDefault + ")";
            case Absent(var where, var documentedDefault) ->
                    "not set (" + documentedDefault + ") at " + where.words();
        };
    }
}
