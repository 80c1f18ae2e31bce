package io.hullwright.collect.compose;

import io.hullwright.facts.Origin;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// Reads the text of one YAML file into nodes with places: aliases followed, merge keys applied.
final class YamlFile {

    private static final int MOST_CHARACTERS = 32 << 20;
    private static final int MOST_NODES = 2_000_000;
    private static final int DEEPEST = 100;

    private static final LoadSettings SETTINGS =
            LoadSettings.builder()
                    .setAllowDuplicateKeys(true)
                    .setMaxAliasesForCollections(10_000)
                    .setCodePointLimit(MOST_CHARACTERS)
                    .setUseMarks(true)
                    .build();

    private static final Set<Tag> NO_KEYS = Set.of(Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL);

    private final Path path;
    private final List<ComposeProblem> problems;
    private final Set<org.snakeyaml.engine.v2.nodes.Node> open =
            Collections.newSetFromMap(new IdentityHashMap<>());
    private int nodes;

    private YamlFile(Path path, List<ComposeProblem> problems) {
        this.path = path;
        this.problems = problems;
    }

    /// The file's documents, those that are empty left out; none where it is no YAML. What is wrong
    /// is added to `problems`.
    static List<Node> read(Path path, String text, List<ComposeProblem> problems) {
        var file = new YamlFile(path, problems);
        var documents = new ArrayList<Node>();
        try {
            for (var root : new Compose(SETTINGS).composeAllFromString(withoutMark(text))) {
                var node = file.node(root, 0);
                if (!(node instanceof Node.Scalar scalar && scalar.isNull())) {
                    documents.add(node);
                }
            }
        } catch (TooMuch _) {
            file.refuse(
                    "too-large", "it unfolds into more than anyone writes by hand", file.at(1, 1));
            return List.of();
        } catch (MarkedYamlEngineException e) {
            file.refuse("no-yaml", "it is no YAML: " + e.getProblem(), file.at(e.getProblemMark()));
            return List.of();
        } catch (YamlEngineException e) {
            file.refuse("no-yaml", "it is no YAML that can be read", file.at(1, 1));
            return List.of();
        }
        return documents;
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /// More nodes than any real file has: an alias bomb.
    private static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private Node node(org.snakeyaml.engine.v2.nodes.Node yaml, int depth) {
        if (++nodes > MOST_NODES || depth > DEEPEST) {
            throw new TooMuch();
        }
        var node =
                switch (yaml) {
                    case ScalarNode scalar -> scalar(scalar);
                    case SequenceNode sequence -> sequence(sequence, depth);
                    case MappingNode mapping -> mapping(mapping, depth);
                    default -> new Node.Scalar("", Node.Scalar.Type.NULL, at(yaml.getStartMark()));
                };
        return switch (yaml.getTag().getValue()) {
            case "!reset" -> new Node.Marked(Node.Marked.Mark.RESET, node);
            case "!override" -> new Node.Marked(Node.Marked.Mark.OVERRIDE, node);
            default -> node;
        };
    }

    private Node scalar(ScalarNode scalar) {
        var plain = scalar.getScalarStyle() == ScalarStyle.PLAIN;
        var tag = plain ? PlainForms.tag(scalar) : scalar.getTag();
        var type =
                tag.equals(Tag.NULL) || (plain && scalar.getValue().isEmpty())
                        ? Node.Scalar.Type.NULL
                        : tag.equals(Tag.BOOL)
                                ? Node.Scalar.Type.BOOLEAN
                                : tag.equals(Tag.INT)
                                        ? Node.Scalar.Type.INTEGER
                                        : tag.equals(Tag.FLOAT)
                                                ? Node.Scalar.Type.FLOAT
                                                : Node.Scalar.Type.STRING;
        return new Node.Scalar(scalar.getValue(), type, at(scalar.getStartMark()));
    }

    private Node sequence(SequenceNode sequence, int depth) {
        var items = new ArrayList<Node>();
        for (var item : sequence.getValue()) {
            items.add(node(item, depth + 1));
        }
        return new Node.Sequence(items, at(sequence.getStartMark()));
    }

    private Node mapping(MappingNode mapping, int depth) {
        if (!open.add(mapping)) {
            throw new TooMuch(); // an alias inside of what it names
        }
        var entries = new LinkedHashMap<String, Node.Entry>();
        var merged = new ArrayList<Node>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                refuse("no-key", "a key is no text", at(tuple.getKeyNode().getStartMark()));
                continue;
            }
            if (key.getScalarStyle() == ScalarStyle.PLAIN
                    && NO_KEYS.contains(PlainForms.tag(key))) {
                refuse("no-key", "a key is no text; put it in quotes", at(key.getStartMark()));
            }
            var value = node(tuple.getValueNode(), depth + 1);
            var place = at(key.getStartMark());
            if (key.getValue().equals("<<") && key.getScalarStyle() == ScalarStyle.PLAIN) {
                merged.add(value);
            } else if (entries.put(key.getValue(), new Node.Entry(place, value)) != null) {
                refuse("duplicate-key", "the key " + key.getValue() + " stands twice", place);
            }
        }
        open.remove(mapping);
        merged.forEach(node -> merge(node, entries));
        return new Node.Mapping(entries, at(mapping.getStartMark()));
    }

    /// What stands in the mapping itself wins; of a list of mappings the first one does.
    private void merge(Node node, Map<String, Node.Entry> entries) {
        switch (node) {
            case Node.Mapping mapping -> mapping.entries().forEach(entries::putIfAbsent);
            case Node.Sequence sequence -> sequence.items().forEach(item -> merge(item, entries));
            case Node.Marked marked -> merge(marked.value(), entries);
            case Node.Scalar scalar -> {
                if (!scalar.isNull()) {
                    refuse("no-mapping", "a merge key names no mapping", scalar.place());
                }
            }
        }
    }

    private void refuse(String code, String words, Origin.File place) {
        problems.add(new ComposeProblem(code, true, words, place));
    }

    private Origin.File at(Optional<Mark> mark) {
        return mark.map(at -> at(at.getLine() + 1, at.getColumn() + 1)).orElseGet(() -> at(1, 1));
    }

    private Origin.File at(int line, int column) {
        return new Origin.File(path, line, column);
    }
}
