package io.hullwright.facts;

/// What can be said of a value without keeping it. Environment values, label values, commands and
/// build steps
/// are reduced to their traits where they are read: no secret ever enters a record.
public enum ValueTrait {
    EMPTY,
    /// A credential by its name (`*_PASSWORD`, `*_TOKEN`, …) and with a literal value.
    CREDENTIAL,
    /// A credential by the shape of the value alone: a known token format or a private key.
    TOKEN_FORMAT,
    /// A path to a file, as `*_FILE` variables and `/run/secrets/…` have it; not a secret itself.
    FILE_REFERENCE,
    /// A URL or connection string with a password in it.
    CONNECTION_CREDENTIAL,
    /// One of the widely known default passwords (`postgres`, `changeme`, …).
    DEFAULT_PASSWORD,
    /// Lets everyone in without a password (`POSTGRES_HOST_AUTH_METHOD=trust`).
    OPEN_LOGIN,
    /// Fewer than 12 characters for a password.
    SHORT_PASSWORD,
    /// Fewer than 64 hexadecimal characters' worth (256 bits) for a signing key.
    SHORT_KEY,
    /// Switches a debug or development mode on.
    DEBUG_ON,
    /// Says that the program runs in production.
    PRODUCTION,
    /// Switches the verification of TLS certificates off.
    TLS_VERIFICATION_OFF,
    /// A database connection without TLS (`sslmode=disable`, `allow`, `prefer`).
    TLS_OFF,
    /// A database connection with TLS but without verification of the server (`sslmode=require`).
    TLS_UNVERIFIED,
    /// Allows every origin (`CORS_ORIGINS=*`).
    ANY_ORIGIN,
    /// The address of a remote engine API (`DOCKER_HOST=tcp://…`).
    REMOTE_ENGINE
}
