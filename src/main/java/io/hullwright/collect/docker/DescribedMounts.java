package io.hullwright.collect.docker;

import com.fasterxml.jackson.databind.JsonNode;
import io.hullwright.text.YamlValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Says what is mounted in a container.
///
/// @param volumes takes the named volumes, by the names that the file gives them
record DescribedMounts(
        DescribedContainer container, ServiceKeys keys, Map<String, String> volumes) {

    private static final int ID_LENGTH = 64;

    void write() {
        var host = container.host();
        var items = new ArrayList<YamlValue>();
        var targets = new HashSet<String>();
        for (var bind : Json.texts(host, "Binds")) {
            items.add(bind(bind, targets));
        }
        for (var mount : host.path("Mounts")) {
            targets.add(Json.text(mount, "Target"));
            items.add(mount(mount));
        }
        for (var target : container.ownNames("Volumes")) {
            if (!targets.contains(target)) {
                items.add(ServiceKeys.literal(target));
            }
        }
        keys.list("volumes", items);
        volumesFrom(host);
        var tmpfs = new ArrayList<String>();
        Json.map(host, "Tmpfs")
                .forEach(
                        (path, options) ->
                                tmpfs.add(options.isEmpty() ? path : path + ":" + options));
        keys.texts("tmpfs", tmpfs);
        unnamed();
    }

    /// `/srv/x:/x:ro`, `data:/x`.
    private YamlValue bind(String bind, Set<String> targets) {
        var parts = bind.split(":", 3);
        targets.add(parts.length > 1 ? parts[1] : bind);
        if (parts.length > 1 && isName(parts[0])) {
            parts[0] = named(parts[0]);
        }
        return ServiceKeys.literal(String.join(":", parts));
    }

    private static boolean isName(String source) {
        return !source.startsWith("/") && source.indexOf('\\') < 0;
    }

    private String named(String volume) {
        volumes.put(volume, volume);
        return volume;
    }

    private YamlValue mount(JsonNode mount) {
        var said = new ServiceKeys();
        var type = Json.text(mount, "Type");
        var source = Json.text(mount, "Source");
        said.text("type", type);
        said.text("source", type.equals("volume") && !source.isEmpty() ? named(source) : source);
        said.text("target", Json.text(mount, "Target"));
        said.flag("read_only", Json.flag(mount, "ReadOnly"));
        said.text("consistency", Json.text(mount, "Consistency"));
        switch (type) {
            case "bind" -> said.map("bind", bindOptions(mount.path("BindOptions")));
            case "volume" -> said.map("volume", volumeOptions(mount.path("VolumeOptions")));
            case "tmpfs" -> said.map("tmpfs", tmpfsOptions(mount.path("TmpfsOptions")));
            case "image" -> {
                var image = new ServiceKeys();
                image.text("subpath", Json.text(mount, "ImageOptions", "Subpath"));
                said.map("image", image);
            }
            default -> container.remark("a mount of the type " + type + " was written as it is");
        }
        return said.mapping();
    }

    private static ServiceKeys bindOptions(JsonNode options) {
        var said = new ServiceKeys();
        said.text("propagation", Json.text(options, "Propagation"));
        var creates = Json.flag(options, "CreateMountpoint");
        said.put("create_host_path", YamlValue.plain(creates ? "true" : "false"));
        if (Json.flag(options, "NonRecursive")) {
            said.text("recursive", "disabled");
        } else if (Json.flag(options, "ReadOnlyNonRecursive")) {
            said.text("recursive", "writable");
        } else if (Json.flag(options, "ReadOnlyForceRecursive")) {
            said.text("recursive", "readonly");
        }
        return said;
    }

    private ServiceKeys volumeOptions(JsonNode options) {
        var said = new ServiceKeys();
        said.flag("nocopy", Json.flag(options, "NoCopy"));
        said.text("subpath", Json.text(options, "Subpath"));
        var labels = new TreeMap<String, YamlValue>();
        Json.map(options, "Labels")
                .forEach((name, value) -> labels.put(name, ServiceKeys.literal(value)));
        said.map("labels", labels);
        if (!Json.text(options, "DriverConfig", "Name").isEmpty()
                || !options.path("DriverConfig").path("Options").isEmpty()) {
            container.remark("Docker Compose sets no driver for a single mount; it had one");
        }
        return said;
    }

    private ServiceKeys tmpfsOptions(JsonNode options) {
        var said = new ServiceKeys();
        said.number("size", Json.number(options, "SizeBytes"));
        said.number("mode", Json.number(options, "Mode"));
        if (!options.path("Options").isEmpty()) {
            container.remark(
                    "Compose has no word for further options of a tmpfs mount; it had some");
        }
        return said;
    }

    private void volumesFrom(JsonNode host) {
        var from = new ArrayList<String>();
        for (var source : Json.texts(host, "VolumesFrom")) {
            var parts = source.split(":", 2);
            var sibling = container.services().get(parts[0]);
            from.add(sibling != null ? sibling : "container:" + name(parts[0]));
            if (parts.length > 1 && !parts[1].equals("rw")) {
                container.remark(
                        "Docker Compose forgets the option "
                                + parts[1]
                                + " of volumes_from: what it takes from "
                                + name(parts[0])
                                + " can be written to");
            }
        }
        keys.texts("volumes_from", from);
    }

    private String name(String id) {
        var service = container.services().get(id);
        return service != null ? service : container.names().getOrDefault(id, id);
    }

    /// A volume without a name belongs to its container; another container gets an empty one.
    private void unnamed() {
        var places = new ArrayList<String>();
        for (var mount : container.inspect().path("Mounts")) {
            if (Json.text(mount, "Type").equals("volume")
                    && isId(Json.text(mount, "Name"))
                    && !isNamedBy(mount)) {
                places.add(Json.text(mount, "Destination"));
            }
        }
        if (!places.isEmpty()) {
            container.remark(
                    "what is in "
                            + String.join(", ", places)
                            + " stays behind in a volume without a name; is it needed?");
        }
    }

    private boolean isNamedBy(JsonNode mount) {
        return List.copyOf(volumes.values()).contains(Json.text(mount, "Name"));
    }

    private static boolean isId(String name) {
        return name.length() == ID_LENGTH
                && name.chars().allMatch(c -> Character.digit(c, 16) >= 0);
    }
}
