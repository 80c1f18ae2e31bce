package io.hullwright.facts;

/// The identity of a thing that a check can be about.
///
/// @param kind what sort of thing it is
/// @param name the name people use, as the engine or file gives it; may hold any character
/// @param id the engine's own id, or the file's path; changes when the thing is made anew
/// @param identity what stays when the thing is made anew: Compose project and service, else
///     the name
public record Subject(Kind kind, String name, String id, String identity) {

    public enum Kind {
        CONTAINER("container"),
        COMPOSE_SERVICE("compose-service"),
        COMPOSE_FILE("compose-file"),
        SWARM_SERVICE("swarm-service"),
        SWARM_NODE("swarm-node"),
        IMAGE("image"),
        NETWORK("network"),
        VOLUME("volume"),
        ENGINE("engine"),
        HOST("host"),
        DOCKERFILE("dockerfile"),
        REPOSITORY("repository"),
        PROXY("proxy"),
        DATABASE("database"),
        ENDPOINT("endpoint");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /// The word that reports use; readers rely on it.
        public String word() {
            return word;
        }
    }

    /// A subject whose lasting identity is its name.
    public static Subject named(Kind kind, String name, String id) {
        return new Subject(kind, name, id, name);
    }

    /// The Compose service that a container belongs to or that this is, empty when there is none:
    /// the second part of its identity.
    public String composeService() {
        var start = identity.indexOf('/') + 1;
        if ((kind != Kind.CONTAINER && kind != Kind.COMPOSE_SERVICE) || start == 0) {
            return "";
        }
        var end = identity.indexOf('/', start);
        return identity.substring(start, end < 0 ? identity.length() : end);
    }

    /// The same with an identity that no other of its kind has, for one of several that share it.
    public Subject apart() {
        return new Subject(kind, name, id, identity + "/" + id);
    }

    /// Kind and name, as people say it: `container shop-web-1`; the kind alone where there is one
    /// of it: `engine`.
    public String label() {
        return kind.word().equals(name) ? name : kind.word() + " " + name;
    }
}
