package io.hullwright.collect.docker;

import org.jspecify.annotations.Nullable;

/// One request that failed.
final class EngineException extends Exception {

    private static final long serialVersionUID = 1L;

    enum Kind {
        /// 404: it is gone.
        NOT_FOUND,
        /// Another status that says no.
        REFUSED,
        /// No complete answer in time.
        TIMEOUT,
        /// An answer that is cut off, not JSON, or too large.
        BROKEN,
        /// The connection cannot be made or was closed.
        UNREACHABLE
    }

    private final Kind kind;
    private final int status;

    EngineException(Kind kind, int status, String why, @Nullable Throwable cause) {
        super(why, cause);
        this.kind = kind;
        this.status = status;
    }

    Kind kind() {
        return kind;
    }

    int status() {
        return status;
    }

    /// A clause for people that completes "could not be seen: …".
    String why() {
        return String.valueOf(getMessage());
    }
}
