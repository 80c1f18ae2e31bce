package io.hullwright.facts.reading;

import io.hullwright.facts.ValueTrait;
import java.util.List;

/// Finds passwords and TLS settings inside longer texts: URLs with a user part, JDBC and ADO
/// connection strings, libpq's `key=value` pairs, JSON, HTTP headers.
final class Connections {

    private static final int LONGEST_NAME = 48;
    private static final int LONGEST_VALUE = 4_096;
    private static final int MOST_URLS = 200;

    private Connections() {}

    static void read(String text, Reading reading) {
        boolean connection = text.indexOf("://") >= 0;
        if (connection) {
            readUrls(text, reading);
        }
        readShortAddress(text, reading);
        boolean settings = connection || text.indexOf(';') >= 0;
        for (int i = 1; i < text.length() - 1; i++) {
            char c = text.charAt(i);
            if (c == '=' || c == ':') {
                readPair(text, i, settings, reading);
            }
        }
    }

    /// `scheme://user:password@host`. The password may hold an unescaped slash.
    private static void readUrls(String text, Reading reading) {
        int scheme = text.indexOf("://");
        for (int urls = 0; scheme >= 0 && urls < MOST_URLS && !reading.isFull(); urls++) {
            int start = scheme + 3;
            int limit = Math.min(text.length(), start + LONGEST_VALUE);
            int end = start;
            int slash = -1;
            while (end < limit && isUrlPart(text.charAt(end))) {
                if (slash < 0 && text.charAt(end) == '/') {
                    slash = end;
                }
                end++;
            }
            int authority = slash < 0 ? end : slash;
            String url = text.substring(start, end);
            int at = url.lastIndexOf('@', authority - start - 1);
            if (at < 0) {
                at = atAfterSlash(url, authority - start);
            }
            if (at > 0) {
                readUserPart(url.substring(0, at), reading);
            }
            scheme = text.indexOf("://", start);
        }
    }

    /// For `u:p/w@host` the `@` behind the slash; not for `host:8080/path@2x`.
    private static int atAfterSlash(String url, int slash) {
        int colon = url.indexOf(':');
        if (colon < 0 || colon >= slash - 1) {
            return -1;
        }
        char first = url.charAt(colon + 1);
        boolean port =
                first == '$' || first == '{' || Values.isDigits(url.substring(colon + 1, slash));
        return port ? -1 : url.indexOf('@', slash);
    }

    /// Go's MySQL form `user:password@tcp(host:3306)/db`.
    private static void readShortAddress(String text, Reading reading) {
        int at = text.indexOf("@tcp(");
        if (at < 0) {
            at = text.indexOf("@unix(");
        }
        if (at > 0 && text.lastIndexOf("://", at) < 0) {
            int start = at;
            while (start > 0 && at - start < 256 && isUrlPart(text.charAt(start - 1))) {
                start--;
            }
            readUserPart(text.substring(start, at), reading);
        }
    }

    /// `user:password`; nothing when there is no password in it.
    static void readUserPart(String userPart, Reading reading) {
        int colon = userPart.indexOf(':');
        if (colon < 0) {
            return;
        }
        String user = decoded(userPart.substring(0, colon));
        String password = References.defaultOf(decoded(userPart.substring(colon + 1)));
        if (password.isBlank() || References.isReference(password, reading.isSettled())) {
            return;
        }
        reading.addSecret(ValueTrait.CONNECTION_CREDENTIAL, password);
        reading.judgePassword(password, List.of(user));
    }

    private static void readPair(String text, int separator, boolean settings, Reading reading) {
        int end = separator;
        while (end > 0 && (text.charAt(end - 1) == ' ' || isQuote(text.charAt(end - 1)))) {
            end--;
        }
        int start = end;
        while (start > 0 && end - start < LONGEST_NAME && isNamePart(text.charAt(start - 1))) {
            start--;
        }
        int length = end - start;
        if (length < 2 || length >= LONGEST_NAME) {
            return;
        }
        boolean equals = text.charAt(separator) == '=';
        if (!equals && start > 0 && !startsPair(text.charAt(start - 1))) {
            return;
        }
        if (settings && equals && mayBeTls(text, start, length)) {
            TlsSettings.read(text.substring(start, end), valueAt(text, separator, false), reading);
        }
        if (!reading.isFull() && mayBeSecret(text, start, end)) {
            readSecretPair(text, start, end, separator, reading);
        }
    }

