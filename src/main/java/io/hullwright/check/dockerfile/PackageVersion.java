package io.hullwright.check.dockerfile;

/// Whether a package of a language is named with one version: a range, a tag and a branch move.
final class PackageVersion {

    private static final int SHORTEST_HASH = 7;

    private PackageVersion() {}

    static boolean isFixed(LanguageTool tool, String text) {
        return switch (tool.kind()) {
            case PIP -> isFile(text, ".whl", ".zip", ".tar.gz") || isFixedPip(text);
            case NPM -> isFile(text, ".tgz", ".tar.gz") || isFixedNpm(text);
            case GEM -> isFile(text, ".gem") || isFixedGem(tool, text);
            case GO -> isFixedGo(text);
            case NONE -> false;
        };
    }

    /// A path, or an address that is no repository.
    private static boolean isFile(String text, String... endings) {
        if (text.startsWith("git+") || text.startsWith("git:") || text.startsWith("hg+")) {
            return false;
        }
        var path = text.startsWith("file:") ? "/" : text;
        if (path.startsWith("/") || path.startsWith(".")) {
            return true;
        }
        for (var ending : endings) {
            if (path.endsWith(ending)) {
                return !isBranch(path.substring(0, path.length() - ending.length()));
            }
        }
        return false;
    }

    /// Of a repository's archive: `https://host/owner/name/archive/main`.
    private static boolean isBranch(String path) {
        var archive = path.indexOf("/archive/");
        if (archive < 0 || !path.contains("://")) {
            return false;
        }
        return path.startsWith("/archive/refs/heads/", archive)
                || !(path.startsWith("/archive/refs/tags/", archive)
                        || isVersionOrHash(path.substring(path.lastIndexOf('/') + 1)));
    }

    private static boolean isFixedPip(String written) {
        var marker = written.indexOf(';');
        var text = marker < 0 ? written : written.substring(0, marker);
        if (text.contains("://")) {
            var end = text.indexOf('?');
            var plain = end < 0 ? text : text.substring(0, end);
            var at = plain.lastIndexOf('@');
            return at > plain.lastIndexOf('/') && isVersionOrHash(plain.substring(at + 1));
        }
        var equals = text.indexOf("==");
        // uv tool install name@1.2.3
        var sign = equals < 0 ? text.indexOf('@') : equals;
        return sign > 0 && isVersion(text.substring(sign).replaceFirst("^[=@]+", ""));
    }

    private static boolean isFixedNpm(String text) {
        var hash = text.indexOf('#');
        if (hash >= 0) {
            return isVersionOrHash(text.substring(hash + 1));
        }
        var at = text.lastIndexOf('@');
        return at > 0 && !text.contains("://") && isWholeVersion(text.substring(at + 1));
    }

    private static boolean isFixedGem(LanguageTool tool, String text) {
        var colon = text.indexOf(':');
        if (colon > 0) {
            return isVersion(text.substring(colon + 1));
        }
        var options = tool.options();
        for (var i = 0; i < options.size(); i++) {
            var option = options.get(i).text();
            if ((option.equals("-v") || option.equals("--version")) && i + 1 < options.size()) {
                return isVersion(options.get(i + 1).text());
            }
            if (option.startsWith("--version=") || option.startsWith("-v")) {
                return isVersion(option.replaceFirst("^(--version=|-v)", ""));
            }
        }
        return false;
    }

    /// Without a host in front it is of the module at hand, or of Go itself.
    private static boolean isFixedGo(String text) {
        var at = text.indexOf('@');
        var slash = text.indexOf('/');
        var host = slash < 0 ? text : text.substring(0, slash);
        if (at < 0) {
            return host.indexOf('.') <= 0 || text.endsWith(".go");
        }
        var version = text.substring(at + 1);
        return isWholeVersion(version) || isHash(version);
    }

    /// Where `1` and `1.2` mean the newest that begins like that.
    private static boolean isWholeVersion(String text) {
        var whole = text.startsWith("$") || text.chars().filter(c -> c == '.').count() >= 2;
        return whole && isVersion(text);
    }

    private static boolean isVersionOrHash(String text) {
        return isVersion(text) || isHash(text);
    }

    /// `1.2.3`, `v1.2.3` and `$VERSION`, but no range such as `1.*` or `>=1`.
    private static boolean isVersion(String text) {
        var plain = text.strip().replaceFirst("^=?\\s*[vV]?", "");
        if (plain.isEmpty() || "*<>~^!,| ".chars().anyMatch(c -> plain.indexOf(c) >= 0)) {
            return false;
        }
        return (Character.isDigit(plain.charAt(0))
                        && !plain.contains(".x")
                        && !plain.contains(".X"))
                || plain.charAt(0) == '$';
    }

    private static boolean isHash(String text) {
        return text.length() >= SHORTEST_HASH
                && text.chars().allMatch(c -> Character.digit(c, 16) >= 0);
    }
}
