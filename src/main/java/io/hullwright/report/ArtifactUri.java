package io.hullwright.report;

import io.hullwright.facts.Subject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Names as URI references (RFC 3986) that mean the same to every reader.
final class ArtifactUri {

    private static final String UNRESERVED = "-._~";

    private static final String HEX = "0123456789ABCDEF";

    private ArtifactUri() {}

    /// A relative path stays relative; an absolute one becomes a `file:` URI. The disk is not
    /// looked at.
    static String of(Path path) {
        var text = path.toString();
        var slashes =
                path.getFileSystem().getSeparator().equals("\\") ? text.replace('\\', '/') : text;
        if (!path.isAbsolute()) {
            return encode(slashes, true);
        }
        return (slashes.startsWith("/") ? "file://" : "file:///") + encode(slashes, true);
    }

    /// `container/shop-web-1`, relative. A slash inside the name is part of the name.
    static String of(Subject subject) {
        return subject.kind().word() + "/" + encode(subject.name(), false);
    }

    private static String encode(String text, boolean keepSlashes) {
        var uri = new StringBuilder(text.length() + 16);
        for (var unit : text.getBytes(StandardCharsets.UTF_8)) {
            if (isUnreserved(unit) || unit == '/' && keepSlashes) {
                uri.append((char) unit);
            } else {
                uri.append('%').append(HEX.charAt(unit >> 4 & 15)).append(HEX.charAt(unit & 15));
            }
        }
        return uri.toString();
    }

    private static boolean isUnreserved(byte unit) {
        return unit >= 'a' && unit <= 'z'
                || unit >= 'A' && unit <= 'Z'
                || unit >= '0' && unit <= '9'
                || UNRESERVED.indexOf(unit) >= 0;
    }
}
