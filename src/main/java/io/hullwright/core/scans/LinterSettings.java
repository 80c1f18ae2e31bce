package io.hullwright.core.scans;

import io.hullwright.audit.Catalog;
import io.hullwright.audit.Waiver;
import io.hullwright.core.scans.DecisionBook.Export;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Accepted risks as settings of other linters: what a person lives with is silent there too, and
/// only that. A waiver past its date, or of a check that the linter has not, is left out.
final class LinterSettings {

    private static final String EVERYTHING = "*";

    private LinterSettings() {}

    /// `.hadolint.yaml`. Its list is for every file; what is accepted in one file alone is said as
    /// the comment to put there.
    ///
    /// @see <a href="https://github.com/hadolint/hadolint#configure">hadolint, configuration</a>
    static Export hadolint(List<Waiver> waivers, LocalDate today) {
        var ignored = new ArrayList<String>();
        var elsewhere = new ArrayList<String>();
        var written = 0;
        for (var waiver : counting(waivers, today)) {
            var rules = rules(waiver, "hadolint/");
            var everywhere = waiver.subject().equals(EVERYTHING);
            for (var rule : rules) {
                if (everywhere) {
                    ignored.add("  - " + rule + note(waiver));
                } else {
                    elsewhere.add("# in %s alone, above it:".formatted(plain(waiver.subject())));
                    elsewhere.add("#   # hadolint ignore=" + rule + note(waiver));
                }
            }
            written += everywhere && !rules.isEmpty() ? 1 : 0;
        }
        var lines = new ArrayList<String>();
        lines.add("# Written by Hullwright from its waivers.");
        lines.add("ignored:" + (ignored.isEmpty() ? " []" : ""));
        lines.addAll(ignored);
        lines.addAll(elsewhere);
        return export(lines, written, waivers.size() - written);
    }

    /// `.compose-lint.yml`: a rule is off, or off for the services that are named.
    static Export composeLint(List<Waiver> waivers, LocalDate today) {
        Map<String, Map<String, String>> rules = new TreeMap<>();
        var written = 0;
        for (var waiver : counting(waivers, today)) {
            var name = waiver.subject();
            var said = name.equals(EVERYTHING) || !name.contains(EVERYTHING);
            var known = rules(waiver, "compose-lint/");
            if (said) {
                known.forEach(
                        rule ->
                                rules.computeIfAbsent(rule, _ -> new TreeMap<>())
                                        .put(name, reason(waiver)));
            }
            written += said && !known.isEmpty() ? 1 : 0;
        }
        var lines = new ArrayList<String>();
        lines.add("# Written by Hullwright from its waivers.");
        lines.add("rules:" + (rules.isEmpty() ? " {}" : ""));
        rules.forEach((rule, services) -> rule(rule, services, lines));
        return export(lines, written, waivers.size() - written);
    }

    private static void rule(String rule, Map<String, String> services, List<String> lines) {
        lines.add("  " + rule + ":");
        var everywhere = services.get(EVERYTHING);
        if (everywhere != null) {
            lines.add("    enabled: false");
            lines.add("    reason: " + DecisionText.quote(everywhere));
            return;
        }
        lines.add("    exclude_services:");
        services.forEach(
                (name, reason) ->
                        lines.add(
                                "      "
                                        + DecisionText.quote(name)
                                        + ": "
                                        + DecisionText.quote(reason)));
    }

    private static List<Waiver> counting(List<Waiver> waivers, LocalDate today) {
        return waivers.stream().filter(waiver -> !waiver.isOver(today)).toList();
    }

    private static List<String> rules(Waiver waiver, String linter) {
        var rules = new ArrayList<String>();
        Catalog.find(waiver.check())
                .ifPresent(
                        check -> {
                            for (var reference : check.references()) {
                                if (reference.startsWith(linter)) {
                                    rules.add(reference.substring(linter.length()));
                                }
                            }
                        });
        return rules;
    }

    private static String reason(Waiver waiver) {
        return "%s (%s, until %s)".formatted(waiver.reason(), waiver.by(), waiver.until());
    }

    private static String note(Waiver waiver) {
        return " # " + plain(reason(waiver));
    }

    /// In a comment nothing may end the line.
    private static String plain(String text) {
        return io.hullwright.report.Plain.line(text, 200);
    }

    private static Export export(List<String> lines, int written, int leftOut) {
        return new Export(String.join("\n", lines) + "\n", written, leftOut);
    }
}
