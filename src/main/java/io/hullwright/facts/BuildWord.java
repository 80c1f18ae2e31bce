package io.hullwright.facts;

/// A word of a Dockerfile and where it stands; line and column count from 1, columns in UTF-16
/// units.
///
/// @param text without quotes, variables put in as far as the file tells their values: what is left
///     of them keeps its `$`. What may be secret is [#HIDDEN]
/// @param exact true when the file has this very text at this place, so that it can be replaced
public record BuildWord(String text, int line, int column, boolean exact) {

    public static final String HIDDEN = "***";

    public BuildWord(String text, int line, int column) {
        this(text, line, column, true);
    }

    /// True if the text, or the end of it, is not kept.
    public boolean isHidden() {
        return text.endsWith(HIDDEN);
    }

    /// True if it has a part that only the build knows, or that is not kept.
    public boolean isOpen() {
        return text.indexOf('$') >= 0 || isHidden();
    }
}
