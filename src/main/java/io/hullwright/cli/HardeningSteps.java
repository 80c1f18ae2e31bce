package io.hullwright.cli;

import io.hullwright.audit.Catalog;
import io.hullwright.repair.Hardening;
import io.hullwright.repair.Hardening.Step;
import io.hullwright.work.Problem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What a hardening did, what it asks and what it leaves, for people.
record HardeningSteps(Lines lines) {

    /// The ids given with `--only`.
    static Set<String> checks(List<String> only) throws Problem {
        var ids = new TreeSet<String>();
        for (var id : only) {
            var check = Catalog.find(id.strip()).orElseThrow(() -> ExplainCommand.unknown(id));
            ids.add(check.id());
        }
        return ids;
    }

    /// What is left for a person.
    void open(Hardening hardening) {
        part("To be asked first", hardening.steps(Step.Kind.ASK));
        part("Left as it is", hardening.steps(Step.Kind.LEFT));
        if (!hardening.steps(Step.Kind.ASK).isEmpty()) {
            lines.paragraph(2, "--only CHECK,… makes them once you know.");
            lines.line("");
        }
    }

    /// One line for each check and its words, with the services it is about.
    void part(String title, List<Step> steps) {
        if (steps.isEmpty()) {
            return;
        }
        lines.line(title);
        var services = new TreeMap<String, Set<String>>();
        for (var step : steps) {
            services.computeIfAbsent(step.check() + "\n" + step.words(), _ -> new TreeSet<>())
                    .add(step.service());
        }
        for (Map.Entry<String, Set<String>> entry : services.entrySet()) {
            var key = entry.getKey().split("\n", 2);
            var names = String.join(", ", entry.getValue());
            lines.paragraph(2, key[0] + "  " + names + ": " + key[1]);
        }
        lines.line("");
    }
}
