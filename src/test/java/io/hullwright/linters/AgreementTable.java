package io.hullwright.linters;

import io.hullwright.linters.Difference.Kind;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/// A comparison as a page to read: one row for each rule, then the reasons.
final class AgreementTable {

    static final String HEAD =
            """
            # Beside other linters

            Made by `LintersAgreementTest` from the small files in `src/test/resources/linters`; do not edit.
            "Files" counts those that are about a rule or break it. "Both" is what both find, "Neither" what both
            let pass. Each difference has its reason below the table; a rule without a check of ours has it there too.
            """;

    private final Comparison comparison;
    private final WrittenDifferences written;
    private final StringBuilder page = new StringBuilder();

    private AgreementTable(Comparison comparison, WrittenDifferences written) {
        this.comparison = comparison;
        this.written = written;
    }

    static String render(Comparison comparison, WrittenDifferences written) {
        var table = new AgreementTable(comparison, written);
        table.summary();
        table.rules();
        table.reasons();
        return table.page.toString();
    }

    /// Every rule that a file is about, that was reported, or that a check of ours refers to.
    static NavigableSet<String> rulesOf(Comparison comparison) {
        var rules = comparison.theirs().rules();
        for (var file : comparison.files().files()) {
            file.broken().stream().filter(rule -> isOf(comparison, rule)).forEach(rules::add);
            file.kept().stream().filter(rule -> isOf(comparison, rule)).forEach(rules::add);
        }
        comparison
                .ours()
                .references()
                .keySet()
                .forEach(
                        check ->
                                rules.addAll(
                                        comparison.ours().rulesOf(comparison.program(), check)));
        return rules;
    }

    /// Trivy's rules begin with DS, hadolint's with DL or SC, compose-lint's with CL.
    static boolean isOf(Comparison comparison, String rule) {
        return switch (comparison.program()) {
            case "trivy" -> rule.startsWith("DS");
            case "hadolint" -> rule.startsWith("DL") || rule.startsWith("SC");
            default -> rule.startsWith("CL");
        };
    }

    private void summary() {
        page.append(comparison.files().files().size()).append(" small files.\n\n");
        page.append("| Level | Found by it | Of these by us |\n|---|---:|---:|\n");
        var levels = new TreeSet<>(comparison.theirs().levels().values());
        for (var level : levels) {
            var all = 0;
            var ours = 0;
            for (var file : comparison.files().files()) {
                for (var rule : rulesAt(level, file)) {
                    all++;
                    ours += isMissed(file, rule) ? 0 : 1;
                }
            }
            page.append("| %s | %d | %d |\n".formatted(level, all, ours));
        }
        page.append('\n');
    }

    private NavigableSet<String> rulesAt(String level, SmallFile file) {
        var rules = new TreeSet<String>();
        for (var place : comparison.theirs().in(file.name())) {
            if (place.level().equals(level)) {
                rules.add(place.rule());
            }
        }
        return rules;
    }

    private boolean isMissed(SmallFile file, String rule) {
        return has(Kind.MISSED, file, rule) || has(Kind.UNKNOWN, file, rule);
    }

    private void rules() {
        page.append(
                        "| Rule | Level | Our checks | Files | Both | Neither | Only they | Only we |\n")
                .append("|---|---|---|---:|---:|---:|---:|---:|\n");
        for (var rule : rulesOf(comparison)) {
            rule(rule);
        }
    }

    private void rule(String rule) {
        var counts = new int[4];
        for (var file : comparison.files().files()) {
            var they = comparison.theirs().has(file.name(), rule);
            var missed = isMissed(file, rule);
            var alone = !they && isAlone(file, rule);
            if (they) {
                counts[missed ? 2 : 0]++;
            } else if (alone) {
                counts[3]++;
            } else if (file.isAbout(rule)) {
                counts[1]++;
            }
        }
        var checks = comparison.ours().checksFor(comparison.program(), rule);
        page.append("| %s | %s | %s |".formatted(rule, level(rule), String.join(", ", checks)));
        page.append(" %d |".formatted(counts[0] + counts[1] + counts[2] + counts[3]));
        for (var count : counts) {
            page.append(count == 0 ? "  |" : " " + count + " |");
        }
        page.append('\n');
    }

    private String level(String rule) {
        return comparison.theirs().levels().getOrDefault(rule, "");
    }

    private boolean has(Kind kind, SmallFile file, String rule) {
        return comparison.found().contains(new Difference(kind, file.name(), rule));
    }

    /// A check of several rules is counted for the one that the file is about only.
    private boolean isAlone(SmallFile file, String rule) {
        for (var check : comparison.ours().checksFor(comparison.program(), rule)) {
            var onlyOne = comparison.ours().rulesOf(comparison.program(), check).size() == 1;
            if (has(Kind.ALONE, file, check) && (onlyOne || file.isAbout(rule))) {
                return true;
            }
        }
        return false;
    }

    private void reasons() {
        page.append("\n| Differs | Rule, or our check | Files | Why |\n|---|---|---|---|\n");
        for (var reason : written.reasons()) {
            page.append(
                    "| %s | %s | %s | %s |\n"
                            .formatted(
                                    reason.kind().words(),
                                    String.join(", ", reason.rules()),
                                    files(reason),
                                    reason.why()));
        }
    }

    private String files(WrittenDifferences.Reason reason) {
        if (!reason.files().equals(List.of("*"))) {
            return String.join(", ", reason.files());
        }
        var count =
                comparison.found().stream()
                        .filter(reason::explains)
                        .map(Difference::file)
                        .distinct()
                        .count();
        return count + " of them";
    }
}
