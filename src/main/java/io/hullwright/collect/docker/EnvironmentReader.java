package io.hullwright.collect.docker;

import com.fasterxml.jackson.databind.JsonNode;
import io.hullwright.facts.Environment;
import io.hullwright.facts.Origin;
import io.hullwright.facts.Setting;
import io.hullwright.facts.Variable;
import io.hullwright.facts.reading.OpenLabels;
import io.hullwright.facts.reading.ValueReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Reads what a container is told, and lets no value through.
final class EnvironmentReader {

    private static final String SECRETS = "/run/secrets/";

    private EnvironmentReader() {}

    static Environment read(JsonNode inspect, EngineContext context) {
        var config = inspect.path("Config");
        var image = context.images().get(Json.text(inspect, "Image"));
        var fromImage = image == null ? Set.<String>of() : image.environment();
        var reference = Json.text(config, "Image");
        var labels = Json.map(config, "Labels");
        return new Environment(
                variables(
                        Json.texts(config, "Env"),
                        line ->
                                fromImage.contains(line)
                                        ? new Origin.Image(reference, "Config.Env")
                                        : new Origin.Inspect("Config.Env"),
                        context.values()),
                labels(labels, new Origin.Inspect("Config.Labels"), context.values()),
                OpenLabels.of(labels),
                Setting.inspected(context.values().words(command(inspect)), "Config.Cmd"),
                secretFiles(inspect),
                labels.containsKey("com.docker.compose.project")
                        ? new ContainerPrints(context.values(), config, image).read()
                        : Map.of());
    }

    /// `NAME=value` lines by name.
    static Map<String, String> asMap(List<String> lines) {
        var map = new TreeMap<String, String>();
        for (var line : lines) {
            var equals = line.indexOf('=');
            map.put(
                    equals < 0 ? line : line.substring(0, equals),
                    equals < 0 ? "" : line.substring(equals + 1));
        }
        return map;
    }

    interface OriginOf {
        Origin of(String line);
    }

    static List<Variable> variables(Collection<String> lines, OriginOf origin, ValueReader values) {
        var variables = new ArrayList<Variable>(lines.size());
        for (var line : lines) {
            var equals = line.indexOf('=');
            var name = equals < 0 ? line : line.substring(0, equals);
            var value = equals < 0 ? "" : line.substring(equals + 1);
            variables.add(values.variable(name, value, origin.of(line)));
        }
        variables.sort(Comparator.comparing(Variable::name));
        return variables;
    }

    static List<Variable> labels(Map<String, String> labels, Origin origin, ValueReader values) {
        var variables = new ArrayList<Variable>(labels.size());
        labels.forEach((name, value) -> variables.add(values.variable(name, value, origin)));
        return variables;
    }

    private static List<String> command(JsonNode inspect) {
        var words = new ArrayList<String>();
        words.add(Json.text(inspect, "Path"));
        words.addAll(Json.texts(inspect, "Args"));
        return words;
    }

    private static Set<String> secretFiles(JsonNode inspect) {
        var files = new TreeSet<String>();
        for (var mount : inspect.path("Mounts")) {
            var target = Json.text(mount, "Destination");
            if (target.startsWith(SECRETS)) {
                files.add(target);
            }
        }
        return files;
    }
}
