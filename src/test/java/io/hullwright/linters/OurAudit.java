package io.hullwright.linters;

import com.fasterxml.jackson.databind.JsonNode;
import io.hullwright.collect.json.JsonTree;
import io.hullwright.support.CommandRun;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What our own audit says about small files, through the front door and without an engine.
///
/// @param failures what fails and is not silenced by a comment
/// @param unknown the checks that cannot say, by the file's name
/// @param references what each check refers to, for example `hadolint/DL3004`
record OurAudit(
        Report failures, Map<String, Set<String>> unknown, Map<String, List<String>> references) {

    static OurAudit of(SmallFiles files) throws IOException {
        var command =
                new ArrayList<>(
                        List.of(
                                "audit",
                                "--files-only",
                                "--all",
                                "--trusted-registry",
                                "docker.io",
                                "--format",
                                "json"));
        files.names().forEach(name -> command.add(files.path(name).toString()));
        var path = System.getenv().getOrDefault("PATH", "");
        var run =
                CommandRun.in(files.folder(), Map.of("PATH", path), command.toArray(String[]::new));
        var failures = new Report.Builder();
        var unknown = new HashMap<String, Set<String>>();
        var references = new TreeMap<String, List<String>>();
        for (var finding : JsonTree.read(run.out()).path("findings")) {
            var check = text(finding, "check");
            var file = files.name(text(finding.path("subject"), "id").split("#", 2)[0]);
            references.computeIfAbsent(check, _ -> texts(finding.path("references")));
            if (text(finding, "verdict").equals("unknown")) {
                unknown.computeIfAbsent(file, _ -> new HashSet<>()).add(check);
            } else if (text(finding, "verdict").equals("fail")
                    && !finding.path("waiver").isObject()) {
                add(failures, file, finding);
            }
        }
        references.replaceAll((_, all) -> withShellRules(all, files));
        return new OurAudit(failures.build(), unknown, references);
    }

    /// hadolint reports ShellCheck's rules as its own.
    private static List<String> withShellRules(List<String> references, SmallFiles files) {
        if (!references.contains("shellcheck/all")) {
            return references;
        }
        return files.files().stream()
                .flatMap(file -> Stream.concat(file.broken().stream(), file.kept().stream()))
                .filter(rule -> rule.startsWith("SC"))
                .map(rule -> "hadolint/" + rule)
                .distinct()
                .toList();
    }

    /// The service's name stands in for the level: two services may fail at one place.
    private static void add(Report.Builder failures, String file, JsonNode finding) {
        var check = text(finding, "check");
        var subject = text(finding.path("subject"), "name");
        failures.add(file, check, finding.path("origin").path("line").asInt(), subject);
        for (var other : finding.path("also")) {
            failures.add(file, check, other.path("origin").path("line").asInt(), subject);
        }
    }

    /// The checks that refer to a rule, sorted.
    NavigableSet<String> checksFor(String program, String rule) {
        var checks = new TreeSet<String>();
        references.forEach(
                (check, all) -> {
                    if (all.contains(program + "/" + rule)) {
                        checks.add(check);
                    }
                });
        return checks;
    }

    /// The rules of a program that a check refers to, sorted.
    NavigableSet<String> rulesOf(String program, String check) {
        var rules = new TreeSet<String>();
        for (var reference : references.getOrDefault(check, List.of())) {
            if (reference.startsWith(program + "/")) {
                rules.add(reference.substring(program.length() + 1));
            }
        }
        return rules;
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(item -> texts.add(item.asText()));
        return List.copyOf(texts);
    }

    private static String text(JsonNode node, String key) {
        return node.path(key).asText();
    }
}
