package io.hullwright.collect.docker;

import com.fasterxml.jackson.databind.JsonNode;
import io.hullwright.facts.Fact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What `/system/df` says. An engine counts the bytes of every file for it, which takes from
/// milliseconds to minutes.
///
/// @param reclaimableBytes what images without a container do not share with others
/// @param volumes bytes by the volumes' names
record DiskUsage(Fact<Long> reclaimableBytes, Map<String, Fact<Long>> volumes) {

    /// What fewer unused images hold is not worth the engine's time.
    static final int FEW_IMAGES = 5;

    /// Nothing was worth asking for.
    static final DiskUsage NOT_ASKED = new DiskUsage(notCounted(), Map.of());

    /// What to ask for, when images and volumes are listed but nothing else was asked yet: an
    /// engine
    /// takes 50 ms for a hundred images. Before API 1.42 it counts all it has for any of it.
    ///
    /// @return empty when nothing is worth it
    static Optional<String> path(int unusedImages, int volumes) {
        var types = new ArrayList<String>();
        if (unusedImages > FEW_IMAGES) {
            types.add("type=image");
        }
        if (volumes > 0) {
            types.add("type=volume");
        }
        return types.isEmpty()
                ? Optional.empty()
                : Optional.of("/system/df?" + String.join("&", types));
    }

    static DiskUsage read(Fact<JsonNode> answer) {
        return switch (answer) {
            case Fact.Unknown<JsonNode>(var why) -> new DiskUsage(Fact.unknown(why), Map.of());
            case Fact.Known<JsonNode>(var usage) ->
                    new DiskUsage(reclaimable(usage), volumes(usage));
        };
    }

    private static Fact<Long> notCounted() {
        return Fact.unknown("it was not counted; see `docker system df`");
    }

    private static Fact<Long> reclaimable(JsonNode usage) {
        if (usage.path("Images").isEmpty()) {
            return notCounted();
        }
        var bytes = 0L;
        for (var image : usage.path("Images")) {
            var containers = image.path("Containers").asLong(-1);
            var size = image.path("Size").asLong(-1);
            var shared = image.path("SharedSize").asLong(-1);
            if (containers < 0 || size < 0 || shared < 0) {
                return notCounted();
            }
            bytes += containers == 0 ? Math.max(0, size - shared) : 0;
        }
        return Fact.known(bytes);
    }

    private static Map<String, Fact<Long>> volumes(JsonNode usage) {
        var sizes = new HashMap<String, Fact<Long>>();
        for (var volume : usage.path("Volumes")) {
            var bytes = volume.path("UsageData").path("Size").asLong(-1);
            sizes.put(Json.text(volume, "Name"), bytes < 0 ? notCounted() : Fact.known(bytes));
        }
        return sizes;
    }
}
