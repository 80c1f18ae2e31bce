package io.hullwright.facts;

import java.util.List;

/// What a build would send to the builder, as far as `.dockerignore` tells.
///
/// @param ignoreFile name of the file that was read, empty when there is none
/// @param sent what had better stay out and is sent, sorted by path
public record BuildContext(String ignoreFile, List<Sent> sent) {

    /// @param path an example of what would be sent, for example `.git`
    /// @param kind what it is, in plain words
    /// @param present true when it is there now
    public record Sent(String path, String kind, boolean present) {}

    public BuildContext {
        sent = List.copyOf(sent);
    }
}
