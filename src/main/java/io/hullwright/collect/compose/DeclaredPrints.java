package io.hullwright.collect.compose;

import io.hullwright.collect.HealthTerms;
import io.hullwright.facts.reading.ValueReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Hashes what a service is told, to be compared with the container that runs.
record DeclaredPrints(ValueReader values) {

    /// The engine's own word for a switched-off health test.
    private static final List<String> NO_TEST = List.of("NONE");

    Map<String, String> read(DeclaredService service) {
        var prints = new HashMap<String, String>();
        texts(service, "environment", "variable ", prints);
        texts(service, "labels", "label ", prints);
        for (var key : List.of("command", "entrypoint")) {
            if (service.entry(key) instanceof Node.Entry(_, var words)) {
                prints.put(key, values.print(Nodes.texts(words)));
            }
        }
        if (service.entry("healthcheck") instanceof Node.Entry(_, var health)) {
            health(service, health, prints);
        }
        return prints;
    }

    /// A variable without a value is taken from the shell that starts Compose: any will do.
    private void texts(
            DeclaredService service, String key, String prefix, Map<String, String> prints) {
        if (service.entry(key) instanceof Node.Entry(_, Node.Mapping mapping)) {
            mapping.entries()
                    .forEach(
                            (name, entry) -> {
                                if (entry.value() instanceof Node.Scalar value) {
                                    prints.put(
                                            prefix + name,
                                            value.isNull() ? "" : values.print(value.text()));
                                }
                            });
        }
    }

    private void health(DeclaredService service, Node health, Map<String, String> prints) {
        if (service.entry("healthcheck", "disable") instanceof Node.Entry(_, var disabled)
                && Nodes.flag(disabled)) {
            prints.put("health", values.print(terms(NO_TEST, health)));
        } else if (service.entry("healthcheck", "test") instanceof Node.Entry(_, var test)) {
            prints.put("health", values.print(terms(DeclaredHealth.test(test), health)));
        } else {
            prints.put("health", "");
        }
    }

    private static List<String> terms(List<String> test, Node health) {
        return HealthTerms.of(
                test,
                Durations.nanos(Nodes.text(health, "interval")),
                Durations.nanos(Nodes.text(health, "timeout")),
                Durations.nanos(Nodes.text(health, "start_period")),
                retries(Nodes.text(health, "retries")));
    }

    private static long retries(String text) {
        return text.matches("\\d{1,9}") ? Long.parseLong(text) : 0;
    }
}
