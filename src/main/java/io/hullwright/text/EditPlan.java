package io.hullwright.text;

import java.util.List;

/// What a wish means for a text: the edits that fulfil it, or why it cannot be done.
public sealed interface EditPlan {

    /// @param edits in the order of the text; empty when it already says what is wished
    /// @param after the text with the edits made; read again and found to differ as wished only
    record Edits(List<TextEdit> edits, String after) implements EditPlan {

        public Edits {
            edits = List.copyOf(edits);
        }

        public boolean isEmpty() {
            return edits.isEmpty();
        }
    }

    /// @param why a sentence without a full stop; never quotes a value of the text
    record Refused(String why) implements EditPlan {}
}
