package io.hullwright.collect.compose;

import com.fasterxml.jackson.databind.JsonNode;
import io.hullwright.collect.json.JsonTree;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// A project as lines, one for each value, so that ours and Docker Compose's can be compared: what
/// is
/// written in several ways for one meaning (sizes, durations, numbers) is brought to one.
final class ProjectPicture {

    private static final Set<String> SIZES =
            Set.of("mem_limit", "memswap_limit", "mem_reservation", "shm_size", "memory", "size");
    private static final Pattern DURATION = Pattern.compile("([0-9.]+)(h|ms|us|m|s)");

    private final Map<String, String> lines = new TreeMap<>();

    static Map<String, String> ours(ComposeProject project) {
        var picture = new ProjectPicture();
        picture.lines.put("name", project.name());
        project.services()
                .forEach((name, service) -> picture.add("services." + name, "", service.body()));
        var named = new LinkedHashMap<String, Node.Mapping>();
        var networks = project.surroundings().networks();
        if (!networks.entries().containsKey("default") && isUsed(project, "networks", "default")) {
            picture.lines.put("networks.default.name", project.name() + "_default");
        }
        named.put("networks", networks);
        named.put("volumes", project.surroundings().volumes());
        named.put("secrets", TopLevel.named(project.secrets(), project.name()));
        named.put("configs", TopLevel.named(project.configs(), project.name()));
        named.forEach(
                (part, all) ->
                        all.entries()
                                .forEach(
                                        (name, entry) -> {
                                            if (isUsed(project, part, name)) {
                                                var path = part + "." + name;
                                                picture.add(path, "", entry.value());
                                            }
                                        }));
        return picture.lines;
    }

    /// Docker Compose leaves out what no service uses.
    private static boolean isUsed(ComposeProject project, String part, String name) {
        for (var service : project.services().values()) {
            var entry = service.entry(part);
            var isDefault = part.equals("networks") && name.equals("default");
            if (isDefault && entry == null && !service.has("network_mode")) {
                return true;
            }
            if (entry != null && Nodes.names(entry.value()).contains(name)) {
                return true;
            }
            for (var item : entry == null ? List.<Node>of() : Nodes.items(entry.value())) {
                if (Nodes.text(item, "source").equals(name)) {
                    return true;
                }
            }
        }
        return false;
    }

    static Map<String, String> theirs(String json) throws Exception {
        var picture = new ProjectPicture();
        var tree = JsonTree.read(json);
        picture.lines.put("name", tree.path("name").asText());
        for (var part : List.of("services", "networks", "volumes", "secrets", "configs")) {
            if (tree.has(part)) {
                picture.add(part, "", tree.path(part));
            }
        }
        return picture.lines;
    }

    private void add(String path, String key, Node node) {
        switch (node) {
            case Node.Scalar scalar -> {
                if (!scalar.isNull()) {
                    value(path, key, scalar.text());
                }
            }
            case Node.Sequence sequence -> {
                var number = 0;
                for (var item : sequence.items()) {
                    add(path + "[" + number++ + "]", key, item);
                }
            }
            case Node.Mapping mapping ->
                    mapping.entries()
                            .forEach((name, entry) -> add(path + "." + name, name, entry.value()));
            case Node.Marked marked -> value(path, key, "marked " + marked.mark());
        }
    }

    private void add(String path, String key, JsonNode node) {
        if (node.isArray()) {
            var number = 0;
            for (var item : node) {
                add(path + "[" + number++ + "]", key, item);
            }
        } else if (node.isObject()) {
            node.properties()
                    .forEach(
                            property ->
                                    add(
                                            path + "." + property.getKey(),
                                            property.getKey(),
                                            property.getValue()));
        } else if (!node.isNull()) {
            value(path, key, node.asText());
        }
    }

    private void value(String path, String key, String text) {
        if (path.contains(".env_file[") || path.contains(".label_file[")) {
            return; // Docker Compose prints what the file says instead
        }
        var plain = text.replace("$$", "$");
        if (path.contains(".environment.") || path.contains(".labels.")) {
            lines.put(path.replace("$$", "$"), plain);
        } else if (SIZES.contains(key)) {
            lines.put(path, Long.toString(Sizes.bytes(plain).orElse(0)));
        } else if (DURATION.matcher(plain).replaceAll("").isEmpty() && !plain.isEmpty()) {
            lines.put(path, seconds(plain));
        } else {
            lines.put(path, number(plain));
        }
    }

    private static String seconds(String duration) {
        var sum = BigDecimal.ZERO;
        var matcher = DURATION.matcher(duration);
        while (matcher.find()) {
            var unit =
                    switch (matcher.group(2)) {
                        case "h" -> new BigDecimal(3600);
                        case "m" -> new BigDecimal(60);
                        case "ms" -> new BigDecimal("0.001");
                        case "us" -> new BigDecimal("0.000001");
                        default -> BigDecimal.ONE;
                    };
            sum = sum.add(new BigDecimal(matcher.group(1)).multiply(unit));
        }
        return sum.stripTrailingZeros().toPlainString() + " seconds";
    }

    private static String number(String text) {
        try {
            return new BigDecimal(text).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException _) {
            return text;
        }
    }

    /// `- line` for what only Docker Compose has, `+ line` for what only we have.
    static List<String> difference(Map<String, String> theirs, Map<String, String> ours) {
        var differences = new ArrayList<String>();
        theirs.forEach(
                (path, value) -> {
                    if (!value.equals(ours.get(path))) {
                        differences.add("- " + path + " = " + value);
                    }
                });
        ours.forEach(
                (path, value) -> {
                    if (!value.equals(theirs.get(path))) {
                        differences.add("+ " + path + " = " + value);
                    }
                });
        return differences;
    }
}
