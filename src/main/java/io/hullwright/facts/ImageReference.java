package io.hullwright.facts;

import java.util.Locale;

/// An image reference as Docker reads it, in its parts.
///
/// @param text the reference as it was written, for example `nginx`, `ghcr.io/a/b:1@sha256:…`
///     or a bare id
/// @param registry host and optional port; `docker.io` where the text has none; empty for a bare id
/// @param repository path in the registry; `library/` is added on Docker Hub; empty for a bare id
/// @param tag the tag as written, empty where there is none (Docker then takes `latest`)
/// @param digest `sha256:…`, empty where there is none
public record ImageReference(
        String text, String registry, String repository, String tag, String digest) {

    private static final String SHA_256 = "sha256:";
    private static final int ID_LENGTH = 64;

    /// Never throws: what is not a reference (a bare id, a stray word) comes back with empty parts.
    public static ImageReference parse(String text) {
        if (isBareId(text)) {
            return new ImageReference(text, "", "", "", text.startsWith(SHA_256) ? text : "");
        }
        var at = text.indexOf('@');
        var digest = at < 0 ? "" : text.substring(at + 1);
        var rest = at < 0 ? text : text.substring(0, at);
        var colon = rest.lastIndexOf(':');
        var tag = colon > rest.lastIndexOf('/') ? rest.substring(colon + 1) : "";
        var name = tag.isEmpty() ? rest : rest.substring(0, colon);
        var slash = name.indexOf('/');
        var first = slash < 0 ? "" : name.substring(0, slash);
        var hasHost =
                first.contains(".")
                        || first.contains(":")
                        || first.equals("localhost")
                        || !first.equals(first.toLowerCase(Locale.ROOT));
        var registry = hasHost ? first : "docker.io";
        var path = hasHost ? name.substring(slash + 1) : name;
        if (registry.equals("docker.io") && !path.contains("/")) {
            path = "library/" + path;
        }
        return new ImageReference(text, registry, path, tag, digest);
    }

    private static boolean isBareId(String text) {
        var from = text.startsWith(SHA_256) ? SHA_256.length() : 0;
        if (text.length() - from != ID_LENGTH) {
            return false;
        }
        for (var i = from; i < text.length(); i++) {
            var c = text.charAt(i);
            if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) {
                return false;
            }
        }
        return true;
    }

    /// True for a bare image id, which names exactly one image.
    public boolean isId() {
        return repository.isEmpty();
    }

    public boolean isPinnedByDigest() {
        return !digest.isEmpty() || isId();
    }

    /// The last part of the repository: `nginx` of `docker.io/library/nginx`.
    public String shortName() {
        return repository.substring(repository.lastIndexOf('/') + 1);
    }
}
