package io.hullwright.facts.reading;

import java.util.List;
import java.util.Set;

/// What a value looks like, whatever its name: a word for yes or no, a number, a path, a reference
/// to something else.
final class Values {

    /// Values longer than this are looked at in their first and last parts only.
    private static final int PART = 4096;

    private static final Set<String> OFF =
            Set.of("0", "false", "no", "off", "n", "f", "none", "null", "disabled", "disable");

    private static final Set<String> ON =
            Set.of("1", "true", "yes", "on", "y", "t", "enabled", "enable");

    /// Names of methods, algorithms and choices, which stand in variables with secret-like names.
    private static final Set<String> CHOICES =
            Set.of(
                    ("nil undefined auto automatic optional required require basic bearer digest"
                                    + " token jwt oauth oauth2 oidc saml ldap kerberos htpasswd"
                                    + " simple internal external native plain scram trust md5 peer"
                                    + " ident cert bcrypt argon2 argon2i argon2id scrypt pbkdf2"
                                    + " sha1 sha256 sha512 sha-256 sha-512 scram-sha-1"
                                    + " scram-sha-256 scram-sha-512 hs256 hs384 hs512 rs256 rs384"
                                    + " rs512 es256 es384 es512 ps256 eddsa anonymous env file"
                                    + " vault memory keyring")
                            .split(" "));

    /// Also what `nsswitch.conf` and `sudoers` have behind `passwd:` and `NOPASSWD:`.
    private static final Set<String> NEVER_SECRET =
            Set.of(
                    "files",
                    "compat",
                    "all",
                    "required",
                    "optional",
                    "prompt",
                    "undefined",
                    "nil",
                    "scram-sha-256",
                    "scram-sha-1",
                    "md5",
                    "bcrypt",
                    "argon2id",
                    "stdin");

    private static final Set<String> UNITS =
            Set.of(
                    ("ms s m h d w y k kb kib mb mib g gb gib b sec secs second seconds min mins"
                                    + " minute minutes hour hours day days week weeks month months"
                                    + " year years")
                            .split(" "));

    private static final Set<String> TOP_FOLDERS =
            Set.of(
                    ("run etc var opt usr home root tmp secrets secret mnt srv app data config"
                                    + " configs cert certs certificates key keys vault dev proc ssl"
                                    + " workspace conf bin sbin lib lib64 media boot sys credentials"
                                    + " bitnami docker code src jenkins kafka certificate tls")
                            .split(" "));

    private static final List<String> FILE_ENDINGS =
            List.of(
                    ".pem",
                    ".key",
                    ".txt",
                    ".json",
                    ".crt",
                    ".env",
                    ".jks",
                    ".p12",
                    ".pfx",
                    ".pub",
                    ".yml",
                    ".yaml",
                    ".conf",
                    ".xml",
                    ".sock",
                    ".cer",
                    ".hex",
                    ".properties");

    private Values() {}

    /// Caps the work on huge values: the first and the last 4,096 characters.
    static String clipped(String value) {
        return value.length() <= 2 * PART
                ? value
                : value.substring(0, PART) + "\n" + value.substring(value.length() - PART);
    }

