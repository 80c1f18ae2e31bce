package io.hullwright.facts.reading;

import org.jspecify.annotations.Nullable;

/// Finds credentials by their shape: tokens with a known beginning, JSON web tokens, private keys,
/// hashes of passwords.
final class TokenFormats {

    private TokenFormats() {}

    /// The first token in the text, or null. One pass; looks closer only where a word begins.
    static @Nullable String find(String text) {
        int last = text.length() - 8;
        char before = ' ';
        for (int i = 0; i <= last; i++) {
            char c = text.charAt(i);
            if (isFirst(c) && !isWordPart(before)) {
                int end = tokenAt(text, i, c);
                if (end > 0) {
                    return text.substring(i, end);
                }
            }
            before = c;
        }
        return null;
    }

    private static boolean isFirst(char c) {
        return switch (c) {
            case 'A', 'g', 'x', 's', 'r', 'n', 'p', 'd', 'h', 'e', '-', 'S', 'L', 'w', 'G', '$' ->
                    true;
            default -> false;
        };
    }

    /// The end of the token that starts here, or 0.
    private static int tokenAt(String text, int i, char first) {
        return switch (first) {
            case 'A' -> amazonOrGoogle(text, i);
            case 'g' -> git(text, i);
            case 'x' -> slack(text, i);
            case 's', 'r' -> secretKey(text, i);
            case 'n' -> run(text, i, "npm_", 30, false);
            case 'p' -> run(text, i, "pypi-AgE", 30, false);
            case 'd' ->
                    first(run(text, i, "dckr_pat_", 20, false), run(text, i, "dop_v1_", 40, false));
            case 'h' -> vaultOrWebhook(text, i);
            case 'e' -> jsonWebToken(text, i);
            case '-' -> privateKey(text, i);
            case 'S' -> sendGrid(text, i);
            case 'L' -> encodedPrivateKey(text, i);
            case 'w' -> run(text, i, "whsec_", 24, true);
            case 'G' -> run(text, i, "GOCSPX-", 20, false);
            case '$' -> passwordHash(text, i);
            default -> 0;
        };
    }

    private static int amazonOrGoogle(String text, int i) {
        if (text.startsWith("AKIA", i) || text.startsWith("ASIA", i)) {
            int end = i + 4;
            while (end < text.length() && isUpperOrDigit(text.charAt(end))) {
                end++;
            }
            return end - i == 20 && !isWordAt(text, end) ? end : 0;
        }
        return first(run(text, i, "AIza", 35, false), run(text, i, "AGE-SECRET-KEY-1", 40, false));
    }

    private static int git(String text, int i) {
        if (text.startsWith("gh", i) && text.charAt(i + 3) == '_') {
            char kind = text.charAt(i + 2);
            boolean known = kind == 'p' || kind == 'o' || kind == 's' || kind == 'u' || kind == 'r';
            return known ? run(text, i, text.substring(i, i + 4), 30, false) : 0;
        }
        return first(run(text, i, "github_pat_", 22, false), run(text, i, "glpat-", 20, false));
    }

    private static int slack(String text, int i) {
        boolean known = text.startsWith("xox", i) && text.charAt(i + 4) == '-';
        if (known && "abeprs".indexOf(text.charAt(i + 3)) >= 0) {
            return run(text, i, text.substring(i, i + 5), 10, true);
        }
        return run(text, i, "xapp-", 20, true);
    }

    private static int secretKey(String text, int i) {
        if (text.startsWith("k_live_", i + 1) || text.startsWith("k_test_", i + 1)) {
            return run(text, i, text.substring(i, i + 8), 16, false);
        }
        return first(run(text, i, "sk-", 20, true), run(text, i, "shpat_", 32, false));
    }

    private static int vaultOrWebhook(String text, int i) {
        int vault = first(run(text, i, "hvs.", 20, false), run(text, i, "hvb.", 20, false));
        if (vault > 0) {
            return vault;
        }
        int webhook =
                first(
                        path(text, i, "https://hooks.slack.com/services/"),
                        path(text, i, "https://discord.com/api/webhooks/"));
        return first(webhook, run(text, i, "hf_", 30, false));
    }

