package io.hullwright.facts.joining;

import io.hullwright.facts.Aspect;
import io.hullwright.facts.Environment;
import io.hullwright.facts.Health;
import io.hullwright.facts.Origin;
import io.hullwright.facts.Setting;
import io.hullwright.facts.Variable;
import io.hullwright.facts.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Compares what a workload is told, by keyed hashes: variables, labels, command line and health
/// test. No value is in any answer.
final class Words {

    private static final String OF_IMAGE = "image ";
    private static final String IMAGE = "image";

    /// Labels that Compose and Docker Desktop put on every container.
    private static final List<String> NOT_WRITTEN =
            List.of("com.docker.compose.", "desktop.docker.");

    private final Environment declared;
    private final Environment live;
    private final Origin service;
    private final Findings findings;

    private Words(Written written, Workload live, Findings findings) {
        this.declared = written.workload().environment();
        this.live = live.environment();
        this.service = written.nothing();
        this.findings = findings;
    }

    static void compare(Written written, Workload live, Findings findings) {
        var declared = written.workload();
        var words = new Words(written, live, findings);
        words.names(
                Aspect.ENVIRONMENT, "variable ", declared.environment().variables(), "Config.Env");
        words.names(Aspect.LABELS, "label ", declared.environment().labels(), "Config.Labels");
        words.commands(declared.environment().command());
        words.health(declared.health().probe(), live.health().probe());
    }

    /// Variables or labels: those that one side has alone or with another value.
    private void names(Aspect aspect, String prefix, List<Variable> variables, String path) {
        var differing = new TreeSet<String>();
        var written = new ArrayList<String>();
        var found = new ArrayList<String>();
        for (var name : names(prefix)) {
            var wanted = declared.prints().get(prefix + name);
            var runs = live.prints().get(prefix + name);
            if (isSame(prefix + name, wanted, runs)) {
                continue;
            }
            differing.add(name);
            var other = wanted != null && runs != null;
            written.add(wanted == null ? "no " + name : other ? "one " + name : name);
            found.add(runs == null ? "no " + name : other ? "another " + name : name);
        }
        if (!differing.isEmpty()) {
            findings.differ(
                    aspect,
                    String.join(", ", written),
                    String.join(", ", found),
                    place(variables, differing),
                    new Origin.Inspect(path));
        }
        if (!live.prints().containsKey(IMAGE) && !written(prefix).containsAll(names(prefix))) {
            findings.cannotSee(aspect, Origin.UnseenImage.WHY);
        }
    }

    private Set<String> names(String prefix) {
        var names = new TreeSet<String>();
        for (var prints : List.of(declared.prints(), live.prints())) {
            for (var key : prints.keySet()) {
                if (key.startsWith(prefix)
                        && NOT_WRITTEN.stream()
                                .noneMatch(key.substring(prefix.length())::startsWith)) {
                    names.add(key.substring(prefix.length()));
                }
            }
        }
        return names;
    }

    private Set<String> written(String prefix) {
        var names = new TreeSet<String>();
        declared.prints().keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .forEach(key -> names.add(key.substring(prefix.length())));
        return names;
    }

    /// What nobody wrote is the image's, or its origin is not known.
    private boolean isSame(String key, @Nullable String wanted, @Nullable String runs) {
        if (wanted == null) {
            return !live.prints().containsKey(IMAGE) || ofImage(key).equals(runs);
        }
        return wanted.isEmpty() || wanted.equals(runs);
    }

    private String ofImage(String key) {
        return live.prints().getOrDefault(OF_IMAGE + key, "");
    }

    private Origin place(List<Variable> variables, Set<String> names) {
        return variables.stream()
                .filter(variable -> names.contains(variable.name()))
                .map(Variable::origin)
                .findFirst()
                .orElse(service);
    }

    /// A service with an entry point of its own loses the image's command.
    private void commands(Setting<?> command) {
        var differs = new ArrayList<String>();
        for (var key : List.of("command", "entrypoint")) {
            var wanted = declared.prints().get(key);
            var runs = live.prints().getOrDefault(key, "");
            var kept = declared.prints().containsKey("entrypoint") ? "" : ofImage(key);
            if (wanted == null && !runs.isEmpty() && !live.prints().containsKey(IMAGE)) {
                findings.cannotSee(Aspect.COMMAND, Origin.UnseenImage.WHY);
            } else if (!runs.equals(wanted == null ? kept : wanted)) {
                differs.add(key);
            }
        }
        if (!differs.isEmpty()) {
            var what = String.join(" and ", differs);
            findings.differ(
                    Aspect.COMMAND,
                    "one " + what,
                    "another " + what,
                    command.origin(),
                    new Origin.Inspect(
                            differs.getFirst().equals("command")
                                    ? "Config.Cmd"
                                    : "Config.Entrypoint"));
        }
    }

    /// Where the image has a test too, the engine fills what the file leaves out from it.
    private void health(Setting<Health.Probe> wanted, Setting<Health.Probe> runs) {
        var written = declared.prints().get("health");
        var found = live.prints().getOrDefault("health", "");
        var seen = live.prints().containsKey(IMAGE);
        if (written == null && !seen && !found.isEmpty()) {
            findings.cannotSee(Aspect.HEALTH, Origin.UnseenImage.WHY);
        } else if (written == null && !found.equals(ofImage("health"))) {
            findings.differ(
                    Aspect.HEALTH, "no health test", "one of its own", service, runs.origin());
        } else if (written != null && !written.isEmpty() && !written.equals(found)) {
            if (found.isEmpty() || ofImage("health").isEmpty()) {
                findings.differ(
                        Aspect.HEALTH,
                        "one health test",
                        found.isEmpty() ? "none" : "another health test",
                        wanted.origin(),
                        runs.origin());
            } else {
                findings.cannotSee(
                        Aspect.HEALTH, "the image has a health test too, and the two are merged");
            }
        }
    }
}