    /// ASCII letters in lower case, the rest as it is. `String.toLowerCase` takes time that grows
    /// with the square of the length when letters change their number, as `İ` does.
    static String lower(String text) {
        int i = 0;
        while (i < text.length() && !isUpper(text.charAt(i))) {
            i++;
        }
        if (i == text.length()) {
            return text;
        }
        StringBuilder lower = new StringBuilder(text);
        for (; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isUpper(c)) {
                lower.setCharAt(i, (char) (c | 0x20));
            }
        }
        return lower.toString();
    }

    private static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }

    static boolean isOff(String value) {
        return value.length() <= 8 && OFF.contains(lower(value));
    }

    static boolean isOn(String value) {
        return value.length() <= 8 && ON.contains(lower(value));
    }

    /// True if the value may be the secret that the name promises, and not a choice, a number of
    /// seconds, a path or a reference to where the secret is kept.
    ///
    /// @param settled as for `isReference`
    static boolean isLiteralSecret(
            Names.Kind kind, List<String> name, String value, boolean settled) {
        if (value.isEmpty() || isOff(value) || isOn(value) || isChoice(kind, value)) {
            return false;
        }
        if (References.isReference(value, settled)
                || isPath(value)
                || isDigest(value)
                || isUrl(value)) {
            return false;
        }
        if (kind == Names.Kind.AUTH) {
            return looksLikeUserAndPassword(value);
        }
        if (isNumberOrDuration(value)) {
            int least = kind == Names.Kind.PASSWORD ? 4 : 8;
            return value.length() >= least && isDigits(value) && Names.endsInSecret(name);
        }
        return true;
    }

    private static boolean isChoice(Names.Kind kind, String value) {
        if (value.length() > 16) {
            return false;
        }
        String low = lower(value);
        return NEVER_SECRET.contains(low) || (kind != Names.Kind.PASSWORD && CHOICES.contains(low));
    }

    /// `user:password`, Neo4j's `user/password`, or one long word with digits in it.
    private static boolean looksLikeUserAndPassword(String value) {
        int separator = Math.max(value.indexOf(':'), value.indexOf('/'));
        boolean pair = separator > 0 && separator < value.length() - 1 && value.indexOf(' ') < 0;
        return pair || (value.length() >= 16 && hasDigit(value) && value.indexOf(' ') < 0);
    }

    private static boolean isDigest(String value) {
        return value.startsWith("sha256:") || value.startsWith("sha512:");
    }

    private static boolean isUrl(String value) {
        int at = value.indexOf("://");
        for (int i = 0; i < at; i++) {
            char c = value.charAt(i);
            if (!Character.isLetterOrDigit(c) && c != '+' && c != '-' && c != '.') {
                return false;
            }
        }
        return at > 1;
    }

    /// Base64 may start with a slash too, so an absolute path must start in a folder that exists on
    /// servers or end like a file.
    static boolean isPath(String value) {
        if (value.startsWith("./")
                || value.startsWith("../")
                || value.startsWith("~/")
                || value.startsWith("$HOME/")
                || value.startsWith("@/")
                || (value.length() > 3 && value.startsWith(":\\", 1))) {
            return true;
        }
        if (!value.startsWith("/")) {
            return false;
        }
        int end = value.indexOf('/', 1);
        return TOP_FOLDERS.contains(value.substring(1, end < 0 ? value.length() : end))
                || endsLikeFile(value);
    }

    private static boolean endsLikeFile(String value) {
        for (int i = 0; i < FILE_ENDINGS.size(); i++) {
            if (value.endsWith(FILE_ENDINGS.get(i))) {
                return true;
            }
        }
        return false;
    }

    static boolean isDigits(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) < '0' || value.charAt(i) > '9') {
                return false;
            }
        }
        return !value.isEmpty();
    }

    private static boolean hasDigit(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) >= '0' && value.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }

    /// `12`, `-1`, `0.5`, `15m`, `1h30m`, `7 days`.
    private static boolean isNumberOrDuration(String value) {
        int i = value.startsWith("-") || value.startsWith("+") ? 1 : 0;
        boolean any = false;
        while (i < value.length()) {
            int digits = i;
            while (i < value.length() && isNumberPart(value.charAt(i))) {
                i++;
            }
            if (i == digits) {
                return false;
            }
            any = true;
            int unit = i;
            while (i < value.length() && !isNumberPart(value.charAt(i))) {
                i++;
            }
            String word = lower(value.substring(unit, i).strip());
            if (!word.isEmpty() && !UNITS.contains(word)) {
                return false;
            }
        }
        return any;
    }

    private static boolean isNumberPart(char c) {
        return (c >= '0' && c <= '9') || c == '.';
    }
}
