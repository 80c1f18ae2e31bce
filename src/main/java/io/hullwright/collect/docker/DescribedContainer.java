package io.hullwright.collect.docker;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// What the engine tells of one container, of its image and of itself.
///
/// @param service the name that the file gives it
/// @param inspect answer of `/containers/{id}/json`
/// @param image answer of `/images/{id}/json`, empty when the image is gone
/// @param info answer of `/info`
/// @param services of the containers that are written, by their ids
/// @param names of containers by their ids, as far as they were asked for
/// @param remarks takes what Compose cannot express
record DescribedContainer(
        String service,
        JsonNode inspect,
        JsonNode image,
        JsonNode info,
        Map<String, String> services,
        Map<String, String> names,
        HeldValues values,
        Consumer<String> remarks) {

    JsonNode config() {
        return inspect.path("Config");
    }

    JsonNode host() {
        return inspect.path("HostConfig");
    }

    JsonNode imageConfig() {
        return image.path("Config");
    }

    String id() {
        return Json.text(inspect, "Id");
    }

    /// What the container says and the image does not.
    Set<String> own(String key) {
        var own = new HashSet<>(Json.texts(config(), key));
        own.removeAll(Json.texts(imageConfig(), key));
        return own;
    }

    /// The names of a map of the container that the image's map lacks.
    List<String> ownNames(String key) {
        var own = new ArrayList<>(Json.names(config(), key));
        own.removeAll(Json.names(imageConfig(), key));
        return own;
    }

    /// The container's text where it differs from the image's, else empty.
    String ownText(String key) {
        var text = Json.text(config(), key);
        return text.equals(Json.text(imageConfig(), key)) ? "" : text;
    }

    /// A mode of a namespace: another container is named as a service where it is one.
    String mode(String mode) {
        if (!mode.startsWith("container:")) {
            return mode;
        }
        var other = mode.substring("container:".length());
        var sibling = services.get(other);
        return sibling != null
                ? "service:" + sibling
                : "container:" + names.getOrDefault(other, other);
    }

    void remark(String words) {
        remarks.accept(words);
    }
}
