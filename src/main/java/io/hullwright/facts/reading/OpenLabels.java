package io.hullwright.facts.reading;

import io.hullwright.facts.ValueTrait;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Keeps the values of the few labels that are public by definition: Compose's, Swarm's and OCI's
/// own. A value that looks like a credential all the same is left out, and so is a URL with
/// anything
/// before an `@`.
public final class OpenLabels {

    private static final int LONGEST = 4_096;

    private static final Set<String> NAMES =
            Set.of(
                    "com.docker.compose.project",
                    "com.docker.compose.service",
                    "com.docker.compose.container-number",
                    "com.docker.compose.project.config_files",
                    "com.docker.compose.project.working_dir",
                    "com.docker.compose.project.environment_file",
                    "com.docker.compose.oneoff",
                    "com.docker.compose.version",
                    "com.docker.stack.namespace",
                    "com.docker.swarm.service.name",
                    "org.opencontainers.image.source",
                    "org.opencontainers.image.revision",
                    "org.opencontainers.image.url",
                    "org.opencontainers.image.version",
                    "org.opencontainers.image.title",
                    "org.opencontainers.image.vendor",
                    "org.opencontainers.image.created",
                    "org.opencontainers.image.base.name",
                    "org.opencontainers.image.base.digest",
                    "org.opencontainers.image.licenses");

    private OpenLabels() {}

    /// @param labels all labels, with their values
    /// @return the public ones, sorted by name
    public static Map<String, String> of(Map<String, String> labels) {
        Map<String, String> open = new TreeMap<>();
        for (Map.Entry<String, String> label : labels.entrySet()) {
            if (NAMES.contains(label.getKey()) && isPublic(label.getValue())) {
                open.put(label.getKey(), label.getValue());
            }
        }
        return open;
    }

    private static boolean isPublic(String value) {
        if (value.length() > LONGEST || hasUserPart(value)) {
            return false;
        }
        Reading reading = ValueReader.read("", value);
        return !reading.foundSecret() && !reading.has(ValueTrait.TOKEN_FORMAT);
    }

    private static boolean hasUserPart(String value) {
        int scheme = value.indexOf("://");
        int at = scheme < 0 ? -1 : value.indexOf('@', scheme);
        if (at < 0) {
            return false;
        }
        int slash = value.indexOf('/', scheme + 3);
        return slash < 0 || at < slash;
    }
}
