package io.hullwright.facts.reading;

import io.hullwright.facts.ValueTrait;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Settings that open something up: debug modes, TLS verification, origins, engines.
final class Switches {

    private static final Set<String> MODE_NAMES =
            Set.of("ENV", "ENVIRONMENT", "PROFILES", "PROFILE");
    private static final Set<String> DEVELOPMENT =
            Set.of("development", "develop", "dev", "debug", "test", "testing", "local");
    private static final Set<String> PRODUCTION = Set.of("production", "prod", "prd", "live");
    private static final Set<String> TLS =
            Set.of("SSL", "TLS", "HTTPS", "CERT", "CERTS", "CERTIFICATE", "CERTIFICATES");
    private static final Set<String> VERIFY =
            Set.of("VERIFY", "VERIFICATION", "VALIDATE", "VALIDATION", "CHECK", "STRICT");
    private static final Set<String> UNDO = Set.of("SKIP", "NO", "DISABLE", "INSECURE", "IGNORE");
    private static final Set<String> DATABASES =
            Set.of(
                    "DB",
                    "DATABASE",
                    "PG",
                    "POSTGRES",
                    "POSTGRESQL",
                    "MYSQL",
                    "MARIADB",
                    "MONGO",
                    "MONGODB",
                    "REDIS",
                    "SQL");
    private static final Set<String> NOT_ORIGINS =
            Set.of("HEADERS", "HEADER", "METHODS", "METHOD", "EXPOSE", "EXPOSED", "AGE", "MAX");

    private Switches() {}

    static void read(String name, List<String> words, String value, Reading reading) {
        if (words.isEmpty()) {
            return;
        }
        String last = words.getLast();
        readDebug(words, last, value, reading);
        readMode(words, last, value, reading);
        readVerification(name, words, last, value, reading);
        readDatabaseTls(words, last, value, reading);
        readOrigins(words, last, value, reading);
        readWeakLogin(words, last, value, reading);
        if (last.equals("HOST") && isEngineName(words) && isRemote(value)) {
            reading.add(ValueTrait.REMOTE_ENGINE);
        }
    }

    private static boolean isEngineName(List<String> words) {
        return words.size() == 2
                && (words.getFirst().equals("DOCKER") || words.getFirst().equals("CONTAINER"));
    }

    static boolean isRemote(String value) {
        return value.startsWith("tcp://")
                || value.startsWith("http://")
                || value.startsWith("https://")
                || value.startsWith("ssh://");
    }

    private static void readDebug(List<String> words, String last, String value, Reading reading) {
        boolean namespaces =
                words.size() == 1 || (words.size() == 2 && words.getFirst().equals("NODE"));
        boolean on =
                switch (last) {
                    case "DEBUG" -> isTrue(value) || (namespaces && !isOffOrReference(value));
                    case "MODE" ->
                            (words.contains("DEBUG") && isTrue(value))
                                    || (words.contains("XDEBUG")
                                            && !isOffOrReference(value)
                                            && !value.equals("coverage"));
                    case "ENABLED", "ENABLE" -> words.contains("DEBUG") && isTrue(value);
                    case "OPTIONS", "OPTS" -> opensDebugger(value);
                    default -> false;
                };
        if (on) {
            reading.add(ValueTrait.DEBUG_ON);
        }
    }

    /// Node's and Java's remote debuggers run whatever they are sent.
    static boolean opensDebugger(String value) {
        return value.contains("-agentlib:jdwp")
                || value.contains("-Xrunjdwp")
                || value.contains("--inspect");
    }

    private static boolean isOffOrReference(String value) {
        return Values.isOff(value) || References.isReference(value);
    }

    private static boolean isTrue(String value) {
        return Values.isOn(value)
                || value.equals("*")
                || (Values.isDigits(value) && value.length() <= 3 && !isZero(value));
    }

