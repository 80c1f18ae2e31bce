package io.hullwright.collect.docker;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Where an engine is reached, and how.
///
/// @param uri `unix:`, `npipe:`, `tcp:` or `ssh:`
/// @param context the Docker context it came from, `default` when none
/// @param tls null when the connection is not encrypted by TLS
public record EngineAddress(URI uri, String context, @Nullable Tls tls) {

    /// @param certificates folder with `ca.pem`, `cert.pem` and `key.pem`, each of which may be
    ///     absent
    /// @param verified false when the engine's certificate is to be taken as it is
    public record Tls(Path certificates, boolean verified) {}

    public boolean isLocalSocket() {
        return uri.getScheme().equals("unix") || uri.getScheme().equals("npipe");
    }

    /// As people wrote it, but never with a password.
    public String text() {
        return withoutPassword(uri.toString());
    }

    /// `ssh://me@host` of `ssh://me:secret@host`; other texts as they are.
    static String withoutPassword(String address) {
        var start = address.indexOf("://") + 3;
        var at = address.lastIndexOf('@');
        var colon = start < 3 ? -1 : address.indexOf(':', start);
        return colon < 0 || at < colon
                ? address
                : address.substring(0, colon) + address.substring(at);
    }
}
