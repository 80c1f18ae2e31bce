package io.hullwright.collect.compose;

import io.hullwright.facts.Origin;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A value of a compose file, with the place of the text that set it. After merging, the parts of
/// one tree may come from several files.
sealed interface Node {

    /// Where the value itself begins.
    Origin.File place();

    /// @param text as YAML resolves it: without quotes, escapes done
    /// @param type what YAML's core schema makes of it; quoted text is `STRING`
    record Scalar(String text, Type type, Origin.File place) implements Node {

        enum Type {
            STRING,
            INTEGER,
            FLOAT,
            BOOLEAN,
            NULL
        }

        boolean isNull() {
            return type == Type.NULL;
        }
    }

    record Sequence(List<Node> items, Origin.File place) implements Node {

        public Sequence {
            items = List.copyOf(items);
        }
    }

    /// @param entries in the order of the text
    record Mapping(Map<String, Entry> entries, Origin.File place) implements Node {

        public Mapping {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }
    }

    /// A value with a mark that says how it meets the one below it in another file. Gone after
    /// merging.
    record Marked(Mark mark, Node value) implements Node {

        enum Mark {
            /// `!reset`: the key goes away.
            RESET,
            /// `!override`: nothing of the other value is kept.
            OVERRIDE
        }

        @Override
        public Origin.File place() {
            return value.place();
        }
    }

    /// @param key where the key stands: the place a finding about the setting points at
    record Entry(Origin.File key, Node value) {}
}
