package io.hullwright.text;

import java.util.List;

/// A range of a text and what replaces it: the only way a user's file changes.
///
/// @param start offset of the first replaced UTF-16 unit
/// @param end offset behind the last one; equal to `start` for an insertion
public record TextEdit(int start, int end, String replacement) {

    public TextEdit {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("edit from " + start + " to " + end);
        }
    }

    static TextEdit insert(int at, String text) {
        return new TextEdit(at, at, text);
    }

    static TextEdit delete(int start, int end) {
        return new TextEdit(start, end, "");
    }

    /// The text with all edits made. They are given in order, do not overlap, and their offsets
    /// are those of `text`, whatever the edits before them do.
    public static String apply(String text, List<TextEdit> edits) {
        var result = new StringBuilder(text.length() + 64);
        var done = 0;
        for (var edit : edits) {
            if (edit.start < done || edit.end > text.length()) {
                throw new IllegalArgumentException(
                        "edit from %d to %d after %d in a text of %d"
                                .formatted(edit.start, edit.end, done, text.length()));
            }
            result.append(text, done, edit.start).append(edit.replacement);
            done = edit.end;
        }
        return result.append(text, done, text.length()).toString();
    }
}
