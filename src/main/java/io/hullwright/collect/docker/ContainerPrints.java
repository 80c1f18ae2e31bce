package io.hullwright.collect.docker;

import com.fasterxml.jackson.databind.JsonNode;
import io.hullwright.collect.HealthTerms;
import io.hullwright.facts.reading.ValueReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Hashes what a container is told, to be compared with its compose file.
///
/// @param config `Config` of its inspect answer
/// @param image null when it was not seen
record ContainerPrints(ValueReader values, JsonNode config, @Nullable ImageDefaults image) {

    private static final String OF_IMAGE = "image ";

    Map<String, String> read() {
        var prints = new HashMap<String, String>();
        if (image != null) {
            prints.put("image", "");
        }
        for (var line : Json.texts(config, "Env")) {
            var equals = line.indexOf('=');
            var name = equals < 0 ? line : line.substring(0, equals);
            var value = equals < 0 ? "" : line.substring(equals + 1);
            put(
                    prints,
                    "variable " + name,
                    value,
                    image != null && image.environment().contains(line));
        }
        Json.map(config, "Labels")
                .forEach(
                        (name, value) ->
                                put(
                                        prints,
                                        "label " + name,
                                        value,
                                        image != null
                                                && image.labels().contains(name + "=" + value)));
        put(prints, "command", Json.texts(config, "Cmd"), image == null ? null : image.command());
        put(
                prints,
                "entrypoint",
                Json.texts(config, "Entrypoint"),
                image == null ? null : image.entrypoint());
        put(
                prints,
                "health",
                health(config.path("Healthcheck")),
                image == null ? null : health(image.healthcheck()));
        return prints;
    }

    private void put(Map<String, String> prints, String key, String value, boolean ofImage) {
        var print = values.print(value);
        prints.put(key, print);
        if (ofImage) {
            prints.put(OF_IMAGE + key, print);
        }
    }

    /// @param inherited what the image has; null when it was not seen
    private void put(
            Map<String, String> prints,
            String key,
            List<String> own,
            @Nullable List<String> inherited) {
        if (!own.isEmpty()) {
            prints.put(key, values.print(own));
        }
        if (inherited != null && !inherited.isEmpty()) {
            prints.put(OF_IMAGE + key, values.print(inherited));
        }
    }

    /// The test and what is said of it; times in nanoseconds, 0 where nothing is said.
    private static List<String> health(JsonNode healthcheck) {
        var test = Json.texts(healthcheck, "Test");
        return test.isEmpty()
                ? List.of()
                : HealthTerms.of(
                        test,
                        Json.number(healthcheck, "Interval"),
                        Json.number(healthcheck, "Timeout"),
                        Json.number(healthcheck, "StartPeriod"),
                        Json.number(healthcheck, "Retries"));
    }
}
