package io.hullwright.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellsTest {

    @ParameterizedTest
    @CsvSource({"shop-web-1,10", "größe,5", "漢字,4", "🐳,2", "e\u0301,1", "한국,4", "'',0", "ｱ,1"})
    void countsWhatATerminalShows(String text, int cells) {
        assertEquals(cells, Cells.width(text));
    }

    @ParameterizedTest
    @CsvSource({"abcdefghij,10,abcdefghij", "abcdefghijk,10,abcdef…ijk", "漢字漢字漢字,8,漢字…字"})
    void cutsInTheMiddle(String text, int most, String expected) {
        assertEquals(expected, Cells.cut(text, most));
    }

    @Test
    void aCutSeparatesNoMarkFromItsLetter() {
        assertEquals("aaa…z", Cells.cut("aaaaaaaae\u0301z", 5));
    }

    @Test
    void wrapsAtSpacesAndBreaksWhatHasNone() {
        assertEquals(List.of("one two", "three"), Cells.wrap("one two three", 8));
        assertEquals(List.of("to", "abcdefgh", "ijk of"), Cells.wrap("to abcdefghijk of", 8));
        assertEquals(List.of("漢字漢字", "漢"), Cells.wrap("漢字漢字漢", 9));
        assertEquals(List.of(""), Cells.wrap("", 9));
    }
}
