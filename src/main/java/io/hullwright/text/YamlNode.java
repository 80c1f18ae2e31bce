package io.hullwright.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A node of a YAML text as it is written: aliases are not followed, merges not made. Offsets are
/// those of the text, in UTF-16 units.
sealed interface YamlNode {

    Place place();

    /// As written, for example `!override`; null when there is none.
    @Nullable String tag();

    /// @param start where the node begins, its anchor and tag included
    /// @param content where it begins without them
    /// @param end behind its last character; a comment after it is not part of it
    record Place(int start, int content, int end) {}

    /// @param quote `'` or `"` for quoted text, `|` for a block scalar, a space for plain text
    record Scalar(Place place, @Nullable String tag, String text, char quote) implements YamlNode {

        boolean isPlain() {
            return quote == ' ';
        }

        /// Nothing stands there at all: `key:`.
        boolean isMissing() {
            return isPlain() && place.content == place.end;
        }
    }

    record Sequence(Place place, @Nullable String tag, boolean flow, List<YamlNode> items)
            implements YamlNode {}

    record Mapping(Place place, @Nullable String tag, boolean flow, List<Entry> entries)
            implements YamlNode {

        @Nullable Entry entry(String key) {
            for (var entry : entries) {
                if (entry.key.text.equals(key) && !entry.isMerge()) {
                    return entry;
                }
            }
            return null;
        }
    }

    /// @param target the anchored node
    record Alias(Place place, String name, YamlNode target) implements YamlNode {

        @Override
        public @Nullable String tag() {
            return null;
        }
    }

    record Entry(Scalar key, YamlNode value) {

        boolean isMerge() {
            return key.isPlain() && key.text.equals("<<");
        }
    }
}
