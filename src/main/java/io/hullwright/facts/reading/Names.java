package io.hullwright.facts.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What the name of a variable, label, flag or property says about its value.
///
/// A name is split into words at everything that is no letter and at camelCase. The last word tells
/// what the value is: `TOKEN_EXPIRY` is a time, `SECRET_NAME` a name, `API_TOKEN` a token.
final class Names {

    /// What sort of secret a name announces.
    enum Kind {
        NONE,
        /// Chosen by a person, typed by a program: has a minimum length.
        PASSWORD,
        /// Signs or encrypts: has a minimum strength.
        KEY,
        /// Issued by somebody else, or of unknown make.
        TOKEN,
        /// `*_AUTH`: sometimes `user:password`, more often the name of a method.
        AUTH
    }

    private static final int LONGEST_NAME = 256;

    /// Last words that describe a secret and are none.
    private static final Set<String> DESCRIPTIONS =
            Set.of(
                    ("FILE FILES PATH PATHS DIR DIRS DIRECTORY FOLDER URL URLS URI URIS HOST HOSTS"
                                    + " HOSTNAME PORT NAME NAMES ID IDS USER USERS USERNAME TYPE"
                                    + " TYPES METHOD METHODS MODE ALGORITHM ALGORITHMS ALG ALGO"
                                    + " ISSUER ISS AUDIENCE AUD SUBJECT EXPIRY EXPIRES EXPIRE"
                                    + " EXPIRATION IN TTL LIFETIME TIMEOUT DURATION AGE MAXAGE"
                                    + " LENGTH LEN MIN MAX MINIMUM MAXIMUM SIZE COUNT LIMIT BITS"
                                    + " POLICY ENABLED ENABLE DISABLED REQUIRED ENCRYPTION HASHER"
                                    + " ENCODING FORMAT PROVIDER BACKEND DRIVER STORE SERVICE"
                                    + " SERVER ENDPOINT HEADER HEADERS PREFIX SUFFIX VERSION CLASS"
                                    + " SCHEME REALM DOMAIN SCOPE SCOPES ROLE ROLES PLUGIN STRATEGY"
                                    + " ROTATION INTERVAL VALIDITY DAYS HOURS MINUTES SECONDS SECOND"
                                    + " SEC SECS MS LEEWAY FIELD COLUMN PARAM PARAMETER TEMPLATE"
                                    + " EMAIL SENDER LINK PAGE PATTERN REGEX BUCKET REGION LOCATION"
                                    + " DESCRIPTION TITLE MANAGER ENGINE CACHE SOCK SOCKET STDIN"
                                    + " PROMPT FINGERPRINT THUMBPRINT CHECK VERIFY VALIDATOR RETRIES"
                                    + " ATTEMPTS ROUNDS ITERATIONS COST HISTORY STRENGTH SOURCE"
                                    + " CONFIG")
                            .split(" "));

    /// Words that turn the rest round: `--disabled-password`, `NO_TOKEN`.
    private static final Set<String> NEGATIONS =
            Set.of("DISABLED", "DISABLE", "NO", "WITHOUT", "SKIP", "PROMPT", "ASK", "PUBLIC");

    private static final Set<String> SIGNING =
            Set.of(
                    ("SECRET ENCRYPTION ENCRYPT ENC SIGNING SIGNATURE JWT HMAC FERNET SESSION"
                                    + " COOKIE CRYPT CRYPTO CIPHER MASTER")
                            .split(" "));

    private static final Set<String> KEY_OWNERS =
            Set.of(
                    ("API ACCESS PRIVATE AUTH ACCOUNT SHARED DEPLOY SERVICE ROLE SSH TLS SSL CLIENT"
                                    + " APP APPLICATION WEBHOOK UNSEAL INTEGRATION STORAGE ADMIN"
                                    + " ROOT NONCE LOGGED_IN SUBSCRIPTION WRITE")
                            .split(" "));

    private static final Set<String> SECRET_OWNERS =
            Set.of(
                    ("JWT SESSION SESSIONS COOKIE COOKIES SIGNING SIGNATURE ENCRYPTION AUTH NEXTAUTH"
                                    + " APP HMAC TOKEN")
                            .split(" "));

    /// Secrets with these words are handed out by a service, which chose their length.
    private static final Set<String> ISSUERS =
            Set.of(
                    ("AWS S3 STRIPE RECAPTCHA HCAPTCHA CAPTCHA TURNSTILE PAYPAL TWILIO OAUTH CLIENT"
                                    + " GITHUB GITLAB GOOGLE FACEBOOK TWITTER AZURE ALIYUN")
                            .split(" "));

    private static final Set<String> NO_PASS =
            Set.of("BYPASS", "COMPASS", "ENCOMPASS", "SURPASS", "MULTIPASS", "KEEPASS");

    private Names() {}

