package io.hullwright.facts.reading;

import java.util.Map;
import java.util.TreeMap;

/// The versions of language runtimes and servers that an image's environment declares, as the
/// official images do.
public final class Runtimes {

    private static final int MOST_DIGITS_IN_A_ROW = 4;
    private static final int LONGEST_VERSION = 20;
    private static final int LONGEST_VALUE = 64;

    /// Variables in the order of trust: an exact version replaces a major one.
    private static final Map<String, String> NAMES =
            Map.ofEntries(
                    Map.entry("PYTHON_VERSION", "python"),
                    Map.entry("NODE_VERSION", "node"),
                    Map.entry("PG_VERSION", "postgres"),
                    Map.entry("PHP_VERSION", "php"),
                    Map.entry("RUBY_VERSION", "ruby"),
                    Map.entry("GOLANG_VERSION", "go"),
                    Map.entry("JAVA_VERSION", "java"),
                    Map.entry("NGINX_VERSION", "nginx"),
                    Map.entry("MYSQL_VERSION", "mysql"),
                    Map.entry("MARIADB_VERSION", "mariadb"),
                    Map.entry("MONGO_VERSION", "mongo"),
                    Map.entry("REDIS_VERSION", "redis"),
                    Map.entry("DOTNET_VERSION", "dotnet"));

    private static final Map<String, String> MAJORS =
            Map.of(
                    "PG_MAJOR", "postgres",
                    "MYSQL_MAJOR", "mysql",
                    "RUBY_MAJOR", "ruby",
                    "MONGO_MAJOR", "mongo");

    private Runtimes() {}

    /// @param environment variables with their values
    /// @return runtime to version, sorted; only what looks like a version is kept
    public static Map<String, String> of(Map<String, String> environment) {
        Map<String, String> found = new TreeMap<>();
        read(environment, MAJORS, found);
        read(environment, NAMES, found);
        return found;
    }

    private static void read(
            Map<String, String> environment, Map<String, String> names, Map<String, String> found) {
        for (Map.Entry<String, String> name : names.entrySet()) {
            String value = environment.get(name.getKey());
            String version = value == null ? "" : versionIn(value.strip());
            if (!version.isEmpty()) {
                found.put(name.getValue(), version);
            }
        }
    }

    /// The digits and dots at the start, after `v`, `go`, `jdk-` or Debian's epoch; empty when the
    /// whole does not look like a version.
    private static String versionIn(String value) {
        if (value.length() > LONGEST_VALUE) {
            return "";
        }
        int start = startOfVersion(value);
        int end = start;
        int row = 0;
        while (end < value.length() && isVersionPart(value.charAt(end))) {
            row = value.charAt(end) == '.' ? 0 : row + 1;
            if (row > MOST_DIGITS_IN_A_ROW) {
                return "";
            }
            end++;
        }
        while (end > start && value.charAt(end - 1) == '.') {
            end--;
        }
        boolean wholeIsVersion = end == value.length() || endsVersion(value.charAt(end));
        return wholeIsVersion && end - start <= LONGEST_VERSION ? value.substring(start, end) : "";
    }

    private static int startOfVersion(String value) {
        if (value.startsWith("jdk")) {
            return value.startsWith("jdk-") ? 4 : 3;
        }
        if (value.startsWith("v")) {
            return 1;
        }
        if (value.startsWith("go")) {
            return 2;
        }
        return value.startsWith("1:") ? 2 : 0;
    }

    private static boolean isVersionPart(char c) {
        return c == '.' || (c >= '0' && c <= '9');
    }

    private static boolean endsVersion(char c) {
        return "-+~_.ubar".indexOf(c) >= 0;
    }
}