    private static void readSecretPair(
            String text, int start, int end, int separator, Reading reading) {
        List<String> words = Names.words(text.substring(start, end));
        boolean pwd = words.size() == 1 && words.getFirst().equals("PWD");
        Names.Kind kind = pwd ? Names.Kind.PASSWORD : Names.kind(words);
        if (kind == Names.Kind.NONE) {
            return;
        }
        String value = decoded(valueAt(text, separator, kind == Names.Kind.AUTH));
        if (kind == Names.Kind.AUTH) {
            int space = value.indexOf(' ');
            value = space < 0 ? value : value.substring(space + 1).strip();
            if (value.length() < 8
                    || References.isReference(value, reading.isSettled())
                    || value.indexOf(' ') >= 0) {
                return;
            }
            if (space < 0 && !Values.isLiteralSecret(kind, words, value, reading.isSettled())) {
                return;
            }
            reading.addSecret(ValueTrait.CONNECTION_CREDENTIAL, value);
            return;
        }
        value = References.defaultOf(value);
        if (Values.isLiteralSecret(kind, words, value, reading.isSettled())) {
            reading.addSecret(ValueTrait.CONNECTION_CREDENTIAL, value);
            if (kind == Names.Kind.PASSWORD) {
                reading.judgePassword(value, words);
            } else {
                reading.judgeDefault(value, words);
            }
        }
    }

    /// The value behind the separator: quoted, or up to what ends one in any of the forms.
    private static String valueAt(String text, int separator, boolean withSpaces) {
        int start = separator + 1;
        while (start < text.length() && text.charAt(start) == ' ') {
            start++;
        }
        if (start >= text.length()) {
            return "";
        }
        char quote = text.charAt(start);
        if (quote == '\\' && start + 1 < text.length()) {
            start++;
            quote = text.charAt(start);
        }
        int limit = Math.min(text.length(), start + LONGEST_VALUE);
        if (isQuote(quote)) {
            int end = text.indexOf(quote, start + 1, limit);
            String value = text.substring(start + 1, end < 0 ? limit : end);
            return value.endsWith("\\") ? value.substring(0, value.length() - 1) : value;
        }
        int end = start;
        while (end < limit && !endsValue(text.charAt(end), withSpaces)) {
            end++;
        }
        return text.substring(start, end);
    }

    private static boolean endsValue(char c, boolean withSpaces) {
        return switch (c) {
            case ';', '&', '"', '\'', '\n', '\r' -> true;
            case ' ', '\t', ',', '|', '>', ')', ']' -> !withSpaces;
            default -> false;
        };
    }

    private static boolean isUrlPart(char c) {
        return c > ' ' && c != '"' && c != '\'' && c != '`' && c != '<' && c != '>' && c != '|';
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'' || c == '\\';
    }

    private static boolean isNamePart(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '_'
                || c == '-'
                || c == '.';
    }

    /// A colon separates a name from a value only where a name may start: not in `repo/token:1.2`.
    private static boolean startsPair(char before) {
        return before <= ' ' || isQuote(before) || before == '{' || before == ',' || before == ';';
    }

    /// A cheap look before the name is cut into words.
    private static boolean mayBeSecret(String text, int start, int end) {
        for (int i = start; i + 3 <= end; i++) {
            char c = (char) (text.charAt(i) | 0x20);
            boolean near =
                    switch (c) {
                        case 'p' ->
                                has(text, i, "pass")
                                        || has(text, i, "pwd")
                                        || has(text, i, "pepper");
                        case 's' -> has(text, i, "secret") || has(text, i, "salt");
                        case 't' -> has(text, i, "token");
                        case 'k' -> has(text, i, "key");
                        case 'a' -> has(text, i, "auth");
                        case 'c' -> has(text, i, "cred");
                        case 'j' -> has(text, i, "jwt");
                        default -> false;
                    };
            if (near) {
                return true;
            }
        }
        return false;
    }

    private static boolean has(String text, int i, String part) {
        return text.regionMatches(true, i, part, 0, part.length());
    }

    private static boolean mayBeTls(String text, int start, int length) {
        String name = Values.lower(text.substring(start, start + length));
        return name.contains("ssl")
                || name.contains("tls")
                || name.equals("encrypt")
                || name.contains("certificate");
    }

    /// Percent escapes undone, so that the same password has the same fingerprint everywhere.
    private static String decoded(String text) {
        int percent = text.indexOf('%');
        if (percent < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int code = c == '%' && i + 2 < text.length() ? hex(text, i + 1) : -1;
            if (code >= 0) {
                plain.append((char) code);
                i += 2;
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static int hex(String text, int i) {
        int high = Character.digit(text.charAt(i), 16);
        int low = Character.digit(text.charAt(i + 1), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }
}
