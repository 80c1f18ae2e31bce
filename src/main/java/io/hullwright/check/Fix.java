package io.hullwright.check;

import io.hullwright.facts.Origin;
import java.util.List;

/// How to mend a failure, as data. Paths are keys of a compose service, for example `cap_drop` or
/// `deploy.resources.limits.pids`. Nothing here is ever run by us.
public sealed interface Fix {

    record SetValue(String path, String value) implements Fix {}

    record AddToList(String path, List<String> values) implements Fix {
        public AddToList {
            values = List.copyOf(values);
        }
    }

    record RemoveFromList(String path, List<String> values) implements Fix {
        public RemoveFromList {
            values = List.copyOf(values);
        }
    }

    /// A whole file to write, for example `/etc/docker/daemon.json`.
    record WriteFile(String file, String content) implements Fix {}

    /// A piece of a text file to put another in the place of.
    ///
    /// @param at where `before` begins
    /// @param before what stands there now; empty to insert
    record ReplaceText(Origin.File at, String before, String after) implements Fix {}

    /// A command for the person to read, understand and run.
    record RunYourself(String command) implements Fix {}

    /// The word that reports use; readers rely on it.
    default String word() {
        return switch (this) {
            case SetValue _ -> "set-value";
            case AddToList _ -> "add-to-list";
            case RemoveFromList _ -> "remove-from-list";
            case WriteFile _ -> "write-file";
            case ReplaceText _ -> "replace-text";
            case RunYourself _ -> "run-yourself";
        };
    }
}
