package io.hullwright.collect.compose;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Set;

/// Brings a volume of a service to its long form: `./data:/data:ro`, `cache:/cache`, `/anonymous`.
final class Mounts {

    private static final Set<String> PROPAGATION =
            Set.of("shared", "rshared", "slave", "rslave", "private", "rprivate");

    private Mounts() {}

    /// @param folder what a relative source is relative to
    static Node longForm(Node node, Path folder, String home) {
        if (node instanceof Node.Mapping mapping) {
            return resolved(mapping, folder, home);
        }
        if (!(node instanceof Node.Scalar scalar)) {
            return node;
        }
        var parts = split(scalar.text());
        var place = node.place();
        if (Arrays.asList(parts).contains("")) {
            return node; // refused when the project is whole
        }
        if (parts.length == 1) {
            return new NodeBuilder(place)
                    .text("type", "volume")
                    .text("target", clean(parts[0]))
                    .node("volume", new NodeBuilder(place).mapping())
                    .mapping();
        }
        var options = Set.of(parts.length > 2 ? parts[2].split(",") : new String[0]);
        var isBind = isPath(parts[0]);
        var builder =
                new NodeBuilder(place)
                        .text("type", isBind ? "bind" : "volume")
                        .text("source", isBind ? absolute(parts[0], folder, home) : parts[0])
                        .text("target", clean(parts[1]));
        if (options.contains("ro")) {
            builder.flag("read_only", true);
        }
        return builder.node(isBind ? "bind" : "volume", details(isBind, options, node)).mapping();
    }

    private static Node details(boolean isBind, Set<String> options, Node node) {
        var details = new NodeBuilder(node.place());
        if (isBind) {
            details.flag("create_host_path", true);
            for (var option : options) {
                if (PROPAGATION.contains(option)) {
                    details.text("propagation", option);
                } else if (option.equalsIgnoreCase("z")) {
                    details.text("selinux", option);
                }
            }
        } else if (options.contains("nocopy")) {
            details.flag("nocopy", true);
        }
        return details.mapping();
    }

    private static Node resolved(Node.Mapping mapping, Path folder, String home) {
        var entries = new LinkedHashMap<>(mapping.entries());
        var source = entries.get("source");
        if (Nodes.text(mapping, "type").equals("bind") && source != null) {
            var text = absolute(Nodes.text(source.value()), folder, home);
            entries.put(
                    "source",
                    new Node.Entry(source.key(), NodeBuilder.string(text, source.value().place())));
        }
        return new Node.Mapping(entries, mapping.place());
    }

    /// A drive letter of Windows is no separator.
    private static String[] split(String text) {
        var isDrive =
                text.length() > 2
                        && Character.isLetter(text.charAt(0))
                        && text.charAt(1) == ':'
                        && (text.charAt(2) == '\\' || text.charAt(2) == '/');
        if (text.length() == 2 && Character.isLetter(text.charAt(0)) && text.charAt(1) == ':') {
            return new String[] {text};
        }
        if (!isDrive) {
            return text.split(":", 3);
        }
        var parts = text.substring(2).split(":", 3);
        parts[0] = text.substring(0, 2) + parts[0];
        return parts;
    }

    private static boolean isPath(String source) {
        return source.startsWith(".")
                || source.startsWith("/")
                || source.startsWith("~")
                || source.startsWith("\\")
                || (source.length() > 1 && source.charAt(1) == ':');
    }

    static String absolute(String source, Path folder, String home) {
        try {
            if (source.equals("~") || source.startsWith("~/")) {
                return Path.of(home + source.substring(1)).normalize().toString();
            }
            return source.startsWith("/") || source.indexOf('\\') >= 0
                    ? source
                    : folder.resolve(source).normalize().toString();
        } catch (InvalidPathException _) {
            return source;
        }
    }

    private static String clean(String path) {
        return path.length() > 1 && path.endsWith("/")
                ? path.substring(0, path.length() - 1)
                : path;
    }
}
