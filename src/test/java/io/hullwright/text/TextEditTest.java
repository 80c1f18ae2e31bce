package io.hullwright.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextEditTest {

    @Test
    void appliesEditsByTheOffsetsOfTheOriginal() {
        var edits =
                List.of(TextEdit.insert(0, ">"), new TextEdit(1, 2, "BB"), TextEdit.delete(3, 4));
        assertEquals(">aBBc", TextEdit.apply("abcd", edits));
    }

    @Test
    void refusesEditsThatOverlapOrLeaveTheText() {
        var overlapping = List.of(new TextEdit(0, 2, ""), new TextEdit(1, 3, ""));
        assertThrows(IllegalArgumentException.class, () -> TextEdit.apply("abcd", overlapping));
        var outside = List.of(TextEdit.insert(5, "x"));
        assertThrows(IllegalArgumentException.class, () -> TextEdit.apply("abcd", outside));
        assertThrows(IllegalArgumentException.class, () -> new TextEdit(2, 1, ""));
    }

    @Test
    void showsTheDifferenceWithItsContext() {
        assertEquals(
                List.of("--- a/f", "+++ b/f", "@@ -2,2 +2,3 @@", " b", "+x", " c"),
                Diff.unified("f", "a\r\nb\r\nc\r\nd", "a\r\nb\r\nx\r\nc\r\nd", 1));
        assertEquals(List.of(), Diff.unified("f", "a\n", "a\n", 3));
    }
}
