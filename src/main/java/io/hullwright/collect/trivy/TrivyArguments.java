package io.hullwright.collect.trivy;

import io.hullwright.scan.ScanTarget;
import java.util.ArrayList;
import java.util.List;

/// The arguments of one scan.
final class TrivyArguments {

    private TrivyArguments() {}

    static List<String> of(
            ScanTarget.Kind kind, String subject, String cache, TrivyOptions options) {
        var arguments = new ArrayList<String>();
        arguments.add(command(kind));
        arguments.addAll(List.of("--format", "json", "--cache-dir", cache));
        // two at once share no file, and no second Hullwright waits for this one
        arguments.addAll(List.of("--cache-backend", "memory"));
        if (kind != ScanTarget.Kind.SBOM) {
            arguments.add("--skip-check-update"); // the checks of that very release
        }
        if (kind != ScanTarget.Kind.CONFIGURATION) {
            arguments.addAll(List.of("--scanners", scanners(kind, options)));
            // the database is fetched before, once for all; no package's name is sent anywhere
            arguments.addAll(List.of("--skip-db-update", "--offline-scan", "--no-progress"));
            arguments.addAll(withoutJava(options));
        }
        if (kind == ScanTarget.Kind.IMAGE) {
            arguments.addAll(List.of("--image-src", "docker"));
        }
        arguments.addAll(filters(kind, options));
        arguments.add("--");
        arguments.add(subject);
        return arguments;
    }

    /// For the list of an image's packages, which needs no database of vulnerabilities.
    ///
    /// @param format as Trivy calls it
    static List<String> bom(String subject, String cache, String format) {
        var arguments = new ArrayList<>(List.of("image", "--format", format));
        arguments.addAll(List.of("--cache-dir", cache, "--cache-backend", "memory"));
        arguments.addAll(List.of("--skip-db-update", "--skip-java-db-update", "--offline-scan"));
        arguments.addAll(List.of("--no-progress", "--image-src", "docker", "--", subject));
        return arguments;
    }

    private static List<String> withoutJava(TrivyOptions options) {
        return options.offline() ? List.of("--skip-java-db-update") : List.of();
    }

    /// `config` knows no fixes.
    private static List<String> filters(ScanTarget.Kind kind, TrivyOptions options) {
        return kind == ScanTarget.Kind.CONFIGURATION
                ? options.filters().stream().filter(f -> !f.equals("--ignore-unfixed")).toList()
                : options.filters();
    }

    /// An SBOM holds packages only.
    private static String scanners(ScanTarget.Kind kind, TrivyOptions options) {
        return kind == ScanTarget.Kind.SBOM ? "vuln" : options.scannerList();
    }

    private static String command(ScanTarget.Kind kind) {
        return switch (kind) {
            case IMAGE -> "image";
            case FOLDER -> "fs";
            case CONFIGURATION -> "config";
            case SBOM -> "sbom";
        };
    }
}
