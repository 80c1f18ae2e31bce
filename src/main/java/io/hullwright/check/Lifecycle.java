package io.hullwright.check;

import io.hullwright.facts.ImageReference;
import io.hullwright.facts.Origin;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// When the lines of runtimes and base systems end, as known on the day of this release. No clock
/// is asked: the same facts give the same verdict.
public final class Lifecycle {

    /// The day the table was checked.
    public static final String AS_OF = "2026-11-24";

    /// The last day with security fixes, from the makers' own pages: Debian and Ubuntu without paid
    /// support, Debian with LTS; Java as Temurin maintains it; nginx until the next line of its
    /// kind;
    /// Go until the next line but one. Only lines whose day is certain stand here.
    private static final String TABLE =
            """
            alpine 3.8=2020-05-01 3.9=2020-11-01 3.10=2021-05-01 3.11=2021-11-01 3.12=2022-05-01
            alpine 3.13=2022-11-01 3.14=2023-05-01 3.15=2023-11-01 3.16=2024-05-23 3.17=2024-11-22
            alpine 3.18=2025-05-09 3.19=2025-11-01 3.20=2026-04-01 3.21=2026-11-01 3.22=2027-05-01
            alpine 3.23=2027-11-01
            debian 7=2018-05-31 8=2020-06-30 9=2022-06-30 10=2024-06-30 11=2026-08-31 12=2028-06-30
            debian 13=2030-06-30
            go 1.18=2023-02-01 1.19=2023-08-08 1.20=2024-02-06 1.21=2024-08-13 1.22=2025-02-11
            go 1.23=2025-08-12
            java 9=2018-03-20 10=2018-09-25 12=2019-09-17 13=2020-03-17 14=2020-09-16 15=2021-03-16
            java 16=2021-09-14 17=2027-10-31 18=2022-09-20 19=2023-03-21 20=2023-09-19
            java 21=2029-12-31 22=2024-09-17 23=2025-03-18 24=2025-09-16 25=2031-09-30
            mariadb 10.3=2023-05-25 10.4=2024-06-18 10.5=2025-06-24 10.6=2026-07-06 10.11=2028-02-16
            mariadb 11.4=2029-05-29
            mysql 5.5=2018-12-31 5.6=2021-02-28 5.7=2023-10-31 8.0=2026-04-30 8.4=2032-04-30
            nginx 1.18=2021-04-20 1.20=2022-05-24 1.21=2022-06-21 1.22=2023-04-11 1.23=2023-05-23
            nginx 1.24=2024-04-23 1.25=2024-05-29 1.26=2025-04-23 1.27=2025-06-24
            node 4=2018-04-30 6=2019-04-30 8=2019-12-31 9=2018-06-30 10=2021-04-30 11=2019-06-01
            node 12=2022-04-30 13=2020-06-01 14=2023-04-30 15=2021-06-01 16=2023-09-11 17=2022-06-01
            node 18=2025-04-30 19=2023-06-01 20=2026-04-30 21=2024-06-01 22=2027-04-30 23=2025-06-01
            node 24=2028-04-30
            php 5.6=2018-12-31 7.0=2019-01-10 7.1=2019-12-01 7.2=2020-11-30 7.3=2021-12-06
            php 7.4=2022-11-28 8.0=2023-11-26 8.1=2025-12-31 8.2=2026-12-31 8.3=2027-12-31
            php 8.4=2028-12-31 8.5=2029-12-31
            postgres 9.4=2020-02-13 9.5=2021-02-11 9.6=2021-11-11 10=2022-11-10 11=2023-11-09
            postgres 12=2024-11-21 13=2025-11-13 14=2026-11-12 15=2027-11-11 16=2028-11-09
            postgres 17=2029-11-08 18=2030-11-14
            python 2.7=2020-01-01 3.3=2017-09-29 3.4=2019-03-18 3.5=2020-09-30 3.6=2021-12-23
            python 3.7=2023-06-27 3.8=2024-10-07 3.9=2025-10-31 3.10=2026-10-31 3.11=2027-10-31
            python 3.12=2028-10-31 3.13=2029-10-31 3.14=2030-10-31
            ruby 2.5=2021-04-05 2.6=2022-04-12 2.7=2023-03-31 3.0=2024-04-23 3.1=2025-03-26
            ruby 3.2=2026-03-31 3.3=2027-03-31 3.4=2028-03-31
            ubuntu 14.04=2019-04-30 16.04=2021-04-30 18.04=2023-05-31 20.04=2025-05-31
            ubuntu 20.10=2021-07-22 21.04=2022-01-20 21.10=2022-07-14 22.04=2027-04-30
            ubuntu 22.10=2023-07-20 23.04=2024-01-25 23.10=2024-07-11 24.04=2029-05-31
            ubuntu 24.10=2025-07-10 25.04=2026-01-15
            """;