    /// The words of a name in upper case, digits at their ends cut off, empty ones left out.
    static List<String> words(String name) {
        String text = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        List<String> words = new ArrayList<>(4);
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isLetterOrDigit(c)) {
                add(words, text, start, i);
                start = i + 1;
            } else if (i > start && Character.isUpperCase(c) && startsWord(text, i)) {
                add(words, text, start, i);
                start = i;
            }
        }
        add(words, text, start, text.length());
        return words;
    }

    /// In `dbPassword` and `DBPassword` alike the `P` starts a word; in `NEO4J` nothing does.
    private static boolean startsWord(String text, int i) {
        return Character.isLowerCase(text.charAt(i - 1))
                || (i + 1 < text.length() && Character.isLowerCase(text.charAt(i + 1)));
    }

    private static void add(List<String> words, String text, int start, int end) {
        int last = end;
        while (last > start && Character.isDigit(text.charAt(last - 1))) {
            last--;
        }
        if (last > start) {
            // the 3 of S3 belongs to it
            int kept = last == start + 1 ? end : last;
            words.add(text.substring(start, kept).toUpperCase(Locale.ROOT));
        }
    }

    static Kind kind(List<String> words) {
        if (words.isEmpty() || isDescription(words.getLast())) {
            return Kind.NONE;
        }
        if (words.size() == 1 && (words.contains("PWD") || words.contains("OLDPWD"))) {
            return Kind.NONE;
        }
        for (int i = words.size() - 1; i >= 0; i--) {
            Kind kind = kindAt(words, i);
            if (kind != Kind.NONE) {
                return negated(words) ? Kind.NONE : kind;
            }
        }
        return Kind.NONE;
    }

    /// True if the name ends in the secret itself: `DB_PASSWORD`, not `PASSWORD_LAST_CHANGED`.
    static boolean endsInSecret(List<String> words) {
        return !words.isEmpty() && kindAt(words, words.size() - 1) != Kind.NONE;
    }

    static boolean isDescription(String word) {
        return DESCRIPTIONS.contains(word);
    }

    private static boolean negated(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (NEGATIONS.contains(words.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static Kind kindAt(List<String> words, int i) {
        String word = words.get(i);
        String before = i > 0 ? words.get(i - 1) : "";
        boolean last = i == words.size() - 1;
        if (isPassword(word) || (word.equals("PW") && last && i > 0)) {
            return Kind.PASSWORD;
        }
        if (word.equals("KEY") || word.equals("KEYS")) {
            return keyOf(words, before);
        }
        if (word.endsWith("KEY")) {
            return joinedKey(words, word);
        }
        if (word.endsWith("SECRET") || word.endsWith("SECRETS")) {
            boolean signs = SECRET_OWNERS.contains(before) || word.equals("JWTSECRET");
            return signs ? signing(words) : Kind.TOKEN;
        }
        if (word.endsWith("TOKEN") || (word.equals("TOKENS") && !words.contains("MAX"))) {
            return Kind.TOKEN;
        }
        return switch (word) {
            case "CREDENTIAL", "CREDENTIALS", "CRED", "CREDS", "MASTERAUTH" -> Kind.TOKEN;
            case "JWT", "SALT", "PEPPER" -> last ? Kind.TOKEN : Kind.NONE;
            case "COOKIE" -> last && before.equals("ERLANG") ? Kind.TOKEN : Kind.NONE;
            case "AUTH", "AUTHORIZATION" -> last ? Kind.AUTH : Kind.NONE;
            default -> Kind.NONE;
        };
    }

    private static boolean isPassword(String word) {
        return word.endsWith("PASSWORD")
                || word.endsWith("PASSWORDS")
                || (word.endsWith("PASSWD") && !word.equals("NOPASSWD"))
                || word.endsWith("PASSPHRASE")
                || word.endsWith("PASSCODE")
                || (word.endsWith("PWD") && !word.equals("OLDPWD"))
                || (word.endsWith("PASS") && !NO_PASS.contains(word));
    }

    private static Kind keyOf(List<String> words, String before) {
        if (SIGNING.contains(before)) {
            return signing(words);
        }
        boolean loggedIn = before.equals("IN") && words.contains("LOGGED");
        return KEY_OWNERS.contains(before) || loggedIn ? Kind.TOKEN : Kind.NONE;
    }

    private static Kind joinedKey(List<String> words, String word) {
        String owner = word.substring(0, word.length() - "KEY".length());
        if (SIGNING.contains(owner)) {
            return signing(words);
        }
        boolean known = KEY_OWNERS.contains(owner) || owner.endsWith("ACCESS");
        return known ? Kind.TOKEN : Kind.NONE;
    }

    private static Kind signing(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (ISSUERS.contains(words.get(i))) {
                return Kind.TOKEN;
            }
        }
        return Kind.KEY;
    }
}