    /// Three parts of base64, the first two of which are JSON objects.
    private static int jsonWebToken(String text, int i) {
        if (!text.startsWith("eyJ", i)) {
            return 0;
        }
        int dot = endOfRun(text, i);
        if (dot - i < 12 || !text.startsWith(".eyJ", dot)) {
            return 0;
        }
        int second = endOfRun(text, dot + 1);
        boolean hasThird = second < text.length() && text.charAt(second) == '.';
        return hasThird && second - dot > 8 ? endOfRun(text, second + 1) : 0;
    }

    private static int privateKey(String text, int i) {
        if (!text.startsWith("-----BEGIN ", i)) {
            return 0;
        }
        int kind = text.indexOf("PRIVATE KEY", i, Math.min(text.length(), i + 50));
        return kind > 0 ? text.length() : 0;
    }

    /// The same in base64: `-----BEGIN`, then `PRIVATE` at one of its three alignments.
    private static int encodedPrivateKey(String text, int i) {
        if (!text.startsWith("LS0tLS1CRUdJTi", i)) {
            return 0;
        }
        String label = text.substring(i, Math.min(text.length(), i + 60));
        boolean secret =
                label.contains("UFJJVkFUR")
                        || label.contains("QUklWQVRF")
                        || label.contains("BSSVZBVE");
        return secret ? text.length() : 0;
    }

    private static int sendGrid(String text, int i) {
        if (!text.startsWith("SG.", i)) {
            return 0;
        }
        int dot = endOfRun(text, i + 3);
        int end = dot < text.length() && text.charAt(dot) == '.' ? endOfRun(text, dot + 1) : 0;
        return dot - i > 18 && end - dot > 30 ? end : 0;
    }

    /// As `htpasswd`, `/etc/shadow` and password libraries write them; can be tried offline.
    private static int passwordHash(String text, int i) {
        boolean known =
                text.startsWith("$2a$", i)
                        || text.startsWith("$2b$", i)
                        || text.startsWith("$2y$", i)
                        || text.startsWith("$apr1$", i)
                        || text.startsWith("$5$", i)
                        || text.startsWith("$6$", i)
                        || text.startsWith("$y$", i)
                        || text.startsWith("$argon2", i);
        int end = i;
        while (known && end < text.length() && isHashPart(text.charAt(end))) {
            end++;
        }
        return end - i >= 20 ? end : 0;
    }

    private static boolean isHashPart(char c) {
        return isWordPart(c)
                || c == '$'
                || c == '.'
                || c == '/'
                || c == '+'
                || c == '='
                || c == ',';
    }

    /// A beginning and at least so many letters, digits, dashes and underscores after it.
    private static int run(String text, int i, String start, int least, boolean needsDigit) {
        if (!text.startsWith(start, i)) {
            return 0;
        }
        int from = i + start.length();
        int end = endOfRun(text, from);
        return end - from >= least && (!needsDigit || hasDigit(text, from, end)) ? end : 0;
    }

    private static int path(String text, int i, String start) {
        if (!text.startsWith(start, i)) {
            return 0;
        }
        int end = i + start.length();
        while (end < text.length() && (isWordPart(text.charAt(end)) || text.charAt(end) == '/')) {
            end++;
        }
        return end - i - start.length() >= 20 ? end : 0;
    }

    private static int first(int one, int other) {
        return one > 0 ? one : other;
    }

    private static int endOfRun(String text, int from) {
        int end = Math.min(from, text.length());
        while (end < text.length() && isWordPart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean hasDigit(String text, int from, int end) {
        for (int i = from; i < end; i++) {
            if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }

    private static boolean isWordAt(String text, int i) {
        return i < text.length() && isWordPart(text.charAt(i));
    }

    private static boolean isUpperOrDigit(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private static boolean isWordPart(char c) {
        return (c >= 'a' && c <= 'z') || isUpperOrDigit(c) || c == '_' || c == '-';
    }
}
