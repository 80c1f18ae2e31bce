package io.hullwright.collect.compose;

import io.hullwright.facts.Environment;
import io.hullwright.facts.Origin;
import io.hullwright.facts.Setting;
import io.hullwright.facts.ValueTrait;
import io.hullwright.facts.Variable;
import io.hullwright.facts.reading.OpenLabels;
import io.hullwright.facts.reading.ValueReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Reads what a compose service is told, and lets no value through.
final class DeclaredEnvironment {

    private static final String SECRETS = "/run/secrets/";

    private DeclaredEnvironment() {}

    /// @param surroundings labels that Compose sets itself say what project it is
    static Environment read(
            DeclaredService service, Surroundings surroundings, ValueReader values) {
        var open = new HashMap<>(OpenLabels.of(labels(service)));
        open.put("com.docker.compose.project", surroundings.project());
        open.put("com.docker.compose.project.working_dir", surroundings.folder().toString());
        open.put("com.docker.compose.service", service.name());
        return new Environment(
                variables(service, "environment", values),
                variables(service, "labels", values),
                open,
                command(service, values),
                handed(service, "secrets", SECRETS),
                new DeclaredPrints(values).read(service));
    }

    private static Map<String, String> labels(DeclaredService service) {
        var entry = service.entry("labels");
        return entry == null ? Map.of() : Nodes.map(entry.value());
    }

    /// A variable without a value is taken from the shell that starts Compose: nothing is said of
    /// it here.
    private static List<Variable> variables(
            DeclaredService service, String key, ValueReader values) {
        var variables = new ArrayList<Variable>();
        var entry = service.entry(key);
        if (entry != null && entry.value() instanceof Node.Mapping mapping) {
            mapping.entries()
                    .forEach(
                            (name, variable) -> {
                                if (variable.value() instanceof Node.Scalar scalar
                                        && !scalar.isNull()) {
                                    variables.add(
                                            values.settled(name, scalar.text(), variable.key()));
                                }
                            });
        }
        variables.sort(Comparator.comparing(Variable::name));
        return variables;
    }

    private static Setting<Set<ValueTrait>> command(DeclaredService service, ValueReader values) {
        var words = new ArrayList<String>();
        Origin origin = new Origin.Absent(service.key(), "the image's own");
        for (var key : List.of("command", "entrypoint")) {
            var entry = service.entry(key);
            if (entry != null) {
                words.addAll(0, Nodes.texts(entry.value()));
                origin = entry.key();
            }
        }
        return new Setting<>(words.isEmpty() ? Set.of() : values.words(words), origin);
    }

    /// Paths inside at which Compose mounts files of its own.
    ///
    /// @param key `secrets` or `configs`
    /// @param folder where those without a target go
    static Set<String> handed(DeclaredService service, String key, String folder) {
        var files = new TreeSet<String>();
        var entry = service.entry(key);
        if (entry != null) {
            for (var item : Nodes.items(entry.value())) {
                var source =
                        item instanceof Node.Mapping
                                ? Nodes.text(item, "source")
                                : Nodes.text(item);
                var target = Nodes.text(item, "target");
                var name = target.isEmpty() ? source : target;
                files.add(name.startsWith("/") ? name : folder + name);
            }
        }
        return files;
    }
}