    private static boolean isZero(String digits) {
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) != '0') {
                return false;
            }
        }
        return true;
    }

    private static void readMode(List<String> words, String last, String value, Reading reading) {
        boolean profiles = last.equals("ACTIVE") && words.contains("PROFILES");
        if (value.length() > 64 || !(MODE_NAMES.contains(last) || profiles)) {
            return;
        }
        boolean production = false;
        boolean not = false;
        int start = 0;
        for (int i = 0; i <= value.length(); i++) {
            if (i < value.length() && Character.isLetter(value.charAt(i))) {
                continue;
            }
            String word = Values.lower(value.substring(start, i));
            start = i + 1;
            if (DEVELOPMENT.contains(word)) {
                reading.add(ValueTrait.DEBUG_ON);
            }
            production |= PRODUCTION.contains(word);
            not |= word.equals("non") || word.equals("not") || word.equals("pre");
        }
        if (production && !not) {
            reading.add(ValueTrait.PRODUCTION);
        }
    }

    private static void readVerification(
            String name, List<String> words, String last, String value, Reading reading) {
        if (turnsVerificationOff(name, words, last, value)) {
            reading.add(ValueTrait.TLS_VERIFICATION_OFF);
        }
    }

    private static boolean turnsVerificationOff(
            String name, List<String> words, String last, String value) {
        boolean off = Values.isOff(value) || value.equalsIgnoreCase("verify_none");
        switch (name.length() > 40 ? "" : name.toUpperCase(Locale.ROOT)) {
            case "GIT_SSL_NO_VERIFY" -> {
                // git asks only whether it is there: `false` and an empty value switch it off too
                return true;
            }
            case "DOCKER_TLS_VERIFY" -> {
                // any value switches it on; an empty one is how the variable is unset
                return false;
            }
            case "CURL_CA_BUNDLE" -> {
                // Python's requests takes an empty path for "do not verify"
                return value.isEmpty();
            }
            case "PYTHONHTTPSVERIFY" -> {
                return off;
            }
            case "PIP_TRUSTED_HOST", "UV_INSECURE_HOST" -> {
                return !value.isBlank();
            }
            case "CURL_INSECURE" -> {
                return Values.isOn(value);
            }
            default -> {}
        }
        boolean tls = containsAny(words, TLS);
        if (containsAny(words, UNDO)) {
            boolean verify = words.contains("VERIFY") || words.contains("VERIFICATION");
            boolean insecureTls = tls && words.contains("INSECURE");
            return (verify || insecureTls) && Values.isOn(value);
        }
        if (words.contains("UNAUTHORIZED") && words.contains("REJECT")) {
            return off;
        }
        boolean mode = last.equals("MODE") || last.equals("ENABLED");
        boolean verifies = VERIFY.contains(last) || mode || TLS.contains(last);
        return tls && verifies && containsAny(words, VERIFY) && off;
    }

    private static void readDatabaseTls(
            List<String> words, String last, String value, Reading reading) {
        boolean mode =
                last.equals("MODE") && words.size() > 1 && isTls(words.get(words.size() - 2));
        if (mode || last.endsWith("SSLMODE")) {
            TlsSettings.readMode(value, reading);
        } else if (isTls(last) && containsAny(words, DATABASES) && Values.isOff(value)) {
            reading.add(ValueTrait.TLS_OFF);
        }
    }

    private static boolean isTls(String word) {
        return word.equals("SSL") || word.equals("TLS");
    }

    private static void readOrigins(
            List<String> words, String last, String value, Reading reading) {
        boolean cors = words.contains("CORS");
        boolean all = cors && words.contains("ALL");
        if (all && words.contains("ALLOW") && Values.isOn(value)) {
            reading.add(ValueTrait.ANY_ORIGIN);
            return;
        }
        boolean origins =
                last.equals("ORIGIN")
                        || last.equals("ORIGINS")
                        || last.contains("ALLOWORIGIN")
                        || (cors && !containsAny(words, NOT_ORIGINS));
        if (origins && isAnyOrigin(value)) {
            reading.add(ValueTrait.ANY_ORIGIN);
        }
    }

    /// `*` alone or in a list, in any of the spellings; `https://*.example.com` is a bounded set.
    private static boolean isAnyOrigin(String value) {
        int start = 0;
        for (int i = 0; i <= value.length() && i <= 1024; i++) {
            boolean end = i == value.length() || isListSeparator(value.charAt(i));
            if (end) {
                String item = value.substring(start, i);
                if (item.equals("*")
                        || item.equals(".*")
                        || item.equals("http://*")
                        || item.equals("https://*")) {
                    return true;
                }
                start = i + 1;
            }
        }
        return false;
    }

    private static boolean isListSeparator(char c) {
        return c == ',' || c == ' ' || c == ';' || c == '[' || c == ']' || c == '"' || c == '\'';
    }

    /// Logins without any password.
    private static void readWeakLogin(
            List<String> words, String last, String value, Reading reading) {
        boolean empty = words.contains("EMPTY") && words.contains("ALLOW");
        boolean none = last.equals("AUTH") && words.getFirst().equals("NEO4J");
        boolean method = last.equals("METHOD") && words.contains("AUTH");
        if ((empty && last.equals("PASSWORD") && !Values.isOff(value) && !value.isBlank())
                || (none && value.equals("none"))
                || (method && value.equals("trust"))) {
            reading.add(ValueTrait.OPEN_LOGIN);
        }
    }

    private static boolean containsAny(List<String> words, Set<String> wanted) {
        for (int i = 0; i < words.size(); i++) {
            if (wanted.contains(words.get(i))) {
                return true;
            }
        }
        return false;
    }
}
