package io.hullwright.collect.docker;

import com.fasterxml.jackson.databind.JsonNode;
import io.hullwright.text.YamlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Says what a container runs: image, command, environment, labels, probe. What the image says
/// already is not repeated.
record DescribedProgram(DescribedContainer container, ServiceKeys keys) {

    private static final String COMPOSE = "com.docker.compose.";

    void write() {
        var config = container.config();
        keys.text("container_name", container.service());
        keys.text("image", Json.text(config, "Image"));
        keys.text("platform", platform());
        commands();
        keys.text("user", container.ownText("User"));
        keys.texts("group_add", Json.texts(container.host(), "GroupAdd"));
        keys.text("working_dir", container.ownText("WorkingDir"));
        environment();
        labels();
        health();
        keys.text("stop_signal", container.ownText("StopSignal"));
        if (config.path("StopTimeout").isNumber()) {
            keys.text("stop_grace_period", Json.number(config, "StopTimeout") + "s");
        }
        keys.flag("tty", Json.flag(config, "Tty"));
        keys.flag("stdin_open", Json.flag(config, "OpenStdin"));
    }

    /// Only where the image is for another kind of machine than the engine's.
    private String platform() {
        var architecture = Json.text(container.image(), "Architecture");
        var variant = Json.text(container.image(), "Variant");
        var own =
                switch (Json.text(container.info(), "Architecture")) {
                    case "x86_64" -> "amd64";
                    case "aarch64" -> "arm64";
                    case "armv7l", "armv6l" -> "arm";
                    case "i386", "i686" -> "386";
                    case String other -> other;
                };
        return architecture.isEmpty() || own.isEmpty() || architecture.equals(own)
                ? ""
                : Json.text(container.image(), "Os")
                        + "/"
                        + architecture
                        + (variant.isEmpty() ? "" : "/" + variant);
    }

    /// An entry point that is said resets the image's command, so both are compared.
    private void commands() {
        var entry = Json.texts(container.config(), "Entrypoint");
        var command = Json.texts(container.config(), "Cmd");
        var imageEntry = Json.texts(container.imageConfig(), "Entrypoint");
        var imageCommand = Json.texts(container.imageConfig(), "Cmd");
        var isEntrySaid =
                !entry.equals(imageEntry) || (command.isEmpty() && !imageCommand.isEmpty());
        if (isEntrySaid && entry.isEmpty()) {
            keys.put("entrypoint", new YamlValue.Sequence(List.of(YamlValue.text("")), ""));
        } else if (isEntrySaid) {
            keys.list("entrypoint", words("entrypoint", entry, 1));
        }
        if (isEntrySaid || !command.equals(imageCommand)) {
            keys.list("command", words("command", command, entry.isEmpty() ? 1 : 0));
        }
    }

    private List<YamlValue> words(String place, List<String> words, int kept) {
        return container.values().words(container.service(), place, words, kept);
    }

    private void environment() {
        var own = new TreeMap<String, YamlValue>();
        EnvironmentReader.asMap(List.copyOf(container.own("Env")))
                .forEach((name, value) -> own.put(name, named("environment", name, value)));
        var all = EnvironmentReader.asMap(Json.texts(container.config(), "Env"));
        for (var name :
                EnvironmentReader.asMap(Json.texts(container.imageConfig(), "Env")).keySet()) {
            if (!all.containsKey(name)) {
                own.put(name, YamlValue.plain("null"));
            }
        }
        keys.map("environment", own);
    }

    private YamlValue named(String place, String name, String value) {
        return container.values().named(container.service(), place, name, value);
    }

    private void labels() {
        var image = Json.map(container.imageConfig(), "Labels");
        var own = new TreeMap<String, YamlValue>();
        Json.map(container.config(), "Labels")
                .forEach(
                        (name, value) -> {
                            if (!name.startsWith(COMPOSE) && !value.equals(image.get(name))) {
                                own.put(name, named("label", name, value));
                            }
                        });
        keys.map("labels", own);
        annotations();
    }

    private void annotations() {
        var own = new TreeMap<String, YamlValue>();
        for (Map.Entry<String, String> entry :
                Json.map(container.host(), "Annotations").entrySet()) {
            own.put(entry.getKey(), named("annotation", entry.getKey(), entry.getValue()));
        }
        keys.map("annotations", own);
    }

    /// The engine takes what a probe leaves out from the image's.
    private void health() {
        var probe = container.config().path("Healthcheck");
        var image = container.imageConfig().path("Healthcheck");
        var said = new ServiceKeys();
        var test = Json.texts(probe, "Test");
        if (!test.equals(Json.texts(image, "Test"))) {
            if (test.equals(List.of("NONE"))) {
                said.flag("disable", true);
            } else {
                said.list("test", words("healthcheck", test, test.size() > 2 ? 2 : 1));
            }
        }
        for (var part : List.of("Interval", "Timeout", "StartPeriod", "StartInterval")) {
            said.text(snake(part), duration(probe, image, part));
        }
        if (said.has("start_interval") && !said.has("start_period")) {
            // Compose refuses the one without the other
            said.text("start_period", "0s");
        }
        if (Json.number(probe, "Retries") != Json.number(image, "Retries")) {
            said.number("retries", Json.number(probe, "Retries"));
        }
        keys.map("healthcheck", said);
    }

    private static String snake(String name) {
        var text = new StringBuilder();
        for (var i = 0; i < name.length(); i++) {
            var c = name.charAt(i);
            text.append(Character.isUpperCase(c) && i > 0 ? "_" : "")
                    .append(Character.toLowerCase(c));
        }
        return text.toString();
    }

    /// In the largest unit without a rest; empty where the image says the same.
    private static String duration(JsonNode probe, JsonNode image, String part) {
        var nanos = Json.number(probe, part);
        if (nanos == 0 || nanos == Json.number(image, part)) {
            return "";
        }
        var units = new ArrayList<>(List.of("ns", "us", "ms", "s"));
        var rest = nanos;
        while (units.size() > 1 && rest % 1000 == 0) {
            rest /= 1000;
            units.removeFirst();
        }
        return rest + units.getFirst();
    }
}
