package io.hullwright.collect.compose;

import io.hullwright.facts.Mount;
import io.hullwright.facts.Origin;
import io.hullwright.facts.Setting;
import io.hullwright.facts.Storage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Reads what a compose service can write to and where its output goes.
final class DeclaredStorage {

    /// Only what bounds the log: drivers take tokens and addresses with passwords as options too.
    private static final Set<String> LOG_BOUNDS =
            Set.of("compress", "max-buffer-size", "max-file", "max-size", "mode");

    private DeclaredStorage() {}

    static Storage read(DeclaredService service, Surroundings volumes) {
        return new Storage(
                service.setting(Nodes::flag, false, "off", "read_only"),
                mounts(service, volumes),
                tmpfs(service),
                logging(service));
    }

    private static List<Mount> mounts(DeclaredService service, Surroundings volumes) {
        var mounts = new ArrayList<Mount>();
        var entry = service.entry("volumes");
        if (entry != null) {
            for (var item : Nodes.items(entry.value())) {
                if (!Nodes.text(item, "type").equals("tmpfs")) {
                    mounts.add(mount(item, volumes));
                }
            }
        }
        mounts.sort(Comparator.comparing(Mount::target).thenComparing(Mount::source));
        return mounts;
    }

    private static Mount mount(Node item, Surroundings volumes) {
        var type = Nodes.text(item, "type");
        var source = Nodes.text(item, "source");
        var isVolume = type.equals("volume");
        var folder = isVolume ? volumes.boundFolder(source) : "";
        return new Mount(
                folder.isEmpty() ? type : "bind",
                folder.isEmpty() ? (isVolume ? "" : source) : folder,
                Nodes.text(item, "target"),
                flag(item, "read_only"),
                isVolume ? volumes.name(source) : "",
                isVolume && source.isEmpty(),
                propagation(item),
                item.place());
    }

    private static boolean flag(Node item, String key) {
        return item instanceof Node.Mapping mapping
                && mapping.entries().get(key) instanceof Node.Entry(_, var entry)
                && Nodes.flag(entry);
    }

    private static String propagation(Node item) {
        return item instanceof Node.Mapping mapping
                        && mapping.entries().get("bind") instanceof Node.Entry(_, var bind)
                ? Nodes.text(bind, "propagation")
                : "";
    }

    /// `tmpfs: /run:size=64m` and volumes of type `tmpfs` are the same thing in two places.
    private static Setting<Map<String, String>> tmpfs(DeclaredService service) {
        var tmpfs = new TreeMap<String, String>();
        Origin origin = new Origin.Absent(service.key(), "none");
        var own = service.entry("tmpfs");
        if (own != null) {
            origin = own.key();
            for (var text : Nodes.texts(own.value())) {
                var colon = text.indexOf(':');
                tmpfs.put(
                        colon < 0 ? text : text.substring(0, colon),
                        colon < 0 ? "" : text.substring(colon + 1));
            }
        }
        var volumes = service.entry("volumes");
        if (volumes != null) {
            for (var item : Nodes.items(volumes.value())) {
                if (Nodes.text(item, "type").equals("tmpfs")) {
                    tmpfs.put(Nodes.text(item, "target"), size(item));
                    origin = own == null ? item.place() : origin;
                }
            }
        }
        return new Setting<>(tmpfs, origin);
    }

    private static String size(Node item) {
        var size =
                item instanceof Node.Mapping mapping
                                && mapping.entries().get("tmpfs")
                                        instanceof Node.Entry(_, var entry)
                        ? Nodes.text(entry, "size")
                        : "";
        return size.isEmpty() ? "" : "size=" + size;
    }

    /// The engine chooses where a service says nothing, and no engine was asked here.
    private static Setting<Storage.Logging> logging(DeclaredService service) {
        return service.setting(
                node -> {
                    var options =
                            node instanceof Node.Mapping mapping
                                            && mapping.entries().get("options")
                                                    instanceof Node.Entry(_, var entry)
                                    ? new TreeMap<>(Nodes.map(entry))
                                    : new TreeMap<String, String>();
                    options.keySet().retainAll(LOG_BOUNDS);
                    return new Storage.Logging(Nodes.text(node, "driver"), options);
                },
                new Storage.Logging("", Map.of()),
                "the engine's own driver",
                "logging");
    }
}