    private static final Map<String, String> ENDS = read();

    private static final Map<String, String> CODENAMES =
            Map.ofEntries(
                    Map.entry("wheezy", "debian 7"),
                    Map.entry("jessie", "debian 8"),
                    Map.entry("stretch", "debian 9"),
                    Map.entry("buster", "debian 10"),
                    Map.entry("bullseye", "debian 11"),
                    Map.entry("bookworm", "debian 12"),
                    Map.entry("trixie", "debian 13"),
                    Map.entry("trusty", "ubuntu 14.04"),
                    Map.entry("xenial", "ubuntu 16.04"),
                    Map.entry("bionic", "ubuntu 18.04"),
                    Map.entry("focal", "ubuntu 20.04"),
                    Map.entry("jammy", "ubuntu 22.04"),
                    Map.entry("noble", "ubuntu 24.04"));

    private Lifecycle() {}

    /// Judges what an image declares and what the names of official images tell.
    ///
    /// @param runtimes versions that the image declares; they count more than the name
    public static Verdict judge(
            Map<String, String> runtimes, List<ImageReference> names, Origin origin) {
        var versions = new TreeMap<String, String>();
        for (var name : names) {
            addFromName(name, versions);
        }
        versions.putAll(runtimes);
        var over = new StringBuilder();
        var known = false;
        for (var product : versions.entrySet()) {
            var line = line(product.getKey(), product.getValue());
            if (line != null) {
                known = true;
                var end = ENDS.getOrDefault(line, "");
                if (end.compareTo(AS_OF) < 0) {
                    over.append(over.isEmpty() ? "" : "; ")
                            .append(line)
                            .append(" had its last security fixes on ")
                            .append(end);
                }
            }
        }
        if (!over.isEmpty()) {
            return Verdict.fail(
                    over + " (as known on " + AS_OF + "), expected a line that still gets them",
                    origin);
        }
        return known
                ? Verdict.pass()
                : Verdict.notApplicable("it names no runtime or system whose end is known here");
    }

    /// Only official images mean by their tag what their name says.
    private static void addFromName(ImageReference name, Map<String, String> versions) {
        var repository = name.repository();
        if (!repository.startsWith("library/") && !repository.contains("/library/")) {
            return;
        }
        var tag = name.tag();
        var product = product(name.shortName());
        if (line(product, tag) != null) {
            versions.put(product, tag);
        }
        var from = 0;
        while (from < tag.length()) {
            var dash = tag.indexOf('-', from);
            var end = dash < 0 ? tag.length() : dash;
            addSystem(tag.substring(from, end), versions);
            from = end + 1;
        }
    }

    private static void addSystem(String part, Map<String, String> versions) {
        var system = CODENAMES.get(part);
        if (system != null) {
            var space = system.indexOf(' ');
            versions.put(system.substring(0, space), system.substring(space + 1));
        } else if (part.startsWith("alpine") && part.length() > 6) {
            versions.put("alpine", part.substring(6));
        }
    }

    private static String product(String imageName) {
        return switch (imageName) {
            case "golang" -> "go";
            case "openjdk", "eclipse-temurin", "amazoncorretto" -> "java";
            default -> imageName;
        };
    }

    /// The line of the table that a version belongs to, as `python 3.9`; null when none does.
    private static @Nullable String line(String product, String version) {
        var start = version.startsWith("jdk-") ? 4 : version.startsWith("v") ? 1 : 0;
        var end = start;
        var limit = Math.min(version.length(), start + 12);
        while (end < limit && isPartOfNumber(version.charAt(end))) {
            end++;
        }
        var number = version.substring(start, end);
        while (!number.isEmpty()) {
            var key = product + " " + number;
            if (ENDS.containsKey(key)) {
                return key;
            }
            number = number.substring(0, Math.max(0, number.lastIndexOf('.')));
        }
        return null;
    }

    private static boolean isPartOfNumber(char c) {
        return (c >= '0' && c <= '9') || c == '.';
    }

    private static Map<String, String> read() {
        var ends = new HashMap<String, String>();
        for (var row : TABLE.split("\n", -1)) {
            var words = row.split(" ", -1);
            for (var i = 1; i < words.length; i++) {
                var equals = words[i].indexOf('=');
                ends.put(
                        words[0] + " " + words[i].substring(0, equals),
                        words[i].substring(equals + 1));
            }
        }
        return Map.copyOf(ends);
    }
}
