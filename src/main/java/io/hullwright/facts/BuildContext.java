package io.hullwright.facts;

import java.util.List;

/// What a build would send to the builder, as far as `.dockerignore` tells. Whether it goes into
/// the
/// image, COPY and ADD say.
///
/// @param ignoreFile name of the file that was read, empty when there is none
/// @param rules what it says
/// @param sent what had better stay out and is not kept out, sorted by path
public record BuildContext(String ignoreFile, IgnoreRules rules, List<Sent> sent) {

    /// @param path for example `.git`
    /// @param kind what it is, in plain words
    /// @param present true when it is there now
    public record Sent(String path, String kind, boolean present) {}

    public BuildContext {
        sent = List.copyOf(sent);
    }
}
