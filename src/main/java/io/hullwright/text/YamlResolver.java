package io.hullwright.text;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;

/// Works out what nodes mean: follows aliases and makes merges.
final class YamlResolver {

    /// More than this, aliases counted each time, is an alias bomb.
    private static final int MOST_VALUES = 2_000_000;

    private static final CoreScalarResolver TYPES = new CoreScalarResolver(false);

    private final IdentityHashMap<YamlNode, YamlValue> resolved = new IdentityHashMap<>();
    private final IdentityHashMap<YamlNode, Long> sizes = new IdentityHashMap<>();

    static YamlValue resolve(YamlNode node) throws YamlRefusal {
        var resolver = new YamlResolver();
        if (resolver.size(node) > MOST_VALUES) {
            throw new YamlRefusal("its aliases unfold to too many values");
        }
        return resolver.value(node);
    }

    /// What plain text is taken for.
    static YamlValue.Type type(String plain) {
        var tag = TYPES.resolve(plain, true);
        if (tag.equals(Tag.BOOL)) {
            return YamlValue.Type.BOOLEAN;
        }
        if (tag.equals(Tag.INT)) {
            return YamlValue.Type.INTEGER;
        }
        if (tag.equals(Tag.FLOAT)) {
            return YamlValue.Type.FLOAT;
        }
        return tag.equals(Tag.NULL) ? YamlValue.Type.NULL : YamlValue.Type.STRING;
    }

    private long size(YamlNode node) {
        var known = sizes.get(node);
        if (known != null) {
            return known;
        }
        var size = 1L;
        switch (node) {
            case YamlNode.Scalar _ -> {}
            case YamlNode.Alias(_, _, var target) -> size = size(target);
            case YamlNode.Sequence sequence -> {
                for (var item : sequence.items()) {
                    size = Math.min(size + size(item), MOST_VALUES + 1L);
                }
            }
            case YamlNode.Mapping mapping -> {
                for (var entry : mapping.entries()) {
                    size = Math.min(size + size(entry.value()), MOST_VALUES + 1L);
                }
            }
        }
        sizes.put(node, size);
        return size;
    }

    private YamlValue value(YamlNode node) throws YamlRefusal {
        var known = resolved.get(node);
        if (known == null) {
            known = work(node);
            resolved.put(node, known);
        }
        return known;
    }

    private YamlValue work(YamlNode node) throws YamlRefusal {
        var tag = node.tag() == null ? "" : node.tag();
        return switch (node) {
            case YamlNode.Scalar scalar ->
                    new YamlValue.Scalar(
                            scalar.text(),
                            scalar.isPlain() ? type(scalar.text()) : YamlValue.Type.STRING,
                            tag);
            case YamlNode.Alias(_, _, var target) -> value(target);
            case YamlNode.Sequence sequence -> {
                var items = new ArrayList<YamlValue>();
                for (var item : sequence.items()) {
                    items.add(value(item));
                }
                yield new YamlValue.Sequence(items, tag);
            }
            case YamlNode.Mapping mapping -> new YamlValue.Mapping(entries(mapping), tag);
        };
    }

    /// Own keys win over merged ones, wherever the merge stands.
    private Map<String, YamlValue> entries(YamlNode.Mapping mapping) throws YamlRefusal {
        var entries = new LinkedHashMap<String, YamlValue>();
        for (var entry : mapping.entries()) {
            if (!entry.isMerge() && entries.put(entry.key().text(), value(entry.value())) != null) {
                throw new YamlRefusal("it has a key twice");
            }
        }
        for (var merged : merged(mapping)) {
            merged.entries().forEach(entries::putIfAbsent);
        }
        return entries;
    }

    private List<YamlValue.Mapping> merged(YamlNode.Mapping mapping) throws YamlRefusal {
        var merged = new ArrayList<YamlValue.Mapping>();
        for (var entry : mapping.entries()) {
            if (!entry.isMerge()) {
                continue;
            }
            var source = value(entry.value());
            var all = source instanceof YamlValue.Sequence(var items, _) ? items : List.of(source);
            for (var one : all) {
                if (!(one instanceof YamlValue.Mapping from)) {
                    throw new YamlRefusal("it merges something that is no mapping");
                }
                merged.add(from);
            }
        }
        return merged;
    }
}
