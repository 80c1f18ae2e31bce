package io.hullwright.facts.reading;

import java.util.List;
import java.util.Set;

/// Judges how easily a password or key is guessed.
final class Passwords {

    private static final int SHORTEST_PASSWORD = 12;
    private static final double KEY_BITS = 256;
    private static final int LONGEST_GUESSED = 40;
    private static final int LONGEST_WORD = 12;

    /// Words that alone or put together make the passwords of examples, defaults and first guesses.
    private static final Set<String> WORDS =
            Set.of(
                    ("password passwd passw pass pwd pw admin administrator root toor user username"
                                    + " change changeme changeit me it this that now later please"
                                    + " your my the a an is not so to be in for here with secret"
                                    + " super very strong secure insecure safe random key jwt token"
                                    + " api test testing tester demo sample example default dummy"
                                    + " placeholder replace todo dev devel development debug local"
                                    + " staging prod production app application service server"
                                    + " client web backend frontend db database data guest public"
                                    + " private docker compose container postgres postgresql psql"
                                    + " mysql mariadb mongo mongodb redis rabbit rabbitmq elastic"
                                    + " elasticsearch kibana grafana minio minioadmin influx"
                                    + " influxdb sonar nexus jenkins gitlab wordpress drupal joomla"
                                    + " nextcloud keycloak django flask rails laravel spring tomcat"
                                    + " wildfly zabbix oracle sa sys system manager master welcome"
                                    + " hello world letmein qwerty abc iloveyou monkey dragon"
                                    + " football login hunter foo bar baz foobar company site shop"
                                    + " generated session cookie signing encryption string value"
                                    + " long some any something supersecret topsecret hackme")
                            .split(" "));

    /// Parts that only a placeholder has, however long the rest is.
    private static final List<String> PLACEHOLDERS =
            List.of(
                    "changeme",
                    "change-me",
                    "change_me",
                    "changethis",
                    "change-this",
                    "change_this",
                    "please-change",
                    "your-secret",
                    "your_secret",
                    "yoursecret",
                    "your-super-secret",
                    "supersecret",
                    "replace-me",
                    "replace_me",
                    "replaceme",
                    "insecure",
                    "placeholder",
                    "not-secret",
                    "not-a-secret");

    private Passwords() {}

    static boolean isShort(String value) {
        return value.codePointCount(0, value.length()) < SHORTEST_PASSWORD;
    }

    /// True for what is tried first: well-known defaults with trivial endings, letters swapped for
    /// digits, words of examples put together, runs like `123456`, and the words of its own name.
    ///
    /// @param ownWords words in upper case that stand beside it: of the variable's name, or the
    ///     user
    static boolean isWellKnown(String value, List<String> ownWords) {
        String lower = Values.lower(value);
        for (int i = 0; i < PLACEHOLDERS.size(); i++) {
            if (lower.contains(PLACEHOLDERS.get(i))) {
                return true;
            }
        }
        if (lower.length() > LONGEST_GUESSED) {
            return false;
        }
        return isRun(lower)
                || isMadeOfWords(lettersOf(withoutEnding(lower)), ownWords)
                || isMadeOfWords(lettersOf(unswapped(withoutEnding(lower))), ownWords)
                || isMadeOfWords(lettersOf(unswapped(lower)), ownWords);
    }

    /// True if the estimated strength is below 256 bits: fewer than 64 hexadecimal or 43 base64
    /// characters, a few characters repeated, or words of a language.
    static boolean isShortKey(String value) {
        String key = value.startsWith("base64:") ? value.substring("base64:".length()) : value;
        int length = key.length();
        while (length > 0 && key.charAt(length - 1) == '=') {
            length--;
        }
        return bits(key.substring(0, length)) < KEY_BITS;
    }

    private static double bits(String key) {
        int lower = 0;
        int upper = 0;
        int digits = 0;
        int separators = 0;
        boolean hex = true;
        long seen = 0;
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            seen |= 1L << (c % 64);
            hex &= isHex(c);
            if (c >= 'a' && c <= 'z') {
                lower++;
            } else if (c >= 'A' && c <= 'Z') {
                upper++;
            } else if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == '-' || c == '_' || c == ' ' || c == '.') {
                separators++;
            }
        }
        int others = key.length() - lower - upper - digits - separators;
        if (Long.bitCount(seen) < 8) {
            return Long.bitCount(seen) * 4.0;
        }
        if (hex) {
            return key.length() * 4.0;
        }
        if (digits + upper + others == 0 && separators >= 2) {
            // a sentence: a word is worth as much as one drawn from a list of 8,000
            return (separators + 1) * 13.0;
        }
        double each = upper > 0 && lower > 0 ? 6 : digits > 0 ? 5.17 : 4.7;
        return key.length() * (others > 0 ? Math.max(each, 6) : each);
    }

    private static boolean isHex(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }

    /// `1234`, `0000`, `abcdef`, `987654`: each character the same step from the one before.
    private static boolean isRun(String text) {
        if (text.length() < 2) {
            return true;
        }
        int step = text.charAt(1) - text.charAt(0);
        if (step < -1 || step > 1) {
            return false;
        }
        for (int i = 2; i < text.length(); i++) {
            boolean wraps = text.charAt(i) == '0' && text.charAt(i - 1) == '9';
            if (text.charAt(i) - text.charAt(i - 1) != step && !wraps) {
                return false;
            }
        }
        return true;
    }

    /// Without the digits and signs that people append: `admin123!`.
    private static String withoutEnding(String text) {
        int end = text.length();
        while (end > 0 && !Character.isLetter(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end);
    }

    private static String unswapped(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            plain.append(
                    switch (c) {
                        case '0' -> 'o';
                        case '1' -> 'i';
                        case '3' -> 'e';
                        case '4', '@' -> 'a';
                        case '5', '$' -> 's';
                        default -> c;
                    });
        }
        return plain.toString();
    }

    private static String lettersOf(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '-' && c != '_' && c != '.' && c != ' ' && c != '!' && c != '/') {
                letters.append(c);
            }
        }
        return letters.toString();
    }

    /// True if the text can be cut into known words without a rest.
    private static boolean isMadeOfWords(String text, List<String> ownWords) {
        int length = text.length();
        if (length == 0) {
            return false;
        }
        boolean[] reachable = new boolean[length + 1];
        reachable[0] = true;
        for (int start = 0; start < length; start++) {
            if (!reachable[start]) {
                continue;
            }
            int furthest = Math.min(length, start + LONGEST_WORD + 2);
            for (int end = start + 1; end <= furthest; end++) {
                if (!reachable[end] && isWord(text.substring(start, end), ownWords)) {
                    reachable[end] = true;
                }
            }
        }
        return reachable[length];
    }

    private static boolean isWord(String word, List<String> ownWords) {
        if (WORDS.contains(word)) {
            return true;
        }
        for (int i = 0; i < ownWords.size(); i++) {
            if (ownWords.get(i).equalsIgnoreCase(word)) {
                return true;
            }
        }
        return false;
    }
}
