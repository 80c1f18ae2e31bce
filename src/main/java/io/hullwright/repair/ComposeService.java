package io.hullwright.repair;

import io.hullwright.text.YamlText;
import io.hullwright.text.YamlValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A service as one compose file describes it.
record ComposeService(YamlText yaml, String name) {

    /// The path from the top of the file.
    List<String> path(List<String> keys) {
        var path = new ArrayList<>(List.of("services", name));
        path.addAll(keys);
        return path;
    }

    /// Null when the service does not say it.
    @Nullable YamlValue at(List<String> keys) {
        var value = yaml.at(path(keys));
        return value == null || value.isNull() ? null : value;
    }

    boolean says(String... keys) {
        return at(List.of(keys)) != null;
    }

    boolean isThere() {
        return yaml.at(path(List.of())) != null;
    }

    /// True if this key of the file's networks stands for that network of the engine.
    boolean isNetwork(String key, String network) {
        var declared = yaml.at(List.of("networks", key, "name"));
        return declared == null ? key.equals(network) : declared.says(network);
    }

    /// Text that Compose reads as it stands: a single `$` would begin a variable.
    static YamlValue.Scalar text(String value) {
        return YamlValue.text(value.replace("$", "$$"));
    }
}
