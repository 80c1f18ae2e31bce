package io.hullwright.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Reads the documents of a YAML text into nodes that know where they stand.
final class YamlReader {

    private static final int MOST_CODE_POINTS = 50_000_000;
    private static final int DEEPEST = 200;

    private final Offsets offsets;
    private final Iterator<Event> events;
    private final Map<Anchor, YamlNode> anchors = new HashMap<>();
    private int depth;

    private YamlReader(String text) {
        offsets = new Offsets(text);
        var settings =
                LoadSettings.builder()
                        .setCodePointLimit(MOST_CODE_POINTS)
                        .setParseComments(false)
                        .setUseMarks(true)
                        .build();
        events = new Parse(settings).parseString(text).iterator();
    }

    /// @return one node per document; an empty document is a missing scalar
    static List<YamlNode> read(String text) throws YamlRefusal {
        try {
            return new YamlReader(text).documents();
        } catch (MarkedYamlEngineException e) {
            throw new YamlRefusal(
                    "it is not YAML"
                            + e.getProblemMark()
                                    .map(
                                            mark ->
                                                    " at line %d, column %d"
                                                            .formatted(
                                                                    mark.getLine() + 1,
                                                                    mark.getColumn() + 1))
                                    .orElse(""));
        } catch (YamlEngineException _) {
            throw new YamlRefusal("it is not YAML");
        }
    }

    private List<YamlNode> documents() throws YamlRefusal {
        var documents = new ArrayList<YamlNode>();
        while (events.hasNext()) {
            var event = events.next();
            switch (event.getEventId()) {
                case StreamStart, StreamEnd, DocumentEnd -> {}
                case DocumentStart -> anchors.clear();
                default -> documents.add(node(event));
            }
        }
        return List.copyOf(documents);
    }

    private YamlNode node(Event event) throws YamlRefusal {
        if (++depth > DEEPEST) {
            throw new YamlRefusal("it is nested more than " + DEEPEST + " deep");
        }
        var node =
                switch (event) {
                    case ScalarEvent scalar -> scalar(scalar);
                    case SequenceStartEvent start -> sequence(start);
                    case MappingStartEvent start -> mapping(start);
                    case AliasEvent alias -> alias(alias);
                    default -> throw new YamlRefusal("it is not YAML");
                };
        depth--;
        if (event instanceof NodeEvent named && !(event instanceof AliasEvent)) {
            named.getAnchor().ifPresent(anchor -> anchors.put(anchor, node));
        }
        return node;
    }

    private YamlNode.Scalar scalar(ScalarEvent event) {
        var quote =
                event.isPlain() ? ' ' : event.isSQuoted() ? '\'' : event.isDQuoted() ? '"' : '|';
        var place =
                quote == '|'
                        ? offsets.blockScalar(start(event), end(event))
                        : offsets.place(start(event), end(event));
        return new YamlNode.Scalar(
                place, tag(event.getTag().orElse(null)), event.getValue(), quote);
    }

    private YamlNode.Sequence sequence(SequenceStartEvent start) throws YamlRefusal {
        var items = new ArrayList<YamlNode>();
        var event = events.next();
        while (event.getEventId() != Event.ID.SequenceEnd) {
            items.add(node(event));
            event = events.next();
        }
        var end = start.isFlow() || items.isEmpty() ? end(event) : items.getLast().place().end();
        return new YamlNode.Sequence(
                offsets.place(start(start), end),
                tag(start.getTag().orElse(null)),
                start.isFlow(),
                List.copyOf(items));
    }

    private YamlNode.Mapping mapping(MappingStartEvent start) throws YamlRefusal {
        var entries = new ArrayList<YamlNode.Entry>();
        var event = events.next();
        while (event.getEventId() != Event.ID.MappingEnd) {
            if (!(node(event) instanceof YamlNode.Scalar key)) {
                throw new YamlRefusal("it has a key that is no plain name");
            }
            entries.add(new YamlNode.Entry(key, node(events.next())));
            event = events.next();
        }
        var end =
                start.isFlow() || entries.isEmpty()
                        ? end(event)
                        : entries.getLast().value().place().end();
        return new YamlNode.Mapping(
                offsets.place(start(start), end),
                tag(start.getTag().orElse(null)),
                start.isFlow(),
                List.copyOf(entries));
    }

    /// An anchor is known only behind the node that it names, so no node can hold itself.
    private YamlNode.Alias alias(AliasEvent event) throws YamlRefusal {
        var target = anchors.get(event.getAlias());
        if (target == null) {
            throw new YamlRefusal("it has an alias without an anchor before it");
        }
        var start = start(event);
        return new YamlNode.Alias(
                new YamlNode.Place(start, start, end(event)), event.getAlias().getValue(), target);
    }

    private static @Nullable String tag(@Nullable String written) {
        return written == null || written.isEmpty() || written.equals("!") ? null : written;
    }

    private int start(Event event) {
        return offsets.of(event.getStartMark().orElseThrow());
    }

    private int end(Event event) {
        return offsets.of(event.getEndMark().orElseThrow());
    }
}
