package io.hullwright.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How far a path leads into a document.
///
/// @param chain mappings on the way, outermost first
/// @param holder the last entry on the way: the path's own, or one on the way whose value is null;
///     null when the innermost mapping lacks the next key
/// @param missing keys of the path that are not there yet
/// @param present what the path means now, also when a merge or an alias says it
record YamlWay(
        List<String> path,
        List<YamlNode.Mapping> chain,
        YamlNode.@Nullable Entry holder,
        List<String> missing,
        @Nullable YamlValue present) {

    static YamlWay follow(YamlNode root, List<String> path) throws YamlRefusal {
        var chain = new ArrayList<YamlNode.Mapping>();
        YamlNode.Entry holder = null;
        var node = root;
        for (var depth = 0; depth < path.size(); depth++) {
            var name = name(path.subList(0, depth));
            refuseReset(node, name);
            if (holder != null && isNull(node)) {
                return new YamlWay(path, chain, holder, path.subList(depth, path.size()), null);
            }
            var mapping = mapping(node, name);
            chain.add(mapping);
            holder = mapping.entry(path.get(depth));
            if (holder == null) {
                var rest = path.subList(depth, path.size());
                return new YamlWay(path, chain, null, rest, inherited(mapping, rest, name(path)));
            }
            node = holder.value();
        }
        refuseReset(node, name(path));
        return new YamlWay(path, chain, holder, List.of(), YamlResolver.resolve(node));
    }

    /// The path's own node, null when it has none.
    @Nullable YamlNode node() {
        return holder == null || !missing.isEmpty() ? null : holder.value();
    }

    String name() {
        return name(path);
    }

    private static String name(List<String> path) {
        return path.isEmpty() ? "the file" : String.join(".", path);
    }

    private static YamlNode.Mapping mapping(YamlNode node, String name) throws YamlRefusal {
        return switch (node) {
            case YamlNode.Mapping mapping -> mapping;
            case YamlNode.Alias _ ->
                    throw new YamlRefusal(name + " is an alias of text that other places share");
            default -> throw new YamlRefusal(name + " is not a mapping");
        };
    }

    /// A key of its own would hide the merged mapping as a whole.
    private static @Nullable YamlValue inherited(
            YamlNode.Mapping mapping, List<String> rest, String name) throws YamlRefusal {
        var value = YamlResolver.resolve(mapping).at(rest.subList(0, 1));
        if (value != null && rest.size() > 1 && !value.isNull()) {
            throw new YamlRefusal(
                    name + " lies in a mapping that a merge supplies; a key here would hide it");
        }
        return value;
    }

    private static boolean isNull(YamlNode node) {
        return node instanceof YamlNode.Scalar scalar
                && scalar.isPlain()
                && YamlResolver.type(scalar.text()) == YamlValue.Type.NULL;
    }

    private static void refuseReset(YamlNode node, String name) throws YamlRefusal {
        if ("!reset".equals(node.tag())) {
            throw new YamlRefusal(
                    name + " has the tag !reset, by which Compose drops whatever stands there");
        }
    }
}
